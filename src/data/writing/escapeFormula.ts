import { cellKind } from '../cell'

/** What spreadsheets take for the start of a formula, with the full-width twins. */
const formulaStart = /^[=+\-@＝＋－＠]/
const controlStart = /^[\t\r\n\0]/

/**
 * Text that a spreadsheet would run as a formula gets a leading apostrophe, which shows it as text
 * (OWASP, CSV Injection). Numbers stay numbers: "-5" is left alone.
 */
export function escapeFormula(cell: string): string {
  const risky = controlStart.test(cell) || formulaStart.test(cell.trim())
  return risky && !isNumeric(cell) ? `'${cell}` : cell
}

/** Plain numbers, and the lone "-" that stands for a missing value. */
function isNumeric(cell: string): boolean {
  const kind = cellKind(cell)
  return kind === 'number' || kind === 'code' || kind === 'missing'
}
