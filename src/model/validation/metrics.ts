/**
 * Metrics of ranked probabilities, as scikit-learn 1.2 computes them. Labels are 0 or 1; weights
 * count how often a row takes part (all 1 in the sample, multiplicities in the bootstrap). Where
 * scikit-learn has no value (one class only) the result is NaN.
 */

/** Rows from the highest score down, with the ends of runs of equal scores marked. */
export interface Ranking {
  readonly order: Int32Array
  /** 1 at position k where order[k] is the last row with its score. */
  readonly endsTie: Uint8Array
}

export function rankByScore(scores: Float64Array): Ranking {
  const order = Int32Array.from(scores, (_, row) => row)
  order.sort((a, b) => scores[b]! - scores[a]! || a - b)
  const endsTie = new Uint8Array(order.length)
  for (let k = 0; k < order.length; k++) {
    endsTie[k] = k + 1 === order.length || scores[order[k]!] !== scores[order[k + 1]!] ? 1 : 0
  }
  return { order, endsTie }
}

/** Area under the ROC curve: the chance that one who left ranks above one who stayed, ties half. */
export function rocAuc(ranking: Ranking, labels: Float64Array, weights: Float64Array): number {
  const { order, endsTie } = ranking
  let positives = 0
  let negatives = 0
  let tiedPositives = 0
  let tiedNegatives = 0
  let area = 0
  for (let k = 0; k < order.length; k++) {
    const row = order[k]!
    if (labels[row] === 1) tiedPositives += weights[row]!
    else tiedNegatives += weights[row]!
    if (endsTie[k] === 0) continue
    area += tiedNegatives * (positives + tiedPositives / 2)
    positives += tiedPositives
    negatives += tiedNegatives
    tiedPositives = 0
    tiedNegatives = 0
  }
  return area / (positives * negatives)
}

/** Σ (Rₖ − Rₖ₋₁)·Pₖ over the distinct scores, without interpolation. */
export function averagePrecision(
  ranking: Ranking,
  labels: Float64Array,
  weights: Float64Array,
): number {
  const { order, endsTie } = ranking
  let hits = 0
  let called = 0
  let hitsBefore = 0
  let sum = 0
  for (let k = 0; k < order.length; k++) {
    const row = order[k]!
    called += weights[row]!
    hits += labels[row]! * weights[row]!
    if (endsTie[k] === 0 || called === 0) continue
    sum += ((hits - hitsBefore) * hits) / called
    hitsBefore = hits
  }
  return sum / hits
}

/** The highest recall at any threshold whose precision is at least `precision`; 0 if there is none. */
export function recallAtPrecision(
  ranking: Ranking,
  labels: Float64Array,
  weights: Float64Array,
  precision: number,
): number {
  const { order, endsTie } = ranking
  let hits = 0
  let called = 0
  let best = 0
  for (let k = 0; k < order.length; k++) {
    const row = order[k]!
    called += weights[row]!
    hits += labels[row]! * weights[row]!
    if (endsTie[k] === 1 && called > 0 && hits / called >= precision) best = hits
  }
  return best / hits
}

/**
 * Precision and recall of yes/no decisions. Precision is 0 where nobody is called, as
 * scikit-learn's default.
 */
export function precisionAndRecall(
  decisions: Uint8Array,
  labels: Float64Array,
  weights: Float64Array,
): { readonly precision: number; readonly recall: number } {
  let hits = 0
  let called = 0
  let positives = 0
  for (let row = 0; row < labels.length; row++) {
    const weight = weights[row]!
    positives += labels[row]! * weight
    if (decisions[row] === 0) continue
    called += weight
    hits += labels[row]! * weight
  }
  return { precision: called === 0 ? 0 : hits / called, recall: hits / positives }
}

/** Mean squared difference of probability and outcome. */
export function brierScore(
  probability: Float64Array,
  labels: Float64Array,
  weights: Float64Array,
): number {
  let sum = 0
  let total = 0
  for (let row = 0; row < labels.length; row++) {
    const miss = probability[row]! - labels[row]!
    sum += weights[row]! * miss * miss
    total += weights[row]!
  }
  return sum / total
}

/** Probabilities are kept this far from 0 and 1, as in scikit-learn for float64. */
const clip = Number.EPSILON

/** Mean negative log-likelihood, in nats. */
export function logLoss(
  probability: Float64Array,
  labels: Float64Array,
  weights: Float64Array,
): number {
  let sum = 0
  let total = 0
  for (let row = 0; row < labels.length; row++) {
    const p = Math.min(Math.max(probability[row]!, clip), 1 - clip)
    sum -= weights[row]! * Math.log(labels[row] === 1 ? p : 1 - p)
    total += weights[row]!
  }
  return sum / total
}
