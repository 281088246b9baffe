import type { ColumnProfile, Target } from '../../../contracts'

export interface MiniBars {
  readonly counts: readonly number[]
  /** As in a histogram. */
  readonly unknown?: readonly number[]
  readonly churned: readonly number[] | null
}

/** The small picture of a column: its bins, or its most frequent values; null where neither says anything. */
export function miniBars(column: ColumnProfile, target: Target | null): MiniBars | null {
  const bars = barsOf(column)
  // The outcome against itself is 0 and 100 %.
  return bars && column.name === target?.column ? { ...bars, churned: null } : bars
}

function barsOf(column: ColumnProfile): MiniBars | null {
  if (column.kind === 'id' || column.kind === 'constant') return null
  if (column.kind === 'number') return column.histogram
  const top = column.category?.top
  if (!top || top.length === 0 || (top[0]?.count ?? 0) < 2) return null
  const churned = top.map((value) => value.churned)
  const unknown = top.map((value) => value.unknown ?? 0)
  return {
    counts: top.map((value) => value.count),
    unknown,
    churned: churned.every((count) => count !== null) ? churned : null,
  }
}
