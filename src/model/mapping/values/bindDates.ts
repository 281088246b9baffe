import type { Column, Feature, Manifest, Mapping, NumberColumn, Table } from '../../../contracts'
import { dayOfIso } from '../../../ground/days'
import { type DayCells, daysBetween, isDateColumn, newestOf } from '../../features'

/** The dates of a file that a model counts days from. */
export interface BoundDates {
  /** Columns by name of the date that they fill. */
  readonly columns: ReadonlyMap<string, Column>
  /** What days are counted to, in days since 1970-01-01; NaN without dates. */
  readonly referenceDay: number
  /** The same unless a person says otherwise: so many days after the newest date as in training. */
  readonly usual: number
  readonly daysAfter: number
}

/** The columns that fill the dates of the model, and the day that days are counted to. */
export function bindDates(
  table: Pick<Table, 'columns'>,
  { dates }: Manifest,
  mapping: Mapping,
): BoundDates {
  const inputs = new Set(dates?.inputs.map(({ name }) => name))
  const entries = mapping.filter(({ feature }) => inputs.has(feature))
  const columnOf = new Map(table.columns.map((column) => [column.name, column]))
  const columns = new Map(
    entries.flatMap(({ feature, column }) => {
      const found = columnOf.get(column ?? '')
      return found ? [[feature, found] as const] : []
    }),
  )
  const daysAfter = dates ? dayOfIso(dates.referenceDay) - dayOfIso(dates.newest) : 0
  const usual = newestOf([...columns.values()].filter(isDateColumn)) + daysAfter
  const chosen = entries.find(({ referenceDay }) => referenceDay !== undefined)?.referenceDay
  const referenceDay = chosen === undefined ? usual : dayOfIso(chosen)
  return { columns, usual, daysAfter, referenceDay }
}

/** A derived feature as a column of its days; null where a date that it needs is not filled. */
export function derivedColumn(
  { name, derived }: Feature,
  { columns, referenceDay }: BoundDates,
): NumberColumn | null {
  if (!derived) return null
  const dateOf = (date: string | null) =>
    date === null ? referenceDay : datesIn(columns.get(date))
  const from = dateOf(derived.from)
  const to = dateOf(derived.to)
  if (from === null || to === null) return null
  return { type: 'number', name, values: daysBetween(from, to) }
}

/** A column in which no date was recognised fills a date too: all its cells are missing. */
function datesIn(column: Column | undefined): DayCells | null {
  if (!column) return null
  if (isDateColumn(column)) return column
  const rows = column.type === 'text' ? column.codes.length : column.values.length
  return { codes: new Int8Array(rows).fill(-1), dates: { days: new Float32Array(0) } }
}
