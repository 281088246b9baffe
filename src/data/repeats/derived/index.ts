/**
 * Columns computed from others, as analysts add them. They would count what they are computed from
 * again: a ratio of two moved numbers differs in every copy.
 */
export { derivedColumns } from './derivedColumns'
