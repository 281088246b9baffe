/**
 * Ranks from 1, the smallest first; equal values share the mean of their places (midranks). NaN
 * values are not allowed.
 */
export function midranks(values: Float32Array): Float64Array {
  const order = Uint32Array.from(values, (_, row) => row)
  order.sort((a, b) => values[a]! - values[b]! || a - b)
  const ranks = new Float64Array(values.length)
  for (let from = 0, to = 0; from < order.length; from = to) {
    const value = values[order[from]!]!
    for (to = from + 1; to < order.length && values[order[to]!] === value; ) to++
    const rank = (from + 1 + to) / 2
    for (let place = from; place < to; place++) ranks[order[place]!] = rank
  }
  return ranks
}

/**
 * Spearman's rank correlation with ties: Pearson's correlation of the midranks (Spearman 1904).
 * Null where there are fewer than two rows or one side is constant.
 */
export function rankCorrelation(a: Float32Array, b: Float32Array): number | null {
  const rows = a.length
  const ranksOfA = midranks(a)
  const ranksOfB = midranks(b)
  const mean = (rows + 1) / 2
  let product = 0
  let squaresOfA = 0
  let squaresOfB = 0
  for (let row = 0; row < rows; row++) {
    const fromA = ranksOfA[row]! - mean
    const fromB = ranksOfB[row]! - mean
    product += fromA * fromB
    squaresOfA += fromA * fromA
    squaresOfB += fromB * fromB
  }
  const scale = Math.sqrt(squaresOfA) * Math.sqrt(squaresOfB)
  return scale > 0 ? product / scale : null
}

/**
 * Share of the `share` riskiest rows by `a` that are among the `share` riskiest by `b`. Of rows with
 * the same risk those first in the file count, as in the ranked list. At least one row is compared.
 */
export function topOverlap(a: Float32Array, b: Float32Array, share: number): number {
  const count = Math.max(1, Math.round(a.length * share))
  const top = (values: Float32Array) =>
    Uint32Array.from(values, (_, row) => row)
      .sort((x, y) => values[y]! - values[x]! || x - y)
      .subarray(0, count)
  const ofA = new Set(top(a))
  let both = 0
  for (const row of top(b)) if (ofA.has(row)) both++
  return both / count
}
