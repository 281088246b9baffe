import type { Candidate, TrainedKind } from '../../../contracts'

export type MeasuredKind = Required<Candidate>

export interface Choice {
  readonly best: MeasuredKind
  /** The simplest kind within one standard error of the best. */
  readonly byRule: MeasuredKind
  /** Whether the model in use is of that kind. */
  readonly followed: boolean
}

/** Whether the kinds were compared by log loss. Models of before 2026-12 were compared by AUC. */
export const comparedByLoss = (
  candidates: readonly Candidate[],
): candidates is readonly MeasuredKind[] =>
  candidates.every(({ logLoss, lossError }) => logLoss !== undefined && lossError !== undefined)

/**
 * The one-standard-error rule (Breiman et al. 1984): of the kinds, simplest first, the first whose
 * log loss lies no more than the standard error of the difference above the lowest. Null where fewer
 * than two kinds were tried.
 */
export function oneStandardError(
  candidates: readonly MeasuredKind[],
  kind: TrainedKind,
): Choice | null {
  const [first, ...others] = candidates
  if (!first || others.length === 0) return null
  const best = others.reduce((most, next) => (next.logLoss < most.logLoss ? next : most), first)
  const within = ({ logLoss, lossError }: MeasuredKind) => logLoss - lossError <= best.logLoss
  const byRule = candidates.find(within) ?? best
  return { best, byRule, followed: byRule.kind === kind }
}
