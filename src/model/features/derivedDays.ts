import type { ColumnDates, DerivedDays, Table, TextColumn } from '../../contracts'
import { dateSpread, referenceDay } from '../../ground/days'
import type { NumberFeature, TrainingFeature } from './features'

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

/**
 * What the dates tell as numbers: of each the days to the reference day, and of each two of the first
 * six the days between, counted so that most are positive. What tells no more than a number before it
 * is left out. No outcome is looked at.
 * @param others features that the table itself has
 * @param rows the rows to learn from
 */
export function derivedFeatures(
  { columns, referenceDay: day }: TrainingDates,
  others: readonly TrainingFeature[],
  rows: Int32Array,
): NumberFeature[] {
  const names = new Set(others.map(({ name }) => name))
  const known = others.filter((feature) => feature.kind === 'number')
  const derived: NumberFeature[] = []
  const add = (from: DateColumn | number, to: DateColumn | number) => {
    const feature = inOrder(from, to, rows)
    const numbers = [...known, ...derived]
    if (numbers.some((other) => isMoved(feature.values, other.values, rows))) return
    const name = freeName(feature.name, names)
    names.add(name)
    derived.push({ ...feature, name })
  }
  for (const column of columns) add(column, day)
  for (const [from, to] of datePairs(columns)) add(from, to)
  return derived
}

/** Each two of the first six columns of dates. */
export function datePairs(columns: readonly DateColumn[]): (readonly [DateColumn, DateColumn])[] {
  const paired = columns.slice(0, mostPaired)
  return paired.flatMap((from, at) => paired.slice(at + 1).map((to) => [from, to] as const))
}

function inOrder(
  from: DateColumn | number,
  to: DateColumn | number,
  rows: Int32Array,
): NumberFeature {
  const values = daysBetween(from, to)
  let positive = 0
  let negative = 0
  for (const row of rows) {
    if (values[row]! > 0) positive++
    else if (values[row]! < 0) negative++
  }
  return negative > positive
    ? daysFeature(to, from, daysBetween(to, from))
    : daysFeature(from, to, values)
}

function daysFeature(
  from: DateColumn | number,
  to: DateColumn | number,
  values: Float32Array,
): NumberFeature {
  const derived = { from: nameOf(from), to: nameOf(to) }
  return { kind: 'number', name: derivedName(derived), values, integer: true, derived }
}

const nameOf = (date: DateColumn | number) => (typeof date === 'number' ? null : date.name)

function derivedName({ from, to }: DerivedDays): string {
  if (to === null) return `Days since ${from}`
  return from === null ? `Days until ${to}` : `Days from ${from} to ${to}`
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  let number = 2
  while (taken.has(`${name} ${number}`)) number++
  return `${name} ${number}`
}

/** Whether one is the other, or its negative, but for a constant: as a step function it tells the same. */
function isMoved(values: Float32Array, others: Float32Array, rows: Int32Array): boolean {
  let difference = Number.NaN
  let sum = Number.NaN
  let same = true
  let mirrored = true
  for (const row of rows) {
    const a = values[row]!
    const b = others[row]!
    if (Number.isNaN(a) !== Number.isNaN(b)) return false
    if (Number.isNaN(a)) continue
    if (Number.isNaN(difference)) {
      difference = a - b
      sum = a + b
    }
    same &&= a - b === difference
    mirrored &&= a + b === sum
    if (!(same || mirrored)) return false
  }
  return true
}
