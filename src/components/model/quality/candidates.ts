import type { Candidate, TrainedKind } from '../../../contracts'

export interface Choice {
  readonly best: Candidate
  /** AUC from which a kind is within one standard error of the best. */
  readonly limit: number
  /** The simplest kind that reaches the limit. */
  readonly byRule: Candidate
  /** Whether the model in use is of that kind. */
  readonly followed: boolean
}

/**
 * The one-standard-error rule (Breiman et al. 1984): of the kinds, simplest first, the first whose
 * AUC is at least best − its standard error. Null where fewer than two kinds were tried.
 */
export function oneStandardError(
  candidates: readonly Candidate[],
  kind: TrainedKind,
): Choice | null {
  const [first, ...others] = candidates
  if (!first || others.length === 0) return null
  const best = others.reduce((most, next) => (next.auc > most.auc ? next : most), first)
  const limit = best.auc - best.standardError
  const byRule = candidates.find(({ auc }) => auc >= limit) ?? best
  return { best, limit, byRule, followed: byRule.kind === kind }
}
