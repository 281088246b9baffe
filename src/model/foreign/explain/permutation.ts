import { seededRandom, shuffle } from '../../../ground/maths'

/** What is explained: rows × players in, one number a row out. */
export type Predict = (matrix: Float32Array, rows: number) => Promise<Float32Array>

/** Running values of one row. */
export interface PermutationState {
  /** By player. */
  readonly mean: Float64Array
  /** Standard error of each mean. */
  readonly standardError: Float64Array
  /** Permutations drawn so far. */
  readonly samples: number
}

/** Rows handed to the runtime at once. */
const batchRows = 4096

/**
 * Shapley values by sampling: along a random order of the players the row's values take the place of
 * a background row's, one after another, and each player gets the change it makes. Every order is
 * also walked backwards, which cancels much of the noise (antithetic; Mitchell et al. 2022). The
 * background rows take turns; from the first round on the values sum exactly.
 *
 * @param pairs pairs of orders at most
 * @param onBatch told after every batch; false ends the sampling
 */
export async function samplePermutations(
  predict: Predict,
  row: Float32Array,
  background: Float32Array,
  pairs: number,
  seed: number,
  onBatch: (state: PermutationState) => boolean | Promise<boolean>,
): Promise<PermutationState> {
  const players = row.length
  const backgroundRows = background.length / players
  const random = seededRandom(seed)
  const order = Int32Array.from({ length: players }, (_, player) => player)
  const tally = new Tally(players, backgroundRows)
  const perPair = 2 * (players + 1)
  const pairsAtOnce = Math.max(1, Math.floor(batchRows / perPair))
  let drawn = 0
  let state = tally.summary()
  while (drawn < pairs) {
    const count = Math.min(pairsAtOnce, pairs - drawn)
    const matrix = new Float32Array(count * perPair * players)
    const orders: Int32Array[] = []
    for (let pair = 0; pair < count; pair++) {
      shuffle(order, random)
      const other = ((drawn + pair) % backgroundRows) * players
      const start = background.subarray(other, other + players)
      const forwards = order.slice()
      const backwards = order.slice().reverse()
      orders.push(forwards, backwards)
      layWalk(matrix, pair * perPair, start, row, forwards)
      layWalk(matrix, pair * perPair + players + 1, start, row, backwards)
    }
    const values = await predict(matrix, count * perPair)
    const change = new Float64Array(players)
    for (let pair = 0; pair < count; pair++) {
      change.fill(0)
      for (let side = 0; side < 2; side++) {
        const walked = orders[pair * 2 + side]!
        const first = pair * perPair + side * (players + 1)
        for (let step = 0; step < players; step++)
          change[walked[step]!]! += (values[first + step + 1]! - values[first + step]!) / 2
      }
      tally.add((drawn + pair) % backgroundRows, change)
    }
    drawn += count
    state = tally.summary()
    if (!(await onBatch(state))) break
  }
  return state
}

/** Rows of one walk: the background row, then one more player from the explained row each. */
function layWalk(
  matrix: Float32Array,
  firstRow: number,
  start: Float32Array,
  row: Float32Array,
  order: Int32Array,
): void {
  const players = row.length
  let offset = firstRow * players
  matrix.set(start, offset)
  for (const player of order) {
    matrix.copyWithin(offset + players, offset, offset + players)
    offset += players
    matrix[offset + player] = row[player]!
  }
}

/** Changes by background row and player, with the spread among walks from the same row. */
class Tally {
  private readonly players: number
  private readonly rows: number
  private readonly sums: Float64Array
  private readonly squares: Float64Array
  private readonly counts: Float64Array
  private pairs = 0

  constructor(players: number, rows: number) {
    this.players = players
    this.rows = rows
    this.sums = new Float64Array(rows * players)
    this.squares = new Float64Array(players)
    this.counts = new Float64Array(rows)
  }

  add(row: number, change: Float64Array): void {
    this.pairs++
    this.counts[row]!++
    for (let player = 0; player < this.players; player++) {
      this.sums[row * this.players + player]! += change[player]!
      this.squares[player]! += change[player]! ** 2
    }
  }

  /**
   * Each background row counts alike, so only the spread within rows makes the mean uncertain (a
   * stratified mean, its variance pooled). Before every row had its turn the spread among all counts.
   */
  summary(): PermutationState {
    const { players, rows, pairs, counts } = this
    const known = Math.min(rows, pairs)
    const isStratified = pairs >= rows + 10
    const groups = isStratified ? rows : 1
    const mean = new Float64Array(players)
    const standardError = new Float64Array(players).fill(Number.POSITIVE_INFINITY)
    for (let player = 0; player < players; player++) {
      let all = 0
      let explained = 0
      for (let row = 0; row < known; row++) {
        const sum = this.sums[row * players + player]!
        all += sum
        mean[player]! += sum / counts[row]! / known
        if (isStratified) explained += sum ** 2 / counts[row]!
      }
      if (pairs <= groups) continue
      if (!isStratified) explained = all ** 2 / pairs
      const variance = Math.max(0, this.squares[player]! - explained) / (pairs - groups)
      standardError[player] = Math.sqrt(variance / pairs)
    }
    return { mean, standardError, samples: pairs * 2 }
  }
}
