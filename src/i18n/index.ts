/*
 * What the app says, and how numbers, dates and lists are written.
 *
 * To add a language: a folder beside `en` with the same texts in the plural forms of the language, a
 * line in `languages.ts`, its code in `src/contracts/language.ts`. Tests hold every language against
 * English, whose texts are the type of all keys.
 */
export { concernText } from './concernText'
export type { KeyUnder, PlainKey, PluralKey, Translate, Translator } from './create'
export { actionText, decidedColumns, warningText } from './decidedColumns'
export {
  formatAmount,
  formatBytes,
  formatChange,
  formatCount,
  formatDate,
  formatFixed,
  formatList,
  formatLogOdds,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPoints,
  formatSignificant,
  formatSpread,
  formatUpTo,
  numberSeparators,
} from './format'
export { languageFolder } from './languages'
export { listColumns, type OfCustomer } from './listColumns'
export { problemSentence, problemTable } from './problemTable'
export { profileJson } from './profileJson'
export { reasonWriter, valueText } from './reason'
export { type ScoredRows, scoredColumns } from './scoredColumns'
export { english, loadedTranslator, loadTranslator } from './translators'
