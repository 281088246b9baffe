import type { ColumnProfile, Profile } from '../../../contracts'
import { churnRate, knownAmongMissing } from './bins'
import { smallestGroup } from './segments'

/** A line of the table of values. `special` lines are not values of the column. */
export interface ValueRow {
  readonly special: 'missing' | 'others' | null
  readonly value: string
  /** How many different values a line of others sums up; 1 elsewhere. */
  readonly values: number
  readonly count: number
  /** Share that left, 0…1; null where it is not known. */
  readonly rate: number | null
  /** Too few customers for the rate to mean much. */
  readonly small: boolean
}

/** The most frequent values, then all others as one line, then the missing. Counts sum to the rows. */
export function valueRows(column: ColumnProfile, profile: Profile): readonly ValueRow[] {
  const top = column.category?.top ?? []
  const rows: ValueRow[] = top.map(({ value, count, churned, unknown = 0 }) => ({
    special: null,
    value,
    values: 1,
    count,
    rate: churnRate(count - unknown, churned),
    small: count - unknown < smallestGroup,
  }))
  const listed = top.reduce((sum, { count }) => sum + count, column.missing)
  const others = { count: profile.rows - listed, values: column.distinct - top.length }
  if (others.count > 0)
    rows.push({ special: 'others', value: '', ...others, rate: null, small: false })
  const known = knownAmongMissing(column)
  if (column.missing > 0)
    rows.push({
      special: 'missing',
      value: '',
      values: 1,
      count: column.missing,
      rate: churnRate(known, column.missingChurned),
      small: known < smallestGroup,
    })
  return rows
}
