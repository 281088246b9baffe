import type { Feature } from '../../../contracts'
import type { EffectBin } from '../facts'

/** An open end is drawn at most this share of the range between the cuts: one outlier must not squeeze the rest. */
const openEnd = 0.25

/** Where whole numbers meet is half-way between them; the edge of a step of other numbers is its cut. */
function upperEdge({ place }: EffectBin): number | null {
  if (place.kind === 'whole') return place.to === null ? null : place.to + 0.5
  return place.kind === 'real' ? place.upTo : null
}

export interface StepEdges {
  /** One more than steps, ascending. */
  readonly edges: readonly number[]
  /** Whether the last step goes on beyond the last edge. */
  readonly goesOn: boolean
}

/** Where the steps of a feature of numbers begin and end on its axis. */
export function stepEdges(feature: Feature, bins: readonly EffectBin[]): StepEdges {
  const cuts = bins.slice(0, -1).map((bin) => upperEdge(bin) ?? 0)
  const half = feature.integer ? 0.5 : 0
  const min = (feature.training.min ?? cuts[0] ?? 0) - half
  const max = (feature.training.max ?? cuts[cuts.length - 1] ?? 1) + half
  const first = cuts[0] ?? min
  const last = cuts[cuts.length - 1] ?? max
  const room = last > first ? openEnd * (last - first) : max - min
  const low = Math.max(Math.min(min, first), first - room)
  const high = Math.min(Math.max(max, last), last + room)
  return { edges: [low, ...cuts, high], goesOn: high < max }
}
