import type { Candidate } from '../../contracts'
import type { OutOfFold } from '../validation'
import { rankRows, rocAuc } from '../validation'

/** From the simplest. */
export const kinds = ['additive', 'pairs', 'deep'] as const

/** AUC of every fold of every repeat, in that order. */
export function foldAucs(
  outOfFold: readonly OutOfFold[],
  labels: Float64Array,
  folds: number,
): number[] {
  return outOfFold.flatMap(({ fold, probability }) =>
    Array.from({ length: folds }, (_, part) => {
      const inside = Int32Array.from(fold, (_, i) => i).filter((i) => fold[i] === part)
      const scores = Float64Array.from(inside, (i) => probability[i]!)
      const outcomes = Float64Array.from(inside, (i) => labels[i]!)
      const each = Int32Array.from(inside, (_, i) => i)
      return rocAuc(rankRows(scores, outcomes, each), new Uint8Array(inside.length).fill(1))
    }),
  )
}

/**
 * What each kind reached. Folds differ in how hard they are, and all kinds share them: the standard
 * error is that of the kind's lead within folds (Cousineau 2005, with Morey's 2008 correction).
 * With one kind it is the plain one over folds.
 * @param aucs aucs[k][fold] of candidates in the order of `kinds`
 */
export function compareKinds(
  tried: readonly Candidate['kind'][],
  aucs: readonly (readonly number[])[],
): Candidate[] {
  const folds = aucs[0]!.length
  const several = tried.length > 1
  const hardness = Array.from({ length: folds }, (_, fold) =>
    several ? mean(aucs.map((values) => values[fold]!)) : 0,
  )
  const correction = several ? tried.length / (tried.length - 1) : 1
  return tried.map((kind, k) => {
    const leads = aucs[k]!.map((auc, fold) => auc - hardness[fold]!)
    const centre = mean(leads)
    const squares = leads.reduce((sum, lead) => sum + (lead - centre) ** 2, 0)
    const variance = (correction * squares) / (folds - 1)
    return { kind, auc: mean(aucs[k]!), standardError: Math.sqrt(variance / folds) }
  })
}

/** The simplest kind within one standard error of the best (Breiman et al. 1984, ch. 3). */
export function simplestGoodEnough(candidates: readonly Candidate[]): Candidate['kind'] {
  const best = candidates.reduce((a, b) => (b.auc > a.auc ? b : a))
  return candidates.find(({ auc }) => auc >= best.auc - best.standardError)!.kind
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
