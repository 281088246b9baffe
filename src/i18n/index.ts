export type { Translate } from './create'
export { english } from './english'
export {
  formatAmount,
  formatBytes,
  formatCount,
  formatLogOdds,
  formatNumber,
  formatPercent,
  formatPoints,
  formatSpread,
} from './format'
export { problemSentence, problemTable } from './problemTable'
export { profileJson } from './profileJson'
export { reasonLine, reasonText, valueText } from './reason'
export { scoredColumns } from './scoredColumns'
