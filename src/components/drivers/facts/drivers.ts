import {
  type Effect,
  type EffectStep,
  fewestRows,
  type Manifest,
  nearEnd,
  type PairEffect,
} from '../../../contracts'
import { pointsOf, riskAt } from './risk'

interface Ranked {
  readonly key: string
  /** Mean absolute contribution over the training rows, log-odds. */
  readonly importance: number
  /**
   * The furthest it surely moves the typical customer's risk down and up, as differences of
   * probabilities: to the near ends of intervals, where they are known.
   */
  readonly lowest: number
  readonly highest: number
  /** Whether values move the risk, but none of them surely. */
  readonly unsure: boolean
}

export interface FeatureDriver extends Ranked {
  readonly kind: 'feature'
  /** Index into the manifest's features. */
  readonly feature: number
  readonly effect: Effect
}

export interface PairDriver extends Ranked {
  readonly kind: 'pair'
  readonly pair: PairEffect
}

export type Driver = FeatureDriver | PairDriver

/** Features and pairs, the one that moves the log-odds most first; equal ones keep the model's order. */
export function rankDrivers(
  manifest: Pick<Manifest, 'base' | 'features' | 'effects' | 'pairs'>,
): readonly Driver[] {
  const features = (manifest.effects ?? []).flatMap((effect, feature): Driver[] => {
    const described = manifest.features[feature]
    if (!described) return []
    const { values, low, high, counts, missing } = effect
    const steps = values.map((value, bin) => ({
      value,
      low: low[bin] ?? value,
      high: high[bin] ?? value,
      count: counts[bin] ?? 0,
    }))
    const reach = reachOf(manifest.base, [...steps, missing])
    const { importance } = described.training
    return [{ kind: 'feature', key: `feature-${feature}`, feature, effect, importance, ...reach }]
  })
  const pairs = (manifest.pairs ?? []).map(
    (pair, index): Driver => ({
      kind: 'pair',
      key: `pair-${index}`,
      pair,
      importance: pair.importance,
      ...reachOf(
        manifest.base,
        pair.values.map((value, cell) => ({
          value,
          low: value,
          high: value,
          count: pair.counts[cell] ?? 0,
        })),
      ),
    }),
  )
  return [...features, ...pairs].sort((a, b) => b.importance - a.importance)
}

/** A move below this, 0…1, is none to speak of. */
const leastPoints = 0.0005

/** Steps that few rows stand behind do not count: their size is mostly chance. */
function reachOf(base: number, steps: readonly EffectStep[]) {
  let lowest = 0
  let highest = 0
  let moves = false
  for (const step of steps) {
    if (step.count < fewestRows) continue
    const points = pointsOf(base, nearEnd(step))
    moves ||= Math.abs(pointsOf(base, step.value)) > leastPoints
    lowest = Math.min(lowest, points)
    highest = Math.max(highest, points)
  }
  return { lowest, highest, unsure: moves && Math.max(highest, -lowest) <= leastPoints }
}

/** What a mean contribution, log-odds, is in probability at the risk of the typical customer: p(1 − p) a unit. */
export function importancePoints(base: number, importance: number): number {
  const typical = riskAt(base)
  return importance * typical * (1 - typical)
}
