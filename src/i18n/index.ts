export type { KeyUnder, PlainKey, PluralKey, Translate, Translator } from './create'
export {
  formatAmount,
  formatBytes,
  formatChange,
  formatCount,
  formatDate,
  formatFixed,
  formatList,
  formatLogOdds,
  formatNumber,
  formatPercent,
  formatPoints,
  formatSignificant,
  formatSpread,
  formatUpTo,
  numberSeparators,
} from './format'
export { languageFolder } from './languages'
export { problemSentence, problemTable } from './problemTable'
export { profileJson } from './profileJson'
export { reasonWriter, valueText } from './reason'
export { scoredColumns } from './scoredColumns'
export { english, loadedTranslator, loadTranslator } from './translators'
