import type { Interval, Subgroup } from '../../contracts/manifest'
import type { TrainingFeature } from '../training/features'
import { bootstrapIntervals } from './bootstrap'
import { numberFamilies } from './folds'
import type { Predictions } from './measure'
import { rankRows, rocAuc } from './metrics'
import { groupsOf } from './subgroupRows'
import { decisionSums, precisionOf, recallOf } from './sums'

/** With fewer families of a class than this a metric says nothing. */
const fewestFamilies = 10
/** Draws for the intervals of a group: there may be a hundred groups. */
const mostDraws = 200

/**
 * The metrics within every category (of features with at most 12), every quartile of a number, and
 * the missing cells, from out-of-fold predictions: means over repeats, bootstrap over the group's
 * families. A metric is null where it would rest on fewer than 10 families: AUC needs them among
 * those who left and those who stayed, recall among those who left, precision among those called.
 * @param rows table rows of the predictions; @param familyOf family of every one of them
 */
export function measureSubgroups(
  features: readonly TrainingFeature[],
  rows: Int32Array,
  repeats: readonly Predictions[],
  labels: Float64Array,
  familyOf: Int32Array,
  draws: number,
  seed: number,
): Subgroup[] {
  return features.flatMap((feature) =>
    groupsOf(feature, rows).map(({ value, members }) => ({
      feature: feature.name,
      value,
      ...measureGroup(members, repeats, labels, familyOf, Math.min(draws, mostDraws), seed),
    })),
  )
}

/** @param members positions in `labels` */
function measureGroup(
  members: Int32Array,
  repeats: readonly Predictions[],
  allLabels: Float64Array,
  familyOf: Int32Array,
  draws: number,
  seed: number,
): Omit<Subgroup, 'feature' | 'value'> {
  const labels = Float64Array.from(members, (i) => allLabels[i]!)
  const family = numberFamilies(members, familyOf)
  const decisions = repeats.map(({ decision }) => Uint8Array.from(members, (i) => decision[i]!))
  const enough = (takesPart: (i: number) => boolean) =>
    countFamilies(family.of, family.count, takesPart) >= fewestFamilies
  const left = enough((i) => labels[i] === 1)
  const stayed = enough((i) => labels[i] === 0)
  const called = decisions.every((decision) => enough((i) => decision[i] === 1))
  const counts = {
    rows: members.length,
    families: family.count,
    churned: labels.reduce((sum, label) => sum + label, 0),
  }
  if (!left && !called) return { ...counts, auc: null, precision: null, recall: null }

  const prepared = repeats.map(({ probability }, r) => ({
    ranked: rankRows(
      Float64Array.from(members, (i) => probability[i]!),
      labels,
      family.of,
    ),
    decided: decisionSums(decisions[r]!, labels, family.of, family.count),
  }))
  const means = new Float64Array(3)
  const [auc, precision, recall] = bootstrapIntervals(family.count, draws, seed, (weights) => {
    means.fill(0)
    for (const { ranked, decided } of prepared) {
      means[0]! += rocAuc(ranked, weights) / prepared.length
      means[1]! += precisionOf(decided, weights) / prepared.length
      means[2]! += recallOf(decided, weights) / prepared.length
    }
    return means
  })
  const where = (known: boolean, interval: Interval | undefined) => (known ? interval! : null)
  return {
    ...counts,
    auc: where(left && stayed, auc),
    precision: where(called, precision),
    recall: where(left, recall),
  }
}

/** Families with a row that takes part. */
function countFamilies(
  familyOf: Int32Array,
  families: number,
  takesPart: (i: number) => boolean,
): number {
  const seen = new Uint8Array(families)
  let count = 0
  for (let i = 0; i < familyOf.length; i++) {
    if (seen[familyOf[i]!] === 1 || !takesPart(i)) continue
    seen[familyOf[i]!] = 1
    count++
  }
  return count
}
