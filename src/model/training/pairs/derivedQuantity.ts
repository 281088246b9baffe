import type { Quantity } from '../../../contracts'
import type { BinnedFeature, NumberFeature } from '../../features'
import { gridSize, type PairCandidate } from './pairTerm'

/** A quantity that a manager reads at once: orders a month, used of granted. */
type Kind = Quantity['kind']

/** Bins of the quantity, without the one for missing. */
const quantityBins = 24

/** Mean of the rows in every bin of a number; NaN for missing and for bins without rows. */
export function binMeans(
  feature: NumberFeature,
  { cuts, bins }: BinnedFeature,
  rows: Int32Array,
): Float64Array {
  const sums = new Float64Array(cuts.length + 2)
  const counts = new Float64Array(cuts.length + 2)
  for (const row of rows) {
    const value = feature.values[row]!
    if (Number.isNaN(value)) continue
    sums[bins[row]!]! += value
    counts[bins[row]!]!++
  }
  return sums.map((sum, bin) => sum / counts[bin]!)
}

/**
 * A pair as a step function of one quantity of both: the cells of the grid of bins are ordered by
 * the quantity of their means and cut into bins of about equal row counts. One dimension instead
 * of two, so far fewer values to learn; still a plain grid in the model.
 * @param means as `binMeans`, of the upper and the lower number; @param cellRows rows by cell of the full grid
 * @param turned whether the upper number lies along the columns
 * @param begun added to the lower number: 1 counts the month or order just begun
 * @returns null where a ratio would divide by a negative number
 */
export function quantityCandidate(
  quantity: Kind,
  features: readonly [number, number],
  cuts: readonly [Float32Array, Float32Array],
  means: readonly [Float64Array, Float64Array],
  cellRows: Float64Array,
  turned = false,
  begun = 0,
): PairCandidate | null {
  const [above, below] = means
  if (quantity === 'ratio' && (above.some((m) => m < 0) || below.some((m) => m < 0))) return null
  const columns = cuts[1].length + 2
  const value = new Float64Array(gridSize(cuts))
  for (let cell = 0; cell < value.length; cell++) {
    const line = Math.floor(cell / columns)
    const column = cell % columns
    const a = above[turned ? column : line]!
    const b = below[turned ? line : column]! + begun
    value[cell] = quantity === 'difference' ? a - b : ratioOf(a, b)
  }
  const { binOfCell, bins } = cutByRows(value, cellRows)
  const form = { order: 'ordered', size: bins + 1, columns: bins + 1, direction: 0 } as const
  const of = { kind: quantity, above: features[turned ? 1 : 0] }
  return { features, cuts, binOfCell, form, quantity: of }
}

/** Nothing of nothing is little; something of nothing is more than any ratio. */
function ratioOf(a: number, b: number): number {
  return a === 0 && b === 0 ? 0 : a / b
}

/** Bins of about equal row counts along `value`; cells without a value get the bin after the last. */
function cutByRows(
  value: Float64Array,
  cellRows: Float64Array,
): { readonly binOfCell: Uint16Array; readonly bins: number } {
  const known = Int32Array.from(value, (_, cell) => cell).filter(
    (cell) => !Number.isNaN(value[cell]!),
  )
  known.sort((a, b) => value[a]! - value[b]! || a - b)
  let remaining = 0
  for (const cell of known) remaining += cellRows[cell]!
  const binOfCell = new Uint16Array(value.length)
  let bin = 0
  let filled = 0
  for (let k = 0; k < known.length; k++) {
    const cell = known[k]!
    binOfCell[cell] = bin
    filled += cellRows[cell]!
    const next = known[k + 1]
    if (next === undefined || value[next] === value[cell] || bin + 1 >= quantityBins) continue
    if (filled * (quantityBins - bin) < remaining) continue
    remaining -= filled
    filled = 0
    bin++
  }
  for (let cell = 0; cell < value.length; cell++) {
    if (Number.isNaN(value[cell]!)) binOfCell[cell] = bin + 1
  }
  return { binOfCell, bins: bin + 1 }
}
