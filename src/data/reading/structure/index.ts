/**
 * Which rows of a file are the table.
 *
 * The header is a row unlike the rows below it, in the kind of its cells or in their form. Notes
 * above it, also pairs of names and values that outnumber the rows, units and descriptions below
 * it, comments and the header where they stand amid the rows, totals and notes among the last ten
 * rows are left out, each told as a problem. `RowSorter` holds the last rows back until the file
 * ends.
 */
export { type BodyShape, bodyRole, bodyShape, isCommentLine } from './bodyRole'
export { findStructure } from './findStructure'
export { columnNames } from './header'
export { leadingProblems, leftOutProblem } from './leftOut'
export { maxProblems, ProblemLog } from './problemLog'
export { RowSorter } from './rowSorter'
export { sheetRow } from './sheetRow'
export type { Structure } from './structure'
export { tailRoles, tailRows } from './tailRoles'
export { isTotalsAmid, mayBeTotals } from './totals'
