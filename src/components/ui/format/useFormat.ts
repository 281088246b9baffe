import type { Language } from '../../../contracts'
import {
  formatBytes,
  formatCount,
  formatLogOdds,
  formatNumber,
  formatPercent,
  formatPoints,
  formatSpread,
} from '../../../i18n'
import { useApp } from '../../../store'

/** The number formats bound to one language. */
function formatsFor(language: Language) {
  const metric = new Intl.NumberFormat(language, {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  })
  const tenths = new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
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
    metric: (value: number) => metric.format(value),
    /** A correlation, two digits, always signed. */
    signed: (value: number) => formatLogOdds(value, language),
    /** One digit after the point, always. */
    tenths: (value: number) => tenths.format(value),
    /** `isoDay` is YYYY-MM-DD. */
    date: (isoDay: string) => {
      const time = Date.parse(isoDay)
      return Number.isNaN(time) ? isoDay : day.format(time)
    },
  }
}

export type Formats = ReturnType<typeof formatsFor>

const formats: Record<Language, Formats> = { en: formatsFor('en'), ru: formatsFor('ru') }

/** Number formats in the language shown now. The object is the same until the language changes. */
export function useFormat(): Formats {
  return formats[useApp((state) => state.language)]
}
