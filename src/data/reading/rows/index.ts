export { type OpenedRows, openRows } from './openRows'
export { readRows } from './readRows'
export { maxColumns, refuseUnusable } from './refuse'
