/** What long lists of rows of the file are made of: windows on demand, a cursor, keys, reasons. */
export { positionAfterKey } from './gridKeys'
export { RowReasons } from './RowReasons'
export { RowWindows } from './rowWindows'
export { type ListCursor, useListCursor } from './useListCursor'
