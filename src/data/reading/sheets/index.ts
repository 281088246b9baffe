/**
 * What all workbooks have in common, whoever reads their bytes: which sheet holds the customers, where
 * its table lies, cells far away from it, merged cells, and rows that the workbook hides.
 */
export type { NumberMeaning } from './excelDate'
export { type Grid, type GridCell, type GridRow, gridWorkbook } from './gridWorkbook'
export { type Merge, mostMerges } from './merges'
export { meaningOf, numberText } from './numberText'
export { type OpenedWorkbook, openWorkbook } from './openWorkbook'
export type { PieceOfSheet, Sheet, SheetCell, SheetRow, Workbook } from './workbook'
