/**
 * The classic clean-up of a table (fill, cap, drop duplicates), first as a preview, then written as
 * a new file. The open table never changes: models and reasons are of the data as they are.
 */
export { changedRows } from './changedRows'
export { cleanedCsv } from './cleanedCsv'
export { previewCleaning } from './previewCleaning'
