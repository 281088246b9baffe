import type { CleaningPlan, Column, ColumnProfile, Profile, Table } from '../../contracts'
import type { FilledTable } from '../repeats'

/** Columns that a clean-up may change: never the ID, never the outcome. */
export function cleanable(profile: Profile): ColumnProfile[] {
  return profile.columns.filter(
    ({ name, kind }) => kind !== 'id' && name !== profile.id && name !== profile.target?.column,
  )
}

/**
 * The median for a number column with missing cells, half-way between two whole numbers rounded to
 * the greater where the column holds only whole numbers; null where nothing is filled.
 */
export function numberFill({ kind, missing, number }: ColumnProfile): number | null {
  if (kind !== 'number' || missing === 0 || !number) return null
  return number.whole ? Math.round(number.median) : number.median
}

/** The mode for a category or yes/no column with missing cells; null where nothing is filled. */
export function categoryFill({ kind, missing, category }: ColumnProfile): string | null {
  const fills = kind === 'category' || kind === 'boolean'
  return fills && missing > 0 && category ? category.mode : null
}

/**
 * The IQR fences of a number column with outliers, the last whole numbers inside of them where the
 * column holds only such; null where nothing is capped.
 */
export function fences({
  kind,
  number,
}: ColumnProfile): readonly [low: number, high: number] | null {
  if (kind !== 'number' || !number || number.outliers === 0) return null
  const { lowFence, highFence, whole } = number
  return whole ? [Math.ceil(lowFence), Math.floor(highFence)] : [lowFence, highFence]
}

/** What a cell becomes, or null to leave it as the file has it. */
export type Change = (row: number) => string | number | null

/** What the plan does to the cells of a column, by the column's place in the table. */
export function changesOf(
  table: Table,
  profile: Profile,
  plan: CleaningPlan,
  filled: FilledTable,
): [number, Change][] {
  const changes: [number, Change][] = []
  for (const column of cleanable(profile)) {
    const index = table.columns.findIndex(({ name }) => name === column.name)
    const cells = table.columns[index]
    const from = plan.fillFromRows
      ? filled.columns.find((each) => each.column === column.name)
      : null
    const full = from ? filled.table.columns[index] : cells
    const change = cells && full ? changeOf(cells, full, column, plan) : null
    if (change) changes.push([index, change])
  }
  return changes
}

/** @param full the column with cells filled from other rows; `cells` themselves where that is not asked for */
function changeOf(
  cells: Column,
  full: Column,
  column: ColumnProfile,
  plan: CleaningPlan,
): Change | null {
  const median = plan.fillNumbers ? numberFill(column) : null
  const fill = median ?? (plan.fillCategories ? categoryFill(column) : null)
  const limits = plan.capOutliers ? fences(column) : null
  if (fill === null && !limits && full === cells) return null
  if (cells.type === 'text')
    return (row) => {
      if (cells.codes[row]! >= 0) return null
      return full.type === 'text' && full.codes[row]! >= 0
        ? full.dictionary[full.codes[row]!]!
        : fill
    }
  const [low, high] = limits ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  return (row) => {
    const value = full.type === 'number' ? full.values[row]! : Number.NaN
    if (Number.isNaN(value)) return fill
    if (value < low) return low
    if (value > high) return high
    return Number.isNaN(cells.values[row]!) ? value : null
  }
}
