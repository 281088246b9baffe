import { logistic } from '../../ground/maths'

/** The walk from the average customer's risk to one customer's. */
export interface Waterfall {
  /** Features by absolute contribution, largest first; ties in the model's order. */
  readonly order: Int32Array
  /** points[i]: change of probability (0…1) at step i of the walk, that of feature order[i]. */
  readonly points: Float64Array
}

/**
 * Turns contributions in log-odds into steps of probability: the largest is added to `base` first,
 * and each step is the change of logistic it makes. The steps telescope, so they sum to
 * logistic(base + all contributions) − logistic(base). A step's size depends on its place in the order;
 * its sign is that of its contribution.
 */
export function waterfall(base: number, contributions: Float32Array): Waterfall {
  const order = new Int32Array(contributions.length)
  for (let index = 0; index < order.length; index++) order[index] = index
  order.sort((a, b) => Math.abs(contributions[b]!) - Math.abs(contributions[a]!) || a - b)
  return { order, points: walk(base, contributions, order) }
}

/**
 * Changes of probability (0…1) when the contributions (log-odds) are added to `base` in `order`.
 * Whatever the order, they sum to logistic(base + all contributions) − logistic(base).
 */
export function walk(
  base: number,
  contributions: Float32Array,
  order: ArrayLike<number>,
): Float64Array {
  const points = new Float64Array(order.length)
  let logOdds = base
  let before = logistic(logOdds)
  for (let step = 0; step < order.length; step++) {
    logOdds += contributions[order[step]!]!
    const after = logistic(logOdds)
    points[step] = after - before
    before = after
  }
  return points
}
