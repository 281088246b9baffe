/** The sum in float64. */
export function sumOf(contributions: Float32Array): number {
  let sum = 0
  for (let feature = 0; feature < contributions.length; feature++) sum += contributions[feature]!
  return sum
}

/** Features by absolute contribution, largest first; ties in the model's order. */
export function strongestFirst(contributions: Float32Array): Int32Array {
  const order = new Int32Array(contributions.length)
  for (let index = 0; index < order.length; index++) order[index] = index
  return order.sort((a, b) => Math.abs(contributions[b]!) - Math.abs(contributions[a]!) || a - b)
}
