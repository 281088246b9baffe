import Papa from 'papaparse'
import { escapeFormula } from './escapeFormula'

/** Says that the text is UTF-8: without it Excel reads other letters. */
const byteOrderMark = '\ufeff'

/** Rows as a CSV file for any spreadsheet; text that would run as a formula is shown as text. */
export function plainCsv(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(escapeFormula))
  return `${byteOrderMark}${Papa.unparse(cells, { newline: '\r\n' })}\r\n`
}
