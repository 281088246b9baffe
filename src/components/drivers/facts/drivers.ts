import type { Effect, Manifest, PairEffect } from '../../../contracts'
import { fewestRows } from './bins'
import { pointsOf } from './risk'

interface Ranked {
  readonly key: string
  /** Mean absolute contribution over the training rows, log-odds. */
  readonly importance: number
  /** The furthest it moves the average customer's risk down and up, as differences of probabilities. */
  readonly lowest: number
  readonly highest: number
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
    const { missing } = effect
    const reach = reachOf(
      manifest.base,
      [...effect.values, missing.value],
      [...effect.counts, missing.count],
    )
    const { importance } = described.training
    return [{ kind: 'feature', key: `feature-${feature}`, feature, effect, importance, ...reach }]
  })
  const pairs = (manifest.pairs ?? []).map(
    (pair, index): Driver => ({
      kind: 'pair',
      key: `pair-${index}`,
      pair,
      importance: pair.importance,
      ...reachOf(manifest.base, pair.values, pair.counts),
    }),
  )
  return [...features, ...pairs].sort((a, b) => b.importance - a.importance)
}

/** Steps that few rows stand behind do not count: their size is mostly chance. */
function reachOf(base: number, values: readonly number[], counts: readonly number[]) {
  let lowest = 0
  let highest = 0
  values.forEach((value, bin) => {
    if ((counts[bin] ?? 0) < fewestRows) return
    const points = pointsOf(base, value)
    lowest = Math.min(lowest, points)
    highest = Math.max(highest, points)
  })
  return { lowest, highest }
}
