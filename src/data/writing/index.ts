/**
 * Files as other programs should find them: as the file they came from was written, and safe in
 * spreadsheets, where text that begins like a formula would run (OWASP, CSV Injection).
 */
export { appendColumns, pickedRows } from './appendColumns'
export { csvText } from './csvText'
export { escapeFormula } from './escapeFormula'
export { plainCsv } from './plainCsv'
