import type { Column } from '../../../contracts'
import { moreDerived, type SampledColumn, sampleColumns } from './columnSample'
import { Determination } from './determination'
import { Orderings } from './orderings'
import { WeightedSums } from './weightedSums'

/**
 * The columns that follow from others and so say nothing of their own about a customer: copies,
 * bands and logarithms of a column, ratios, products, sums and differences of two, weighted sums of
 * several, and whatever one or two others determine. Found on a sample of rows, to rounding. Where
 * columns follow from one another, the one that needs more digits is taken to be computed.
 *
 * @returns places in `columns`
 */
export function derivedColumns(columns: readonly Column[], rows: number): Set<number> {
  const sampled = sampleColumns(columns, rows)
  const sums = new WeightedSums(sampled)
  const orderings = new Orderings(sampled)
  const determination = new Determination(sampled)
  const order = columns
    .map((_, j) => j)
    .sort((a, b) => moreDerived(sampled[a]!, sampled[b]!) || b - a)
  const parents = new Map<number, readonly number[]>()
  /** Whether a column follows from `child`, which then cannot follow from it. */
  const rests = (column: number, child: number): boolean =>
    column === child || (parents.get(column)?.some((each) => rests(each, child)) ?? false)
  for (const child of order) {
    const others = order.filter((other) => !rests(other, child))
    const own = others.filter((other) => !parents.has(other))
    const found =
      formulaOf(sampled, orderings, child, others) ??
      sums.parentsOf(child, own) ??
      determination.parentsOf(child, own)
    if (found) parents.set(child, found)
  }
  return new Set(parents.keys())
}

/** The one or two columns with which a column of numbers moves by a formula; null where there are none. */
function formulaOf(
  columns: readonly SampledColumn[],
  orderings: Orderings,
  child: number,
  others: readonly number[],
): number[] | null {
  const isNumber = (j: number) => columns[j]!.values.length > 0
  if (!isNumber(child)) return null
  const numbers = others.filter(isNumber)
  for (const a of numbers) if (orderings.followsOne(child, a)) return [a]
  for (const [at, a] of numbers.entries())
    for (const b of numbers.slice(0, at)) if (orderings.followsTwo(child, a, b)) return [a, b]
  return null
}
