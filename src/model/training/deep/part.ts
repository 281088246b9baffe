import type { BinnedFeature } from '../../features'

/** Some rows of the table, gathered so that inner loops run through memory in order. */
export interface Part {
  readonly size: number
  /** By feature, one bin a row. */
  readonly bins: readonly Uint16Array[]
  /** Log-odds so far. */
  readonly scores: Float64Array
  /** Leaf of each row in the tree at hand. */
  readonly leaf: Uint8Array
}

export function gatherPart(features: readonly BinnedFeature[], rows: Int32Array): Part {
  const bins = features.map((feature) => {
    const gathered = new Uint16Array(rows.length)
    for (let i = 0; i < rows.length; i++) gathered[i] = feature.bins[rows[i]!]!
    return gathered
  })
  return {
    size: rows.length,
    bins,
    scores: new Float64Array(rows.length),
    leaf: new Uint8Array(rows.length),
  }
}

/** First and second derivative of the logistic loss: p − y and p(1 − p). */
export function refreshGradients(
  scores: Float64Array,
  labels: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
): void {
  for (let i = 0; i < scores.length; i++) {
    const p = 1 / (1 + Math.exp(-scores[i]!))
    gradient[i] = p - labels[i]!
    hessian[i] = p * (1 - p)
  }
}

/** Mean of log(1 + e^s) − y·s, in the form that cannot overflow. */
export function logLoss(scores: Float64Array, labels: Float64Array): number {
  let sum = 0
  for (let i = 0; i < scores.length; i++) {
    const s = scores[i]!
    sum += Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s))) - labels[i]! * s
  }
  return sum / scores.length
}
