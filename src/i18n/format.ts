import type { Language } from '../contracts'

const missing = '–'
const nbsp = '\u00a0'

/** Making a formatter costs a thousand times more than using one. */
const cache = new Map<string, Intl.NumberFormat>()

function cached(key: string, make: () => Intl.NumberFormat): Intl.NumberFormat {
  const known = cache.get(key)
  if (known) return known
  const format = make()
  cache.set(key, format)
  return format
}

function numberFormat(language: Language, digits: number, sign: boolean): Intl.NumberFormat {
  return cached(
    `${language} ${digits} ${sign}`,
    () =>
      new Intl.NumberFormat(language, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay: sign ? 'exceptZero' : 'auto',
      }),
  )
}

/** Digits as needed: up to `digits` after the point, or three significant ones for tiny numbers. */
function plainFormat(language: Language, digits: number | 'tiny'): Intl.NumberFormat {
  const options =
    digits === 'tiny' ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: digits }
  return cached(`${language} plain ${digits}`, () => new Intl.NumberFormat(language, options))
}

/** Typographic minus instead of the hyphen that Intl gives in some locales. */
const withMinus = (text: string) => text.replace('-', '−')

export function formatCount(value: number, language: Language): string {
  return numberFormat(language, 0, false).format(value)
}

/**
 * A share as percent to one digit. Never "0.0 %" or "100.0 %" for a share that is not exactly
 * 0 or 1: those read "< 0.1 %" and "> 99.9 %".
 */
export function formatPercent(share: number, language: Language, digits = 1): string {
  if (!Number.isFinite(share)) return missing
  const step = 10 ** -digits
  const percent = share * 100
  const format = numberFormat(language, digits, false)
  if (percent > 0 && percent < step / 2) return `<${nbsp}${format.format(step)}${nbsp}%`
  if (percent < 100 && percent > 100 - step / 2)
    return `>${nbsp}${format.format(100 - step)}${nbsp}%`
  return `${withMinus(format.format(percent))}${nbsp}%`
}

/** A difference of shares in percentage points, always signed: "+31.2 pp", "+31,2 п. п.". */
export function formatPoints(difference: number, language: Language, digits = 1): string {
  if (!Number.isFinite(difference)) return missing
  const unit = language === 'ru' ? `п.${nbsp}п.` : 'pp'
  return `${withMinus(numberFormat(language, digits, true).format(difference * 100))}${nbsp}${unit}`
}

/** Half the width of an interval of percentage points: "± 1.2 pp". */
export function formatSpread(halfWidth: number, language: Language): string {
  if (!Number.isFinite(halfWidth)) return `±${nbsp}…`
  const unit = language === 'ru' ? `п.${nbsp}п.` : 'pp'
  return `±${nbsp}${numberFormat(language, 1, false).format(halfWidth * 100)}${nbsp}${unit}`
}

export function formatLogOdds(value: number, language: Language): string {
  return withMinus(numberFormat(language, 2, true).format(value))
}

/** A plain number with as many digits as it needs, four significant at most after the point. */
export function formatNumber(value: number | null, language: Language): string {
  if (value === null || !Number.isFinite(value)) return missing
  const magnitude = Math.abs(value)
  const digits =
    magnitude !== 0 && magnitude < 0.01
      ? 'tiny'
      : Number.isInteger(value) || magnitude >= 1000
        ? 0
        : magnitude >= 10
          ? 1
          : 2
  return withMinus(plainFormat(language, digits).format(value))
}

/** Signs that English writes before the amount. */
const leadingSigns = new Set(['$', '€', '£', '¥', '₹', '₩', '₪', 'R$'])

/** A number in a unit that a file gives: "$1,234", "1 234 ₽", "12.5 %". */
export function formatAmount(value: number | null, unit: string, language: Language): string {
  const amount = formatNumber(value, language)
  if (unit === '' || amount === missing) return amount
  if (language === 'en' && leadingSigns.has(unit))
    return amount.startsWith('−') ? `−${unit}${amount.slice(1)}` : `${unit}${amount}`
  return `${amount}${nbsp}${unit}`
}

export function formatBytes(bytes: number, language: Language): string {
  const units = language === 'ru' ? ['Б', 'кБ', 'МБ', 'ГБ'] : ['B', 'kB', 'MB', 'GB']
  const power = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  return `${numberFormat(language, power === 0 || value >= 100 ? 0 : 1, false).format(value)}${nbsp}${units[power]}`
}
