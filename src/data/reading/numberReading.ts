import type { NumberFormat } from '../../contracts/table'
import { type Convention, conventions } from '../numerals/conventions'
import { type Numeral, numeralValue, readNumeral } from '../numerals/numeral'
import type { CellTally } from './cellTally'

/** Below this share of numbers among the cells that hold anything, a column is text. */
export const numberShare = 0.9

/** How the numbers of a column are to be read. */
export interface NumberReading {
  readonly convention: Convention
  readonly unit: string
  /** True where every number is written the plain way, so that `Number` reads it. */
  readonly plain: boolean
  /** The decimal sign that the cells alone tell; null where they have none or allow both. */
  readonly decimalSeen: '.' | ',' | null
  readonly assumed: boolean
}

/** The decimal sign where cells allow both: the one that is in force, or null where it is still open. */
export interface DecimalHint {
  readonly decimal: '.' | ',' | null
}

/** The cells allow both decimal signs. `sign` is the one that stands in them. */
export interface UndecidedSign {
  readonly sign: '.' | ','
}

const bit = (index: number) => 1 << index
const plainPoint = bit(0)
const plainComma = bit(4)
/** So many rows of equally many digits in groups are no coincidence. */
const fewTelephones = 5
const shortestTelephone = 7

/**
 * The convention in which most cells of a column are numbers, one sign and one unit for all of them.
 * Null where fewer than nine in ten cells that hold anything are numbers in it, or where one is a
 * code: the column is text.
 */
export function numberReading(
  tallies: readonly CellTally[],
  hint: DecimalHint,
): NumberReading | UndecidedSign | null {
  if (tallies.some(({ kinds }) => kinds.includes('code'))) return null
  const seen = survey(tallies)
  if (!seen || isTelephone(seen)) return null
  const rows = conventions.map((_, index) => readableRows(seen, index))
  const mostPoint = Math.max(...rows.slice(0, 4))
  const mostComma = Math.max(...rows.slice(4))
  if (!prevail(Math.max(mostPoint, mostComma), seen.present)) return null
  const open = mostPoint === mostComma && seen.either > 0
  if (open && hint.decimal === null) return { sign: seen.eitherPoint ? '.' : ',' }
  const comma = open ? hint.decimal === ',' : mostComma > mostPoint
  const from = comma ? 4 : 0
  const index = rows.indexOf(comma ? mostComma : mostPoint, from)
  const unit = unitOf(seen)
  if (!prevail(rows[index]! - rowsOfOtherUnits(seen, unit), seen.present)) return null
  const convention = conventions[index]!
  const told = comma ? seen.comma : seen.point
  return {
    convention,
    unit,
    plain: !seen.unusual && !comma,
    decimalSeen: open || told === 0 ? null : convention.decimal,
    assumed: open,
  }
}

/** The number of a cell in a column's reading; NaN where it is none in it. */
export function readNumber(text: string, { convention, unit }: NumberReading): number {
  const numeral = readNumeral(text)
  if (!numeral || !(numeral.readings & bit(conventions.indexOf(convention)))) return Number.NaN
  const value = numeralValue(numeral, convention)
  return isInUnit(numeral, unit, value === 0) ? value : Number.NaN
}

/** What is kept on the column; undefined for numbers written the plain way. */
export function formatOf({ convention, unit, assumed }: NumberReading): NumberFormat | undefined {
  const usual = convention.decimal === '.' && convention.thousands === '' && unit === ''
  return usual && !assumed ? undefined : { ...convention, unit, assumed }
}

interface Survey {
  /** Rows that hold anything. */
  present: number
  /** Rows by the conventions they can be read in. */
  readonly readings: Map<number, number>
  readonly units: Map<string, number>
  /** Rows of zeros without a unit. */
  bareZeros: number
  /** Rows that a point, or a comma, can only be the decimal sign of. */
  point: number
  comma: number
  /** Rows whose sign can be either; whether it is a point in any of them. */
  either: number
  eitherPoint: boolean
  /** A number that is not written the plain way. */
  unusual: boolean
  /** Digits of numbers in groups by spaces and nothing else; NaN where they differ. */
  spacedDigits: number
}

/** Null where too few cells are numbers in any convention. */
function survey(tallies: readonly CellTally[]): Survey | null {
  const seen = surveyPlain(tallies)
  const everyRow = seen.present + rowsWithText(tallies)
  let readable = seen.present
  let odd = 0
  seen.present = everyRow
  for (const { texts, kinds, rowsOf } of tallies)
    for (let code = 0; code < texts.length; code++) {
      const rows = rowsOf[code]!
      if (kinds[code] === 'missing' || rows === 0) continue
      const numeral = readNumeral(texts[code]!)
      if (numeral) {
        readable += rows
        add(seen, numeral, rows)
        if (kinds[code] === 'text') seen.unusual = true
      } else {
        odd += rows
        if (!prevail(everyRow - odd, everyRow)) return null
      }
    }
  return readable > 0 ? seen : null
}

function surveyPlain(tallies: readonly CellTally[]): Survey {
  const sum = (key: keyof CellTally['plain']) =>
    tallies.reduce((total, { plain }) => total + plain[key], 0)
  const [whole, zero, decimal, either] = [sum('whole'), sum('zero'), sum('decimal'), sum('either')]
  const present = whole + decimal + either
  const readings = new Map([
    [0xff, whole],
    [0x0f, decimal],
    [0x0f | bit(5), either],
  ])
  return {
    present,
    readings,
    units: new Map([['', present]]),
    bareZeros: zero,
    point: decimal,
    comma: 0,
    either,
    eitherPoint: either > 0,
    unusual: false,
    spacedDigits: present > 0 ? Number.NaN : 0,
  }
}

function rowsWithText(tallies: readonly CellTally[]): number {
  let rows = 0
  for (const { kinds, rowsOf } of tallies)
    for (let code = 0; code < kinds.length; code++)
      if (kinds[code] !== 'missing') rows += rowsOf[code]!
  return rows
}

function add(seen: Survey, numeral: Numeral, rows: number): void {
  const { readings, unit, spacedDigits } = numeral
  seen.readings.set(readings, (seen.readings.get(readings) ?? 0) + rows)
  seen.units.set(unit, (seen.units.get(unit) ?? 0) + rows)
  if (unit === '' && isZero(numeral)) seen.bareZeros += rows
  const byPoint = (readings & 0x0f) !== 0
  const byComma = (readings & 0xf0) !== 0
  const signIsOpen = byPoint && byComma && !(readings & plainPoint) !== !(readings & plainComma)
  if (!byComma) seen.point += rows
  else if (!byPoint) seen.comma += rows
  else if (signIsOpen) {
    seen.either += rows
    if (readings & plainPoint) seen.eitherPoint = true
  }
  const asBefore = seen.spacedDigits === 0 || seen.spacedDigits === spacedDigits
  seen.spacedDigits = asBefore && spacedDigits > 0 ? spacedDigits : Number.NaN
}

const isZero = ({ body }: Numeral) => !/[1-9]/.test(body)

/** As many digits everywhere, always in groups: numbers would be of different sizes. */
const isTelephone = ({ spacedDigits, present }: Survey) =>
  spacedDigits >= shortestTelephone && present >= fewTelephones

function readableRows(seen: Survey, convention: number): number {
  let rows = 0
  for (const [readings, count] of seen.readings) if (readings & bit(convention)) rows += count
  return rows
}

const prevail = (numbers: number, present: number) =>
  numbers > 0 && numbers >= numberShare * present

/**
 * The most frequent unit. Amounts of money may lack it in some rows; percent and bare numbers are
 * different things, so the more frequent of them counts.
 */
function unitOf({ units, bareZeros }: Survey): string {
  let unit = ''
  let most = 0
  for (const [each, rows] of units) if (each !== '' && rows > most) [unit, most] = [each, rows]
  return unit === '%' && (units.get('') ?? 0) - bareZeros > most ? '' : unit
}

function rowsOfOtherUnits({ units, bareZeros }: Survey, unit: string): number {
  let rows = 0
  for (const [each, count] of units) {
    if (each === unit) continue
    if (each !== '') rows += count
    else if (unit === '%') rows += count - bareZeros
  }
  return rows
}

function isInUnit(numeral: Numeral, unit: string, isZeroValue: boolean): boolean {
  if (numeral.unit === unit) return true
  return numeral.unit === '' && (unit !== '%' || isZeroValue)
}
