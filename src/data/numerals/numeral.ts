import {
  type Convention,
  conventionBit,
  conventions,
  everyConvention,
  setOf,
  withComma,
  withPoint,
} from './conventions'
import { longestUnit, unitOf } from './units'

/** A cell that is a number in some convention of writing. */
export interface Numeral {
  /** The conventions it can be read in: bit i stands for `conventions[i]`. */
  readonly readings: number
  /** "%", a currency, or the empty text. */
  readonly unit: string
  readonly negative: boolean
  /** Digits with their separators, spaces and apostrophes being plain ones. */
  readonly body: string
  /** Digits of a number that is only written in groups by spaces, such as many phone numbers; else 0. */
  readonly spacedDigits: number
}

const spaces = /[\u00a0\u2007\u2009\u202f]/g
/** A body without separators of thousands. A comma needs digits after it, a point does not. */
const ungrouped = /^(\d*)(?:(\.)(\d*)|(,)(\d+))?(?:[eE][+-]?\d+)?$/
const grouped = /^([1-9]\d{0,2})(?:([ .,'])\d{3})(?:\2\d{3})*(?:([.,])\d+)?$/
/** Groups of two before the last of three, as in India. */
const lakhs = /^[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?$/
const minusSigns = '-\u2212\u2013'
const letterOrSign = /[^\d\s+\-\u2212\u2013().,'’]/

/**
 * Reads a cell as a number with an optional sign (before, after, or brackets as accountants write
 * negatives), currency or percent sign, separators of thousands, and decimal sign. Null for anything
 * else: codes with leading zeros, phone numbers, versions, addresses, dates, numbers that no float64
 * holds.
 */
export function readNumeral(cell: string): Numeral | null {
  const { text, negative, unit } = bareNumber(cell)
  if (text === null) return null
  const body = text.replace(spaces, ' ').replaceAll('’', "'")
  const readings = readingsOf(body)
  if (readings === 0) return null
  const numeral = { readings, unit, negative, body, spacedDigits: spacedDigits(body, unit) }
  const index = conventions.findIndex((_, at) => readings & conventionBit(at))
  return Number.isNaN(numeralValue(numeral, conventions[index]!)) ? null : numeral
}

/** The number in a convention that the numeral can be read in; NaN where no float64 holds it. */
export function numeralValue({ body, negative }: Numeral, convention: Convention): number {
  let digits = convention.thousands === '' ? body : body.replaceAll(convention.thousands, '')
  if (convention.decimal === ',') digits = digits.replace(',', '.')
  const value = Number(digits)
  const lost = Number.isInteger(value) && !Number.isSafeInteger(value) && /^\d+$/.test(digits)
  if (lost || !Number.isFinite(value)) return Number.NaN
  return negative ? -value : value
}

interface BareNumber {
  /** Null where something stands beside the number that is neither sign nor unit. */
  readonly text: string | null
  readonly negative: boolean
  readonly unit: string
}

const notBare: BareNumber = { text: null, negative: false, unit: '' }

/** Takes signs, brackets and unit off a cell. */
function bareNumber(cell: string): BareNumber {
  let text = cell.trim()
  let sign = ''
  let unit = ''
  if (text.startsWith('(') && text.endsWith(')')) {
    sign = '('
    text = text.slice(1, -1).trim()
  }
  for (;;) {
    const first = text[0]
    if (first === undefined) return notBare
    if (first === '+' || minusSigns.includes(first)) {
      if (sign !== '') return notBare
      sign = first
      text = text.slice(1).trimStart()
    } else if (letterOrSign.test(first)) {
      const word = leadingWord(text)
      const found = unit === '' ? unitOf(word) : undefined
      if (found === undefined) return notBare
      unit = found
      text = text.slice(word.length).trimStart()
    } else break
  }
  for (;;) {
    const last = text.at(-1)
    if (last === undefined) return notBare
    if (minusSigns.includes(last)) {
      if (sign !== '') return notBare
      sign = last
      text = text.slice(0, -1).trimEnd()
    } else if (letterOrSign.test(last) || (last === '.' && letterOrSign.test(text.at(-2) ?? ''))) {
      const word = trailingWord(text)
      const found = unit === '' ? unitOf(word) : undefined
      if (found === undefined) return notBare
      unit = found
      text = text.slice(0, -word.length).trimEnd()
    } else break
  }
  // The unit may stand outside the brackets: "(5,00) €".
  if (sign === '' && text.startsWith('(') && text.endsWith(')')) {
    sign = '('
    text = text.slice(1, -1).trim()
  }
  return { text, negative: sign !== '' && sign !== '+', unit }
}

/** Letters and signs up to a digit, space, sign or bracket: "руб." of "руб.5". */
function leadingWord(text: string): string {
  const most = Math.min(text.length, longestUnit + 1)
  let end = 1
  while (end < most && (letterOrSign.test(text[end]!) || isDotAfterLetter(text, end))) end++
  return text.slice(0, end)
}

function trailingWord(text: string): string {
  const least = Math.max(0, text.length - longestUnit - 1)
  let start = text.length - 1
  while (start > least && letterOrSign.test(text[start - 1]!)) start--
  return text.slice(start)
}

const isDotAfterLetter = (text: string, at: number) =>
  text[at] === '.' && letterOrSign.test(text[at - 1]!)

const byDecimal: Readonly<Record<string, number>> = { '.': withPoint, ',': withComma }
const byGrouping: Readonly<Record<string, number>> = Object.fromEntries(
  [' ', '.', ',', "'"].map((sign) => [sign, setOf(({ thousands }) => thousands === sign)]),
)

function readingsOf(body: string): number {
  const simple = ungrouped.exec(body)
  let readings = 0
  if (simple) {
    const [, whole = '', point, pointed = '', comma, fraction = ''] = simple
    // A leading zero makes a code: "007", "00.5".
    if (/^0\d/.test(whole) || whole + pointed + fraction === '') return 0
    const decimal = point ?? comma
    readings = decimal === undefined ? everyConvention : byDecimal[decimal]!
  }
  const inGroups = grouped.exec(body)
  if (inGroups) {
    const [, , sign = '', decimal] = inGroups
    if (decimal === sign || isAddress(body)) return readings
    const thousands = byGrouping[sign]!
    readings |= decimal === undefined ? thousands : thousands & byDecimal[decimal]!
  } else if (lakhs.test(body)) readings |= byGrouping[',']!
  return readings
}

/** Four groups up to 255 without leading zeros: an address of a computer. */
function isAddress(body: string): boolean {
  const groups = body.split('.')
  return (
    groups.length === 4 &&
    groups.every((group) => /^(?:0|[1-9]\d*)$/.test(group) && Number(group) < 256)
  )
}

function spacedDigits(body: string, unit: string): number {
  return unit === '' && /^\d+(?: \d+)+$/.test(body) ? body.replaceAll(' ', '').length : 0
}
