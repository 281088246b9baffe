import { type Language, languages } from '../../../contracts'
import {
  formatBytes,
  formatChange,
  formatCount,
  formatDate,
  formatFixed,
  formatLogOdds,
  formatNumber,
  formatPercent,
  formatPoints,
  formatSignificant,
  formatSpread,
  formatUpTo,
  numberSeparators,
} from '../../../i18n'
import { useApp } from '../../../store'

/** The number formats bound to one language. */
function formatsFor(language: Language) {
  return {
    language,
    count: (value: number) => formatCount(value, language),
    percent: (share: number, digits?: number) => formatPercent(share, language, digits),
    points: (difference: number, digits?: number) => formatPoints(difference, language, digits),
    /** Half an interval of probability, in percentage points. */
    spread: (halfWidth: number) => formatSpread(halfWidth, language),
    logOdds: (value: number) => formatLogOdds(value, language),
    number: (value: number | null) => formatNumber(value, language),
    bytes: (value: number) => formatBytes(value, language),
    /** A quality measure between 0 and 1, three digits. */
    metric: (value: number) => formatFixed(value, language, 3),
    /** A correlation, two digits, always signed. */
    signed: (value: number) => formatLogOdds(value, language),
    /** One digit after the point, always. */
    tenths: (value: number) => formatFixed(value, language, 1),
    /** `isoDay` is YYYY-MM-DD. */
    date: (isoDay: string) => formatDate(isoDay, language),
    /** With exactly `digits` after the point. */
    fixed: (value: number, digits: number) => formatFixed(value, language, digits),
    /** To all digits that a file may hold. */
    exact: (value: number) => formatUpTo(value, language, 6),
    /** The same with its sign: "+1", "−0.5". */
    exactChange: (value: number) => formatChange(value, language, 6),
    significant: (value: number, digits: number) => formatSignificant(value, language, digits),
    separators: numberSeparators(language),
  }
}

export type Formats = ReturnType<typeof formatsFor>

const formats = new Map(languages.map((language) => [language, formatsFor(language)]))

/** Number formats in the language shown now. The object is the same until the language changes. */
export function useFormat(): Formats {
  return formats.get(useApp((state) => state.language))!
}
