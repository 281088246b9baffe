import type { AbsenceMoments, Manifest, MappingReport, ShiftMoments } from '../../../contracts'
import { twoSidedNormal } from '../../../ground/maths'

/**
 * AUC of the model with every feature, and with the absent ones missing: measured for one, estimated
 * for several, null where the model keeps neither.
 */
export function aucWithout(manifest: Manifest, absent: ReadonlySet<string>): MappingReport['auc'] {
  const { validation, features } = manifest
  if (!validation) return { full: null, withAbsent: null }
  const full = validation.metrics.auc
  if (absent.size === 0) return { full, withAbsent: full.value }
  const places = features.flatMap(({ name }, f) => (absent.has(name) ? [f] : []))
  const loss =
    places.length === 1
      ? validation.absence?.find(({ feature }) => absent.has(feature))?.cost.value
      : validation.absenceMoments && estimatedLoss(validation.absenceMoments, places)
  return { full, withAbsent: loss === undefined ? null : full.value - loss }
}

/**
 * AUC lost without several features at once. Log-odds of those who left and of those who stayed are
 * taken for normal (Green and Swets 1966: AUC = Φ((μ₁ − μ₀) / √(σ₁² + σ₀²))) and the shifts of
 * several features for the sum of theirs, which is exact where no term has two of them. The losses of
 * single features may not be added up: features tell the same in part.
 * @param places indices of the absent features
 */
export function estimatedLoss({ left, stayed }: AbsenceMoments, places: readonly number[]): number {
  const auc = (absent: readonly number[]) => {
    const one = sumOf(left, absent)
    const none = sumOf(stayed, absent)
    const spread = Math.sqrt(one.variance + none.variance)
    return spread > 0 ? normalShareBelow((one.mean - none.mean) / spread) : 0.5
  }
  return auc([]) - auc(places)
}

/** Mean and variance of the log-odds with the shifts of the absent features added. */
function sumOf({ means, covariance }: ShiftMoments, places: readonly number[]) {
  const width = means.length
  const added = [0, ...places.map((place) => place + 1)]
  let mean = 0
  let variance = 0
  for (const j of added) {
    mean += means[j]!
    for (const k of added) {
      const [row, column] = j < k ? [j, k] : [k, j]
      variance += covariance[row * width - (row * (row - 1)) / 2 + column - row]!
    }
  }
  return { mean, variance: Math.max(0, variance) }
}

/** Φ(z) */
function normalShareBelow(z: number): number {
  const tail = twoSidedNormal(z) / 2
  return z < 0 ? tail : 1 - tail
}
