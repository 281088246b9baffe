export { appendColumns } from './appendColumns'
export { csvText } from './csvText'
export { escapeFormula } from './escapeFormula'
export { plainCsv } from './plainCsv'
