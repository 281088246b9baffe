import type { NumberFormat } from '../../../contracts'
import type { CellTally } from '../../cell'
import {
  type Convention,
  conventionBit,
  conventions,
  type Numeral,
  numeralValue,
  readNumeral,
} from '../../numerals'
import { type NumberSurvey, prevail, surveyNumbers } from './numberSurvey'

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
  const seen = surveyNumbers(tallies)
  if (!seen || isTelephone(seen) || areCodes(tallies, seen)) return null
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
  if (!numeral || !(numeral.readings & conventionBit(conventions.indexOf(convention))))
    return Number.NaN
  const value = numeralValue(numeral, convention)
  return isInUnit(numeral, unit, value === 0) ? value : Number.NaN
}

/** What is kept on the column; undefined for numbers written the plain way. */
export function formatOf({ convention, unit, assumed }: NumberReading): NumberFormat | undefined {
  const usual = convention.decimal === '.' && convention.thousands === '' && unit === ''
  return usual && !assumed ? undefined : { ...convention, unit, assumed }
}

/** As many digits everywhere, always in groups: numbers would be of different sizes. */
const isTelephone = ({ spacedDigits, present }: NumberSurvey) =>
  spacedDigits >= shortestTelephone && present >= fewTelephones

/** "2E3": no program writes a number so, without a point or a sign in the exponent. */
const codeLikeNumber = /^\s*\d+[eE]\d+\s*$/

/** Whether half of the cells look like numbers with an exponent that no program writes. */
function areCodes(tallies: readonly CellTally[], { present }: NumberSurvey): boolean {
  let rows = 0
  for (const tally of tallies)
    tally.texts.forEach((text, code) => {
      if (codeLikeNumber.test(text)) rows += tally.rowsOf[code]!
    })
  return rows >= present / 2 && rows > 0
}

function readableRows(seen: NumberSurvey, convention: number): number {
  let rows = 0
  for (const [readings, count] of seen.readings)
    if (readings & conventionBit(convention)) rows += count
  return rows
}

/**
 * The most frequent unit. Amounts of money may lack it in some rows; percent and bare numbers are
 * different things, so the more frequent of them counts.
 */
function unitOf({ units, bareZeros }: NumberSurvey): string {
  let unit = ''
  let most = 0
  for (const [each, rows] of units) if (each !== '' && rows > most) [unit, most] = [each, rows]
  return unit === '%' && (units.get('') ?? 0) - bareZeros > most ? '' : unit
}

function rowsOfOtherUnits({ units, bareZeros }: NumberSurvey, unit: string): number {
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
