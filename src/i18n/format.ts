import type { Language } from '../contracts'
import { languageFolder } from './languages'

const missing = '–'
const nbsp = '\u00a0'

const cache = new Map<string, unknown>()

/** Making a formatter costs a thousand times more than using one. */
function cached<Made>(key: string, make: () => Made): Made {
  const known = cache.get(key)
  if (known !== undefined) return known as Made
  const made = make()
  cache.set(key, made)
  return made
}

const localeOf = (language: Language) => languageFolder(language).locale

/** `kind` tells the options apart within a language. */
function numbers(
  language: Language,
  kind: string,
  options: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  return cached(`${language} ${kind}`, () => new Intl.NumberFormat(localeOf(language), options))
}

type Sign = 'auto' | 'exceptZero'

/** Exactly `digits` after the point. */
const fixedFormat = (language: Language, digits: number, signDisplay: Sign) =>
  numbers(language, signDisplay + digits, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay,
  })

/** Digits after the point as needed, up to `digits`. */
const plainFormat = (language: Language, maximumFractionDigits: number, signDisplay: Sign) =>
  numbers(language, `plain ${signDisplay}${maximumFractionDigits}`, {
    maximumFractionDigits,
    signDisplay,
  })

/** Typographic minus instead of the hyphen that Intl gives in some locales. */
const withMinus = (text: string) => text.replace('-', '−')

export function formatCount(value: number, language: Language): string {
  return fixedFormat(language, 0, 'auto').format(value)
}

/**
 * A share as percent to one digit. Never "0.0 %" or "100.0 %" for a share that is not exactly
 * 0 or 1: those read "< 0.1 %" and "> 99.9 %".
 */
export function formatPercent(share: number, language: Language, digits = 1): string {
  if (!Number.isFinite(share)) return missing
  const step = 10 ** -digits
  const percent = share * 100
  const format = fixedFormat(language, digits, 'auto')
  if (percent > 0 && percent < step / 2) return `<${nbsp}${format.format(step)}${nbsp}%`
  if (percent < 100 && percent > 100 - step / 2)
    return `>${nbsp}${format.format(100 - step)}${nbsp}%`
  return `${withMinus(format.format(percent))}${nbsp}%`
}

/** A difference of shares in percentage points, always signed: "+31.2 pp", "+31,2 п. п.". */
export function formatPoints(difference: number, language: Language, digits = 1): string {
  if (!Number.isFinite(difference)) return missing
  const unit = languageFolder(language).percentagePoints
  return `${withMinus(fixedFormat(language, digits, 'exceptZero').format(difference * 100))}${nbsp}${unit}`
}

/** Half the width of an interval of percentage points: "± 1.2 pp". */
export function formatSpread(halfWidth: number, language: Language): string {
  if (!Number.isFinite(halfWidth)) return `±${nbsp}…`
  const unit = languageFolder(language).percentagePoints
  return `±${nbsp}${fixedFormat(language, 1, 'auto').format(halfWidth * 100)}${nbsp}${unit}`
}

export function formatLogOdds(value: number, language: Language): string {
  return withMinus(fixedFormat(language, 2, 'exceptZero').format(value))
}

/** A plain number with as many digits as it needs, four significant at most after the point. */
export function formatNumber(value: number | null, language: Language): string {
  if (value === null || !Number.isFinite(value)) return missing
  const magnitude = Math.abs(value)
  if (magnitude !== 0 && magnitude < 0.01) return formatSignificant(value, language, 3)
  const digits = Number.isInteger(value) || magnitude >= 1000 ? 0 : magnitude >= 10 ? 1 : 2
  return formatUpTo(value, language, digits)
}

/** With exactly `digits` after the point. */
export function formatFixed(value: number, language: Language, digits: number): string {
  return withMinus(fixedFormat(language, digits, 'auto').format(value))
}

/** With as many digits after the point as it needs, `digits` at most. */
export function formatUpTo(value: number, language: Language, digits: number): string {
  return withMinus(plainFormat(language, digits, 'auto').format(value))
}

/** The same with its sign: "+1", "−0.5". */
export function formatChange(value: number, language: Language, digits: number): string {
  return withMinus(plainFormat(language, digits, 'exceptZero').format(value))
}

export function formatSignificant(value: number, language: Language, digits: number): string {
  return withMinus(
    numbers(language, `significant ${digits}`, { maximumSignificantDigits: digits }).format(value),
  )
}

/** Signs of money that are written before the amount where the language does so at all. */
const leadingSigns = new Set(['$', '€', '£', '¥', '₹', '₩', '₪', 'R$'])

function signLeads(language: Language): boolean {
  const money = numbers(language, 'money', { style: 'currency', currency: 'EUR' })
  return money.formatToParts(1)[0]?.type === 'currency'
}

/** A number in a unit that a file gives: "$1,234", "1 234 ₽", "12.5 %". */
export function formatAmount(value: number | null, unit: string, language: Language): string {
  return inUnit(formatNumber(value, language), unit, language)
}

/** From here on cents of an amount say nothing. */
const wholeFrom = 100

/** Money for decisions: whole from 100 on, a tenth below, two digits below 1. */
export function formatMoney(amount: number, currency: string, language: Language): string {
  const size = Math.abs(amount)
  const text =
    Number.isInteger(amount) || size >= wholeFrom
      ? // Never "−0".
        formatFixed(Math.round(amount) || 0, language, 0)
      : size >= 1
        ? formatFixed(amount, language, 1)
        : formatSignificant(amount, language, 2)
  return inUnit(text, currency, language)
}

function inUnit(amount: string, unit: string, language: Language): string {
  if (unit === '' || amount === missing) return amount
  if (leadingSigns.has(unit) && signLeads(language))
    return amount.startsWith('−') ? `−${unit}${amount.slice(1)}` : `${unit}${amount}`
  return `${amount}${nbsp}${unit}`
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

export function formatBytes(bytes: number, language: Language): string {
  const power = Math.min(byteUnits.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  const number = fixedFormat(language, power === 0 || value >= 100 ? 0 : 1, 'auto').format(value)
  return `${number}${nbsp}${byteSign(byteUnits[power]!, language)}`
}

function byteSign(unit: (typeof byteUnits)[number], language: Language): string {
  // "narrow", because English writes "byte" in full otherwise.
  const bytes = numbers(language, unit, { style: 'unit', unit, unitDisplay: 'narrow' })
  return bytes.formatToParts(1).find(({ type }) => type === 'unit')?.value ?? unit
}

/** What stands between thousands and before the fraction of a typed number. */
export function numberSeparators(language: Language): {
  readonly thousands: string
  readonly decimal: string
} {
  const parts = plainFormat(language, 1, 'auto').formatToParts(1234567.8)
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value
  return { thousands: part('group') ?? '', decimal: part('decimal') ?? '.' }
}

/** `isoDay` is YYYY-MM-DD; what is no date is left as it is. */
export function formatDate(isoDay: string, language: Language): string {
  const time = Date.parse(isoDay)
  if (Number.isNaN(time)) return isoDay
  const options = { dateStyle: 'long', timeZone: 'UTC' } as const
  return cached(
    `${language} day`,
    () => new Intl.DateTimeFormat(localeOf(language), options),
  ).format(time)
}

/** "Tenure, complaints, and distance". */
export function formatList(items: readonly string[], language: Language): string {
  const options = { style: 'long', type: 'conjunction' } as const
  return cached(`${language} list`, () => new Intl.ListFormat(localeOf(language), options)).format(
    items,
  )
}
