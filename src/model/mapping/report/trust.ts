import type { FeatureFit, Manifest, MappingReport } from '../../../contracts'
import { sureConfidence } from '../columns'

/** Shares of the model's importance in doubt from which scores deserve limited and poor trust. */
const limitedShare = 0.1
const poorShare = 0.5
/** Losses of AUC above 0.5, as a share of it, that mean the same. */
const limitedLoss = 0.05
const poorLoss = 0.5
/** How much of a feature is in doubt where its distribution has changed. */
const doubtOfDrift = { none: 0, some: 0.5, strong: 1 } as const
/** … and where the program is not sure of its column. */
const doubtOfGuess = 0.5

/** What speaks against how one feature is filled. */
export type FeatureDoubts = Pick<
  FeatureFit,
  'mapping' | 'confidence' | 'drift' | 'unseenShare' | 'outOfRangeShare'
>

/**
 * How far scores can be trusted. Every feature counts by its share of the model's importance (mean
 * absolute contribution in training) times the part of it in doubt: all where it is absent or has
 * drifted strongly, half where it has drifted somewhat or its column is a guess, else the share of
 * values that training did not have. From 10 % in doubt, or 5 % of the AUC above 0.5 lost with the
 * absent features, trust is limited; from 50 % of either it is poor.
 * @param fits by feature of the manifest, derived ones too
 */
export function trustIn(
  manifest: Manifest,
  fits: readonly FeatureDoubts[],
  auc: MappingReport['auc'],
): MappingReport['trust'] {
  const weights = importanceShares(manifest)
  const doubt = fits.reduce((sum, fit, f) => sum + weights[f]! * doubtOf(fit), 0)
  const above = (auc.full?.value ?? 0.5) - 0.5
  const lost =
    auc.full && auc.withAbsent !== null && above > 0 ? (auc.full.value - auc.withAbsent) / above : 0
  if (doubt >= poorShare || lost >= poorLoss) return 'poor'
  return doubt >= limitedShare || lost >= limitedLoss ? 'limited' : 'good'
}

function doubtOf({
  mapping,
  confidence,
  drift,
  unseenShare,
  outOfRangeShare,
}: FeatureDoubts): number {
  if (mapping.column === null) return 1
  return Math.max(
    doubtOfDrift[drift?.level ?? 'none'],
    confidence > sureConfidence ? 0 : doubtOfGuess,
    (unseenShare ?? 0) + (outOfRangeShare ?? 0),
  )
}

/** Equal shares where the model does not tell. */
function importanceShares({ features }: Manifest): number[] {
  const total = features.reduce((sum, { training }) => sum + training.importance, 0)
  return features.map(({ training }) =>
    total > 0 ? training.importance / total : 1 / features.length,
  )
}
