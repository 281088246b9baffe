/**
 * Parts of columns, read on any threads, as one table: the same whatever the parts were. A column's
 * parts are let go before the next column is put together.
 */
export { mergeParts } from './mergeParts'
