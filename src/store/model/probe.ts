import type { Feature, Manifest, Prediction } from '../../contracts'
import { logistic } from '../../ground/maths'

/** Durations of single predictions, in milliseconds. */
export interface Durations {
  readonly calls: number
  readonly median: number
  readonly p99: number
  readonly slowest: number
}

/** Nearest-rank percentiles (Hyndman and Fan 1996, definition 1). At least one duration. */
export function summarise(milliseconds: Float64Array): Durations {
  const sorted = milliseconds.slice().sort()
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { calls: sorted.length, median: at(0.5), p99: at(0.99), slowest: at(1) }
}

/**
 * Plausible customers, all different in the mix of their values: numbers walk through the training
 * quartiles and missing, categories through their list, each feature at a pace of its own.
 */
export function probeCustomers(
  manifest: Manifest,
  count: number,
): Readonly<Record<string, number | string | null>>[] {
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(
      manifest.features.map((feature, place) => [
        feature.name,
        valueAt(feature, index + place * (1 + Math.floor(index / 5))),
      ]),
    ),
  )
}

function valueAt({ kind, categories, training }: Feature, step: number): number | string | null {
  if (kind === 'category') return categories[step % Math.max(1, categories.length)] ?? null
  const { min, q1, median, q3 } = training
  return [min, q1, median, q3, null][step % 5] ?? null
}

/** Distance between the risk and the sum of its reasons: |σ(base + Σ contributions) − probability|. */
export function sumGap({ base, contributions, probability }: Prediction): number {
  if (contributions === null || base === null) return Number.POSITIVE_INFINITY
  const logOdds = Object.values(contributions).reduce((sum, value) => sum + value, base)
  return Math.abs(logistic(logOdds) - probability)
}
