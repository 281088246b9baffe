/**
 * Workbooks of the formats before and beside XLSX, by the library @e965/xlsx: BIFF (XLS of Excel 2 to
 * 2003), XLSB and OpenDocument. Kept apart from the reading of other files because of its size; see
 * `reading/converted`.
 */
export { convertWorkbook } from './convertWorkbook'
