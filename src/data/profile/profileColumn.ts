import type { ColumnKind, ColumnProfile } from '../../contracts/profile'
import type { Column } from '../../contracts/table'
import { summariseCategories } from './categorySummary'
import type { ColumnFacts } from './columnKind'
import { distributionOf } from './distribution'
import { histogramOf } from './histogram'
import { summariseNumbers } from './numberSummary'

/** Counts what decides a column's kind. */
export function factsOf(column: Column): ColumnFacts {
  if (column.type === 'number') {
    const distribution = distributionOf(column.values)
    const { present, values } = distribution
    return { column, distribution, present, distinct: values.length }
  }
  let present = 0
  for (const code of column.codes) if (code >= 0) present++
  return { column, distribution: null, present, distinct: column.dictionary.length }
}

/** Everything about one column. `outcome` is 1 for rows that churned; null where it is not known. */
export function profileColumn(
  { column, distinct, present, distribution }: ColumnFacts,
  kind: ColumnKind,
  outcome: Int8Array | null,
): ColumnProfile {
  const number = distribution ? summariseNumbers(distribution) : null
  const histogram =
    column.type === 'number' && distribution
      ? histogramOf(column.values, distribution, outcome)
      : null
  return {
    name: column.name,
    kind,
    missing: (column.type === 'number' ? column.values : column.codes).length - present,
    missingChurned: outcome ? churnedAmongMissing(column, outcome) : null,
    distinct,
    number,
    category: categoriesOf(column, kind, outcome),
    histogram,
  }
}

function churnedAmongMissing(column: Column, outcome: Int8Array): number {
  let churned = 0
  for (let row = 0; row < outcome.length; row++) {
    if (outcome[row] !== 1) continue
    const missing =
      column.type === 'number' ? Number.isNaN(column.values[row]) : column.codes[row]! < 0
    if (missing) churned++
  }
  return churned
}

/** Text columns, and numbers that stand for yes and no. */
function categoriesOf(column: Column, kind: ColumnKind, outcome: Int8Array | null) {
  if (column.type === 'number' && kind !== 'boolean') return null
  const values = column.type === 'text' ? column.dictionary : ['0', '1']
  const cells = column.type === 'text' ? column.codes : column.values
  const counts = new Int32Array(values.length)
  const churned = outcome ? new Int32Array(values.length) : null
  for (let row = 0; row < cells.length; row++) {
    const code = cells[row]!
    if (!(code >= 0)) continue
    counts[code]!++
    if (churned && outcome?.[row] === 1) churned[code]!++
  }
  return summariseCategories(values, counts, churned)
}
