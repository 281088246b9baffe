import type { ByRows, GroupMeasures, Interval, Subgroup } from '../../../contracts'
import type { TrainingFeature } from '../../features'
import { ascending, placements } from '../comparison'
import type { Predictions, Widening } from '../measures'
import { numberFamilies, sumByUnit } from '../measures'
import { addAucInfluence, addRatioInfluence, clusteredInterval } from './clustered'
import { groupsOf } from './subgroupRows'

/** With fewer families of a class than this a metric says nothing. */
const fewestFamilies = 10

/**
 * The metrics within every category (of features with at most 12), every quartile of a number, and
 * the missing cells, from out-of-fold predictions: means over repeats, intervals over the group's
 * families. A metric is null where it would rest on fewer than 10 families: AUC needs them among
 * those who left and those who stayed, recall among those who left, precision among those called.
 * @param rows table rows of the predictions; @param familyOf family of every one of them
 * @param widening of the intervals, for what the fits themselves add
 */
export function measureSubgroups(
  features: readonly TrainingFeature[],
  rows: Int32Array,
  repeats: readonly Predictions[],
  labels: Float64Array,
  familyOf: Int32Array,
  widening: Widening,
): Subgroup[] {
  // Sorted once for all groups.
  const ordered = inOrder(repeats)
  return features.flatMap((feature) =>
    groupsOf(feature, rows).map(({ value, members }) => ({
      feature: feature.name,
      value,
      ...measureGroup(members, ordered, labels, familyOf, widening),
    })),
  )
}

/**
 * The same for customers with several rows and for those with one.
 * @returns null where every row is a customer of its own
 */
export function measureByRows(
  repeats: readonly Predictions[],
  labels: Float64Array,
  familyOf: Int32Array,
  families: number,
  widening: Widening,
): ByRows | null {
  if (families === familyOf.length) return null
  const rowsOf = sumByUnit(familyOf, families, () => 1)
  const ordered = inOrder(repeats)
  const within = (belongs: (rows: number) => boolean) => {
    const all = Int32Array.from(familyOf, (_, i) => i)
    const members = all.filter((i) => belongs(rowsOf[familyOf[i]!]!))
    return measureGroup(members, ordered, labels, familyOf, widening)
  }
  return { several: within((rows) => rows > 1), one: within((rows) => rows === 1) }
}

const inOrder = (repeats: readonly Predictions[]): OrderedPredictions[] =>
  repeats.map((repeat) => ({ ...repeat, order: ascending(repeat.probability) }))

interface OrderedPredictions extends Predictions {
  /** All rows by ascending probability. */
  readonly order: Int32Array
}

/** @param members positions in `allLabels`, ascending */
function measureGroup(
  members: Int32Array,
  repeats: readonly OrderedPredictions[],
  allLabels: Float64Array,
  allFamilies: Int32Array,
  widening: Widening,
): GroupMeasures {
  const labels = Float64Array.from(members, (i) => allLabels[i]!)
  const { of: familyOf, count: families } = numberFamilies(members, allFamilies)
  const left = sumByUnit(familyOf, families, (i) => labels[i]!)
  const stayed = sumByUnit(familyOf, families, (i) => 1 - labels[i]!)
  const called = repeats.map(({ decision }) =>
    sumByUnit(familyOf, families, (i) => decision[members[i]!]!),
  )
  const hits = repeats.map(({ decision }) =>
    sumByUnit(familyOf, families, (i) => decision[members[i]!]! * labels[i]!),
  )
  const weight = 1 / repeats.length
  const meanRatio = (parts: readonly Float64Array[], wholes: readonly Float64Array[]) => {
    if (!wholes.every(enough)) return null
    const influence = new Float64Array(families)
    let value = 0
    parts.forEach((part, r) => {
      addRatioInfluence(influence, part, wholes[r]!, weight)
      value += (weight * total(part)) / total(wholes[r]!)
    })
    return clusteredInterval(value, influence, widening.decisions)
  }
  const meanAuc = (): Interval | null => {
    if (!enough(left) || !enough(stayed)) return null
    const influence = new Float64Array(families)
    let value = 0
    for (const { probability, order } of repeats) {
      const scores = Float64Array.from(members, (i) => probability[i]!)
      const placed = placements(scores, labels, orderWithin(members, order))
      addAucInfluence(influence, placed, labels, familyOf, weight)
      value += weight * placed.auc
    }
    return clusteredInterval(value, influence, widening.ranking)
  }
  return {
    rows: members.length,
    families,
    churned: total(left),
    auc: meanAuc(),
    precision: meanRatio(hits, called),
    recall: meanRatio(
      hits,
      repeats.map(() => left),
    ),
  }
}

/** Positions in `members` in the order of `order`. */
function orderWithin(members: Int32Array, order: Int32Array): Int32Array {
  const place = new Int32Array(order.length).fill(-1)
  for (let i = 0; i < members.length; i++) place[members[i]!] = i
  const within = new Int32Array(members.length)
  let next = 0
  for (let k = 0; k < order.length; k++) {
    const i = place[order[k]!]!
    if (i >= 0) within[next++] = i
  }
  return within
}

/** Whether enough families have a row that counts. */
function enough(byFamily: Float64Array): boolean {
  let count = 0
  for (let i = 0; i < byFamily.length; i++) if (byFamily[i]! > 0) count++
  return count >= fewestFamilies
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}
