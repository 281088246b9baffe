/**
 * Metrics of ranked probabilities, as scikit-learn 1.2 computes them. Labels are 0 or 1. Weights
 * belong to units, which are single rows or whole families, and count how often a unit takes part
 * (all 1 in the sample, multiplicities in the bootstrap; bytes, so that they stay in the cache). Where scikit-learn has no value (one class
 * only) the result is NaN.
 */

/** Rows from the highest score down, with the ends of runs of equal scores marked. */
export interface Ranking {
  readonly order: Int32Array
  /** 1 at position k where order[k] is the last row with its score. */
  readonly endsTie: Uint8Array
}

/** Rows by descending score, and where runs of equal scores end. */
export function rankByScore(scores: Float64Array): Ranking {
  const order = Int32Array.from(scores, (_, row) => row)
  order.sort((a, b) => scores[b]! - scores[a]! || a - b)
  const endsTie = new Uint8Array(order.length)
  for (let k = 0; k < order.length; k++) {
    endsTie[k] = k + 1 === order.length || scores[order[k]!] !== scores[order[k + 1]!] ? 1 : 0
  }
  return { order, endsTie }
}

/** Labels and units in the order of the ranking, so that a draw runs through memory in order. */
export interface RankedRows {
  readonly labels: Uint8Array
  readonly units: Int32Array
  readonly endsTie: Uint8Array
}

/** Sorts once what many draws of weights are measured on. */
export function rankRows(
  scores: Float64Array,
  labels: Float64Array,
  unitOf: Int32Array,
): RankedRows {
  return inRanking(rankByScore(scores), labels, unitOf)
}

/** The same where the ranking is known. */
export function inRanking(
  { order, endsTie }: Ranking,
  labels: Float64Array,
  unitOf: Int32Array,
): RankedRows {
  return {
    labels: Uint8Array.from(order, (row) => labels[row]!),
    units: order.map((row) => unitOf[row]!),
    endsTie,
  }
}

/** Area under the ROC curve: the chance that one who left ranks above one who stayed, ties half. */
export function rocAuc({ labels, units, endsTie }: RankedRows, weights: Uint8Array): number {
  let positives = 0
  let negatives = 0
  let tiedPositives = 0
  let tiedNegatives = 0
  let area = 0
  for (let k = 0; k < labels.length; k++) {
    const weight = weights[units[k]!]!
    const positive = weight * labels[k]!
    tiedPositives += positive
    tiedNegatives += weight - positive
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
  { labels, units, endsTie }: RankedRows,
  weights: Uint8Array,
): number {
  let hits = 0
  let called = 0
  let hitsBefore = 0
  let sum = 0
  for (let k = 0; k < labels.length; k++) {
    const weight = weights[units[k]!]!
    called += weight
    hits += labels[k]! * weight
    if (endsTie[k] === 0 || called === 0) continue
    sum += ((hits - hitsBefore) * hits) / called
    hitsBefore = hits
  }
  return sum / hits
}

/** The highest recall at any threshold whose precision is at least `precision`; 0 if there is none. */
export function recallAtPrecision(
  { labels, units, endsTie }: RankedRows,
  weights: Uint8Array,
  precision: number,
): number {
  let hits = 0
  let called = 0
  let best = 0
  for (let k = 0; k < labels.length; k++) {
    const weight = weights[units[k]!]!
    called += weight
    hits += labels[k]! * weight
    if (endsTie[k] === 1 && called > 0 && hits / called >= precision) best = hits
  }
  return best / hits
}
