import type { Candidate, TrainedKind } from '../../contracts'
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

/** A kind as the same folds measured it. */
export interface TriedKind {
  readonly kind: TrainedKind
  /** AUC of every fold of every repeat. */
  readonly aucs: readonly number[]
  /** Negative log-likelihood of each row's out-of-fold probability. */
  readonly losses: Float64Array
}

/**
 * What each kind reached. Kinds share rows and folds, so each is set against the kind of the lowest
 * loss row by row, and the standard error of the excess is over families. That of the AUC is of the
 * kind's lead within folds (Cousineau 2005, with Morey's 2008 correction); with one kind it is the
 * plain one over folds.
 * @param family of every row, numbered without gaps
 */
export function compareKinds(
  tried: readonly TriedKind[],
  family: Int32Array,
  families: number,
): Required<Candidate>[] {
  const folds = tried[0]!.aucs.length
  const several = tried.length > 1
  const hardness = Array.from({ length: folds }, (_, fold) =>
    several ? mean(tried.map(({ aucs }) => aucs[fold]!)) : 0,
  )
  const correction = several ? tried.length / (tried.length - 1) : 1
  const lossOf = ({ losses }: TriedKind) =>
    losses.reduce((sum, loss) => sum + loss, 0) / losses.length
  const best = tried.reduce((a, b) => (lossOf(b) < lossOf(a) ? b : a))
  return tried.map((each) => {
    const leads = each.aucs.map((auc, fold) => auc - hardness[fold]!)
    const centre = mean(leads)
    const squares = leads.reduce((sum, lead) => sum + (lead - centre) ** 2, 0)
    const variance = (correction * squares) / (folds - 1)
    return {
      kind: each.kind,
      auc: mean(each.aucs),
      standardError: Math.sqrt(variance / folds),
      logLoss: lossOf(each),
      lossError: excessError(each.losses, best.losses, family, families),
    }
  })
}

/** Standard error of the mean excess, families being drawn whole. */
function excessError(
  losses: Float64Array,
  lowest: Float64Array,
  family: Int32Array,
  families: number,
): number {
  const rows = losses.length
  const sums = new Float64Array(families)
  const counts = new Float64Array(families)
  let excess = 0
  for (let i = 0; i < rows; i++) {
    const each = losses[i]! - lowest[i]!
    excess += each / rows
    sums[family[i]!]! += each
    counts[family[i]!]!++
  }
  let squares = 0
  for (let f = 0; f < families; f++) squares += (sums[f]! - counts[f]! * excess) ** 2
  return Math.sqrt(squares) / rows
}

/** The simplest kind whose log loss is within one standard error of the lowest (Breiman et al. 1984, ch. 3). */
export function simplestGoodEnough(candidates: readonly Required<Candidate>[]): TrainedKind {
  const lowest = Math.min(...candidates.map(({ logLoss }) => logLoss))
  return candidates.find(({ logLoss, lossError }) => logLoss - lossError <= lowest)!.kind
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
