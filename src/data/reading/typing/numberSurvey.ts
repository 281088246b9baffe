import type { CellTally, PlainRows } from '../../cell'
import {
  everyConvention,
  groupedByComma,
  groupedByPoint,
  type Numeral,
  readNumeral,
  ungroupedComma,
  ungroupedPoint,
  withComma,
  withPoint,
} from '../../numerals'

/** Below this share of numbers among the cells that hold anything, a column is text. */
const numberShare = 0.9
const fewTexts = 1000

/** Whether there are numbers, and enough of them for a number column. */
export const prevail = (numbers: number, present: number) =>
  numbers > 0 && numbers >= numberShare * present

/** What the cells of a column tell of how its numbers are written. */
export interface NumberSurvey {
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
export function surveyNumbers(tallies: readonly CellTally[]): NumberSurvey | null {
  const plain = tallies.reduce((sum, tally) => sum + tally.plain.rows, 0)
  if (plain === 0 && areFewWords(tallies)) return null
  const seen = emptySurvey(plain + rowsWithText(tallies))
  let odd = 0
  for (const { texts, kinds, rowsOf } of tallies)
    for (let code = 0; code < texts.length; code++) {
      const rows = rowsOf[code]!
      if (kinds[code] === 'missing' || rows === 0) continue
      const numeral = readNumeral(texts[code]!)
      if (numeral) {
        add(seen, numeral, rows)
        if (kinds[code] === 'text') seen.unusual = true
      } else {
        odd += rows
        if (!prevail(seen.present - odd, seen.present)) return null
      }
    }
  if (plain > 0) addPlain(seen, tallies, plain)
  return seen.readings.size > 0 ? seen : null
}

/** True for columns of few different texts, none of which is a number: their rows need no count. */
function areFewWords(tallies: readonly CellTally[]): boolean {
  return tallies.every(
    ({ texts }) => texts.length <= fewTexts && texts.every((text) => readNumeral(text) === null),
  )
}

function emptySurvey(present: number): NumberSurvey {
  return {
    present,
    readings: new Map(),
    units: new Map(),
    bareZeros: 0,
    point: 0,
    comma: 0,
    either: 0,
    eitherPoint: false,
    unusual: false,
    spacedDigits: 0,
  }
}

/** Adds the numbers whose texts were not kept. */
function addPlain(seen: NumberSurvey, tallies: readonly CellTally[], rows: number): void {
  seen.spacedDigits = Number.NaN
  count(seen.units, '', rows)
  const uses = tallies.map(({ plain }) => plain.points())
  if (tallies.some(({ plain }, index) => plain.sign === ',' && uses[index] !== 'none'))
    seen.unusual = true
  if (seen.unusual) {
    for (const { plain } of tallies) addCounted(seen, plain.count(), plain.sign)
    return
  }
  // Where all numbers are plain, the rows need not be told apart.
  if (seen.point > 0 || uses.includes('decimal')) {
    addCounted(seen, { whole: 0, zero: 0, decimal: rows, either: 0 }, '.')
  } else if (uses.includes('either')) {
    addCounted(seen, { whole: 0, zero: 0, decimal: 0, either: rows }, '.')
  } else addCounted(seen, { whole: rows, zero: 0, decimal: 0, either: 0 }, '.')
}

function addCounted(
  seen: NumberSurvey,
  { whole, zero, decimal, either }: PlainRows,
  sign: '.' | ',',
): void {
  const asDecimal = sign === '.' ? withPoint : withComma
  count(seen.readings, everyConvention, whole)
  count(seen.readings, asDecimal, decimal)
  count(seen.readings, asDecimal | (sign === '.' ? groupedByPoint : groupedByComma), either)
  seen.bareZeros += zero
  if (sign === '.') seen.point += decimal
  else seen.comma += decimal
  seen.either += either
  if (either > 0 && sign === '.') seen.eitherPoint = true
}

function count<Key>(tally: Map<Key, number>, key: Key, rows: number): void {
  if (rows > 0) tally.set(key, (tally.get(key) ?? 0) + rows)
}

function rowsWithText(tallies: readonly CellTally[]): number {
  let rows = 0
  for (const { kinds, rowsOf } of tallies)
    for (let code = 0; code < kinds.length; code++)
      if (kinds[code] !== 'missing') rows += rowsOf[code]!
  return rows
}

function add(seen: NumberSurvey, numeral: Numeral, rows: number): void {
  const { readings, unit, spacedDigits } = numeral
  count(seen.readings, readings, rows)
  count(seen.units, unit, rows)
  if (unit === '' && isZero(numeral)) seen.bareZeros += rows
  const byPoint = (readings & withPoint) !== 0
  const byComma = (readings & withComma) !== 0
  const signIsOpen =
    byPoint && byComma && !(readings & ungroupedPoint) !== !(readings & ungroupedComma)
  if (!byComma) seen.point += rows
  else if (!byPoint) seen.comma += rows
  else if (signIsOpen) {
    seen.either += rows
    if (readings & ungroupedPoint) seen.eitherPoint = true
  }
  const asBefore = seen.spacedDigits === 0 || seen.spacedDigits === spacedDigits
  seen.spacedDigits = asBefore && spacedDigits > 0 ? spacedDigits : Number.NaN
}

const isZero = ({ body }: Numeral) => !/[1-9]/.test(body)
