import type { Column, DateReading } from '../../../contracts'
import { parsePlainNumber } from '../../../ground/words'

/** Rows looked at, spread evenly over the file; enough for quantiles to about one percent. */
const sampleRows = 5000

/** What a stretch of rows tells about a column. */
export interface ColumnSample {
  readonly name: string
  readonly rows: number
  readonly missing: number
  /** Finite numbers among the cells, ascending. */
  readonly numbers: Float64Array
  /** Whether all of them are whole. */
  readonly whole: boolean
  /** Cells by text, where the column is text; null for a column of numbers. */
  readonly texts: ReadonlyMap<string, number> | null
  /** The first and the last day of a column of dates, in ISO 8601; else null. */
  readonly dates: Pick<DateReading, 'first' | 'last'> | null
}

/** Looks at rows of the column spread evenly over the file. */
export function sampleColumn(column: Column): ColumnSample {
  const total = column.type === 'text' ? column.codes.length : column.values.length
  const step = Math.max(1, Math.floor(total / sampleRows))
  return column.type === 'text'
    ? sampleTexts(column, total, step)
    : sampleNumbers(column, total, step)
}

function sampleNumbers(
  { name, values }: Column & { type: 'number' },
  total: number,
  step: number,
): ColumnSample {
  const found: number[] = []
  let rows = 0
  let missing = 0
  for (let row = 0; row < total; row += step) {
    rows++
    const value = values[row]!
    if (Number.isNaN(value)) missing++
    else if (Number.isFinite(value)) found.push(value)
  }
  return { name, rows, missing, ...inOrder(found), texts: null, dates: null }
}

function sampleTexts(
  { name, codes, dictionary, dates }: Column & { type: 'text' },
  total: number,
  step: number,
): ColumnSample {
  const counts = new Map<string, number>()
  const found: number[] = []
  let rows = 0
  let missing = 0
  for (let row = 0; row < total; row += step) {
    rows++
    const code = codes[row]!
    if (code < 0) {
      missing++
      continue
    }
    const text = dictionary[code]!
    counts.set(text, (counts.get(text) ?? 0) + 1)
    const number = parsePlainNumber(text)
    if (!Number.isNaN(number)) found.push(number)
  }
  return { name, rows, missing, ...inOrder(found), texts: counts, dates: dates ?? null }
}

function inOrder(numbers: readonly number[]): Pick<ColumnSample, 'numbers' | 'whole'> {
  return { numbers: Float64Array.from(numbers).sort(), whole: numbers.every(Number.isInteger) }
}
