export { proposeMapping } from './columns'
export { matchNames } from './names'
export { compareScores, reportMapping } from './report'
export { bindColumn, categoryCodes, type Source } from './values'
