/** Σ of a value over the rows of every unit. */
export function sumByUnit(
  unitOf: Int32Array,
  units: number,
  value: (row: number) => number,
): Float64Array {
  const sums = new Float64Array(units)
  for (let row = 0; row < unitOf.length; row++) sums[unitOf[row]!]! += value(row)
  return sums
}

/** Σ weights[i]·sums[i] over the units. */
export function weighted(weights: Uint8Array, sums: Float64Array): number {
  let sum = 0
  for (let i = 0; i < sums.length; i++) sum += weights[i]! * sums[i]!
  return sum
}

/** Yes/no decisions by unit: rows called, rows that left, and both. */
export interface DecisionSums {
  readonly called: Float64Array
  readonly positives: Float64Array
  readonly hits: Float64Array
}

/** Sums of decisions and outcomes by unit. @param labels 0 or 1, by row */
export function decisionSums(
  decision: Uint8Array,
  labels: Float64Array,
  unitOf: Int32Array,
  units: number,
): DecisionSums {
  return {
    called: sumByUnit(unitOf, units, (row) => decision[row]!),
    positives: sumByUnit(unitOf, units, (row) => labels[row]!),
    hits: sumByUnit(unitOf, units, (row) => decision[row]! * labels[row]!),
  }
}

/** Share of the called that left; 0 where nobody is called, as scikit-learn's default. */
export function precisionOf({ called, hits }: DecisionSums, weights: Uint8Array): number {
  const count = weighted(weights, called)
  return count === 0 ? 0 : weighted(weights, hits) / count
}

/** Share of those who left that are called; NaN where nobody left. */
export function recallOf({ positives, hits }: DecisionSums, weights: Uint8Array): number {
  return weighted(weights, hits) / weighted(weights, positives)
}

/** Squared difference of a probability and the outcome; their mean is the Brier score. */
export function squaredError(probability: number, label: number): number {
  return (probability - label) ** 2
}

/** Probabilities are kept this far from 0 and 1, as in scikit-learn for float64. */
const clip = Number.EPSILON

/** Negative log-likelihood of an outcome, in nats; their mean is the log loss. */
export function logError(probability: number, label: number): number {
  const p = Math.min(Math.max(probability, clip), 1 - clip)
  return -Math.log(label === 1 ? p : 1 - p)
}
