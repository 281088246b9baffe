import type { Histogram, NumberArray, NumberSummary } from '../../contracts'
import { type Distribution, quantile } from '../columns'
import type { OutcomeRows } from '../outcome'

const mostBins = 30
/** Of the width that bins reach over: what lies farther out is counted apart from them. */
const farOut = 0.25
/** Digits that sums of a bin's width keep of themselves. */
const digits = 12

/** Bins of equal width from `edges[0]` on. */
interface Layout {
  readonly edges: readonly number[]
  readonly width: number
}

/**
 * Bins of a width that people count in (1, 2, 5, 10, …), at multiples of it; whole numbers stand
 * inside of theirs. They reach as far as Tukey's fences or, where more lies beyond those, the 1st and
 * the 99th percentile; a side whose last value is not much farther out is covered to its end. The few
 * values beyond are counted apart, by outcome as those in bins.
 */
export function histogramOf(
  cells: NumberArray,
  distribution: Distribution,
  summary: NumberSummary | null,
  outcome: OutcomeRows | null,
): Histogram | null {
  const layout = summary && layoutOf(distribution, reach(distribution, summary))
  if (!layout) return null
  const { edges, width } = layout
  const bins = edges.length - 1
  /** 0 is below all bins, 1…bins are they, bins + 1 is above. */
  const placeOf = (value: number) => {
    if (value < edges[0]!) return 0
    if (value > edges[bins]!) return bins + 1
    let bin = Math.min(bins - 1, Math.floor((value - edges[0]!) / width))
    // Rounding may tell the neighbour of a value at an edge.
    if (value < edges[bin]!) bin--
    else if (bin < bins - 1 && value >= edges[bin + 1]!) bin++
    return bin + 1
  }
  const counted = new Array<number>(bins + 2).fill(0)
  const { values, counts } = distribution
  for (let i = 0; i < values.length; i++) counted[placeOf(values[i]!)]! += counts[i]!
  const countRows = (rows: Int32Array) => {
    const places = new Array<number>(bins + 2).fill(0)
    for (let i = 0; i < rows.length; i++) {
      const value = cells[rows[i]!]!
      if (!Number.isNaN(value)) places[placeOf(value)]!++
    }
    return places
  }
  const churned = outcome && countRows(outcome.churned)
  const unknown = outcome?.unknown && countRows(outcome.unknown)
  const inBins = (places: readonly number[]) => places.slice(1, bins + 1)
  const side = (place: number) => ({
    count: counted[place]!,
    churned: churned && churned[place]!,
    ...(unknown && { unknown: unknown[place]! }),
  })
  const [below, above] = [side(0), side(bins + 1)]
  return {
    edges,
    counts: inBins(counted),
    churned: churned && inBins(churned),
    ...(unknown && { unknown: inBins(unknown) }),
    ...(below.count + above.count > 0 && { beyond: { below, above } }),
  }
}

/** From where to where the bins reach. */
function reach(distribution: Distribution, summary: NumberSummary): [number, number] {
  const { min, max, lowFence, highFence } = summary
  const low = Math.max(min, Math.min(lowFence, quantile(distribution, 0.01)))
  const high = Math.min(max, Math.max(highFence, quantile(distribution, 0.99)))
  const far = (high - low) * farOut
  return [low - min > far ? low : min, max - high > far ? high : max]
}

/** Null where the range is too wide or too narrow for bins of equal width in doubles. */
function layoutOf({ whole }: Distribution, [low, high]: readonly [number, number]): Layout | null {
  const counting =
    whole && Number.isSafeInteger(Math.floor(low)) && Number.isSafeInteger(Math.ceil(high))
  const half = counting ? 0.5 : 0
  if (low === high) return { edges: [low - 0.5, low + 0.5], width: 1 }
  const [from, to] = counting ? [Math.ceil(low), Math.floor(high)] : [low, high]
  const width = roundWidth(to - from + 2 * half, counting)
  const first = Math.floor(from / width)
  const end = counting ? Math.floor(to / width) + 1 : Math.max(first + 1, Math.ceil(to / width))
  // Infinities leave no number of bins.
  if (!(end - first <= mostBins + 1)) return null
  const edges = Array.from(
    { length: end - first + 1 },
    (_, index) => rounded((first + index) * width) - half,
  )
  // Rounded to a few digits, the ends may stand just inside of what they hold.
  edges[0] = Math.min(edges[0]!, from - half)
  edges[edges.length - 1] = Math.max(edges.at(-1)!, to + half)
  const even = edges.every((edge, index) => index === 0 || edge > edges[index - 1]!)
  return even && Number.isFinite(width) && edges.every(Number.isFinite) ? { edges, width } : null
}

/** The least of 1, 2, 5, 10, … of which `mostBins` cover the range; whole numbers where counting. */
function roundWidth(range: number, counting: boolean): number {
  const least = range / mostBins
  const power = 10 ** Math.floor(Math.log10(least))
  const width = [1, 2, 5, 10].map((step) => rounded(step * power)).find((step) => step >= least)
  return counting ? Math.max(1, width ?? 1) : (width ?? 0)
}

const rounded = (value: number) => Number(value.toPrecision(digits))
