import type { Profile, Repeats } from '../../../contracts'

/** Rows of which even equal copies deserve more than a line. */
const notableShare = 0.05
const sizesShown = 5

/** True where rows stand for clearly fewer customers than equal rows alone would tell. */
export function hasRepeatedCustomers({
  rows,
  repeats,
}: Pick<Profile, 'rows' | 'repeats'>): boolean {
  const further = rows - repeats.ignoringId - repeats.families
  return further > 0 || repeats.ignoringId >= notableShare * rows
}

/** The number of rows that most customers have; null where most have one or no number prevails. */
export function usualSize({ families, familySizes }: Repeats): number | null {
  const most = familySizes.find((each) => each.families > families / 2)
  return most && most.size > 1 ? most.size : null
}

/** Customers that stand in the file more than once. */
export function repeatedFamilies({ familySizes }: Repeats): number {
  return familySizes.reduce((sum, { size, families }) => sum + (size > 1 ? families : 0), 0)
}

export interface SizeBar {
  readonly size: number
  /** True for the last bar where it stands for all greater sizes too. */
  readonly andMore: boolean
  readonly families: number
}

/** Customers by their number of rows, ascending; sizes beyond the fifth are one bar. */
export function sizeBars({ familySizes }: Repeats): SizeBar[] {
  const shown = familySizes.length > sizesShown ? sizesShown - 1 : sizesShown
  const bars = familySizes.slice(0, shown).map((each) => ({ ...each, andMore: false }))
  const rest = familySizes.slice(shown)
  const [first] = rest
  if (!first) return bars
  const families = rest.reduce((sum, each) => sum + each.families, 0)
  return [...bars, { size: first.size, families, andMore: true }]
}

/** Columns by the number they moved by, most columns first. */
export function shiftGroups(
  shifts: Repeats['copies'][number]['shifts'],
): { readonly by: number; readonly columns: readonly string[] }[] {
  const groups = new Map<number, string[]>()
  for (const { column, by } of shifts) groups.set(by, [...(groups.get(by) ?? []), column])
  return [...groups]
    .map(([by, columns]) => ({ by, columns }))
    .sort((a, b) => b.columns.length - a.columns.length)
}

type Cell = string | number | null

/** How a cell stands to the first one present in its line. */
export type Relation =
  | { readonly kind: 'first' | 'equal' | 'missing' | 'different' }
  | { readonly kind: 'moved'; readonly by: number }

export function relations(cells: readonly Cell[]): Relation[] {
  const first = cells.findIndex((cell) => cell !== null)
  return cells.map((cell, index) => {
    if (cell === null) return { kind: 'missing' }
    if (index === first) return { kind: 'first' }
    const reference = cells[first]
    if (cell === reference) return { kind: 'equal' }
    return typeof cell === 'number' && typeof reference === 'number'
      ? { kind: 'moved', by: cell - reference }
      : { kind: 'different' }
  })
}
