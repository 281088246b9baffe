/** Players of one path for which weights are kept: far more than any depth in use. */
const size = 512
const table = buildTable()

/**
 * before! · after! / (before + after + 1)!: the share of orders in which exactly these `before`
 * players come first, of those that matter besides the player itself.
 */
export function shapleyWeight(before: number, after: number): number {
  return table[before * size + after] ?? 0
}

function buildTable(): Float64Array {
  const weights = new Float64Array(size * size)
  for (let before = 0; before < size; before++) {
    weights[before * size] = 1 / (before + 1)
    // w(b, a) = w(b, a − 1) · a / (b + a + 1)
    for (let after = 1; after < size; after++)
      weights[before * size + after] =
        (weights[before * size + after - 1]! * after) / (before + after + 1)
  }
  return weights
}
