/**
 * Opens a file and gives its rows as text, whatever its format. The start of the file is looked at
 * once, and every option in force is told beside what was detected, so that a person can change
 * any.
 */
export { type OpenedRows, openRows } from './openRows'
export { readRows } from './readRows'
export { maxColumns, refuseUnusable } from './refuse'
