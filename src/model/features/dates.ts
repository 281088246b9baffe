import type { ColumnDates, Table, TextColumn } from '../../contracts'
import { dateSpread, referenceDay } from '../../ground/days'

/** The days between two of more columns would be too many features: of six there are 15 pairs. */
const mostPaired = 6

/** A column of dates. */
export type DateColumn = TextColumn & Required<Pick<TextColumn, 'dates'>>

/** What of a column of dates days are counted by. */
export type DayCells = Pick<TextColumn, 'codes'> & { readonly dates: Pick<ColumnDates, 'days'> }

/** The dates that features are derived from. */
export interface TrainingDates {
  readonly columns: readonly DateColumn[]
  /** What days are counted to, and the newest date; in days since 1970-01-01, NaN without dates. */
  readonly referenceDay: number
  readonly newest: number
}

export const isDateColumn = (column: Table['columns'][number]): column is DateColumn =>
  column.type === 'text' && column.dates !== undefined

/**
 * The columns of dates that a model may learn from.
 * @param asked the reference day as a person chose it; null: the newest date
 */
export function trainingDates(
  table: Pick<Table, 'columns'>,
  leaveOut: ReadonlySet<string>,
  asked: number | null,
): TrainingDates {
  const columns = table.columns.filter(isDateColumn).filter(({ name }) => !leaveOut.has(name))
  const newest = newestOf(columns)
  return { columns, referenceDay: asked ?? newest, newest }
}

/** The newest date of the columns, in days since 1970-01-01; NaN where they hold none. See `ground/days`. */
export function newestOf(columns: readonly TextColumn[]): number {
  const spreads = columns.map(dateSpread).filter((spread) => spread !== null)
  return referenceDay(spreads) ?? Number.NaN
}

/**
 * Days from one date to another by row, NaN where either is missing.
 * @param from @param to a column, or a day for all rows in days since 1970-01-01
 */
export function daysBetween(from: DayCells | number, to: DayCells | number): Float32Array {
  const start = dayOf(from)
  const end = dayOf(to)
  const rows = [from, to].find((date) => typeof date !== 'number')?.codes.length ?? 0
  const days = new Float32Array(rows)
  for (let row = 0; row < rows; row++) days[row] = end(row) - start(row)
  return days
}

function dayOf(date: DayCells | number): (row: number) => number {
  if (typeof date === 'number') return () => date
  const { codes, dates } = date
  return (row) => (codes[row]! < 0 ? Number.NaN : dates.days[codes[row]!]!)
}

/** Each two of the first six columns of dates. */
export function datePairs(columns: readonly DateColumn[]): (readonly [DateColumn, DateColumn])[] {
  const paired = columns.slice(0, mostPaired)
  return paired.flatMap((from, at) => paired.slice(at + 1).map((to) => [from, to] as const))
}
