import { type ComparableRows, enoughAlike, singlesOut, surpriseSteps } from './compared'
import { acceptanceLimit, falseShare } from './pairAcceptance'
import { mostDistances, type RowDistance } from './rowDistances'
import { agreesShifted, isRunning, shiftOf } from './shifts'

/** Share of cells taken to be equal in two copies before any are known. */
const firstGuess = 0.9
const passes = 3
/** Pairs that must have voted before they tell in which columns copies agree. */
const fewestVotes = 20
/** Agreement above chance, 0 none and 1 full: with less a column says nothing at this distance. */
const leastAgreement = 0.15
/** One such column alone is among those that may differ. */
const fewestLeftOut = 2
/** Part of the columns that must be left to know a copy by. */
const leastCompared = 2 / 3
/** Rows before and after that tell whether a row stands in a copied block. */
const neighbours = 16

/** Copies (row, row + distance) that were verified. */
export interface CopiesAtDistance {
  readonly distance: number
  /** The number by which each compared column moved; 0 for texts. */
  readonly shifts: Float64Array
  /** Earlier rows of the pairs, ascending. */
  readonly rows: Int32Array
}

/**
 * Verifies one distance: the rows whose cells stand again `distance` rows later, texts equal and
 * numbers equal but for a shift that is the same all along. A pair is weighed as in record linkage
 * (Fellegi and Sunter 1969): an agreement counts by how surprising it is among unrelated rows, a
 * difference by how rare it is in that column among copies, which is learned from those found so far.
 */
export function copiesAtDistance(table: ComparableRows, found: RowDistance): CopiesAtDistance {
  const { distance } = found
  const { width } = table
  const shifts = Float64Array.from(table.columns, (column) => shiftOf(column, found))
  const compared = steadyColumns(table, found, shifts)
  const relations = compareAll(table, distance, shifts, compared)
  let equalShare: Float64Array = new Float64Array(width).fill(firstGuess)
  let rows: Int32Array = new Int32Array(0)
  for (let pass = 0; pass < passes; pass++) {
    const weights = weighPairs(table, distance, relations, equalShare, compared.size)
    rows = completeBlocks(weights, acceptedRows(weights, table.rows))
    equalShare = equalShares(relations, rows, width)
  }
  return { distance, shifts, rows }
}

/**
 * The columns to be compared. Those in which the pairs agree no more often than pairs one row off are
 * left out where there are several: noise, and what changes from row to row.
 */
function steadyColumns(
  table: ComparableRows,
  { distance, rows }: RowDistance,
  shifts: Float64Array,
): Set<number> {
  const all = new Set(table.columns.keys())
  if (rows.length < fewestVotes) return all
  const steady = [...all].filter((j) => {
    const column = table.columns[j]!
    const agreement = (apart: number) => {
      let present = 0
      let agreeing = 0
      for (const row of rows) {
        const later = row + apart
        if (later >= table.rows || isMissing(table, row, j) || isMissing(table, later, j)) continue
        present++
        if (agreesShifted(column, row, later, shifts[j]!)) agreeing++
      }
      return present === 0 ? 1 : agreeing / present
    }
    const chance = agreement(distance + 1)
    return agreement(distance) - chance >= leastAgreement * (1 - chance)
  })
  return all.size - steady.length < fewestLeftOut || steady.length < leastCompared * all.size
    ? all
    : new Set(steady)
}

const isMissing = ({ codes, width }: ComparableRows, row: number, column: number) =>
  codes[row * width + column]! < 0

const unknown = 0
const equal = 1
const different = 2

/** How each cell relates to the one `distance` rows later: (rows − distance) × width. */
function compareAll(
  table: ComparableRows,
  distance: number,
  shifts: Float64Array,
  compared: ReadonlySet<number>,
): Uint8Array {
  const { width, codes, columns } = table
  const pairs = table.rows - distance
  const relations = new Uint8Array(pairs * width)
  columns.forEach((column, j) => {
    if (!compared.has(j) || isRunning(column)) return
    const shift = shifts[j]!
    for (let row = 0; row < pairs; row++) {
      const here = row * width + j
      if (codes[here]! < 0 || codes[here + distance * width]! < 0) continue
      relations[here] = agreesShifted(column, row, row + distance, shift) ? equal : different
    }
  })
  return relations
}

/** Log likelihood ratio of every pair, copy against unrelated; −Infinity where too few cells agree. */
function weighPairs(
  { rows, width, surprise }: ComparableRows,
  distance: number,
  relations: Uint8Array,
  equalShare: Float64Array,
  compared: number,
): Float64Array {
  const whenEqual = equalShare.map(Math.log)
  const whenDifferent = equalShare.map((share) => Math.log(1 - share))
  const weights = new Float64Array(rows - distance)
  for (let row = 0; row < weights.length; row++) {
    let shared = 0
    let differing = 0
    let weight = 0
    for (let j = 0; j < width; j++) {
      const here = row * width + j
      const relation = relations[here]!
      if (relation === unknown) continue
      shared++
      if (relation === different) {
        differing++
        weight += whenDifferent[j]!
      } else {
        const steps = Math.min(surprise[here]!, surprise[here + distance * width]!)
        weight += steps / surpriseSteps + whenEqual[j]!
      }
    }
    weights[row] = enoughAlike(shared, differing, compared) ? weight : Number.NEGATIVE_INFINITY
  }
  return weights
}

/** 1 for rows whose pair chance does not explain. */
function acceptedRows(weights: Float64Array, rows: number): Uint8Array {
  const logPairs = Math.log(weights.length) + Math.log(mostDistances)
  // A log likelihood ratio of w or more comes by chance with probability e^−w at most.
  const scores = weights.map((weight) =>
    singlesOut(rows, weight) ? logPairs - weight : Number.POSITIVE_INFINITY,
  )
  const limit = acceptanceLimit(scores)
  return Uint8Array.from(scores, (score) => (score <= limit ? 1 : 0))
}

/**
 * Copies stand in blocks: where most rows around are copies, a row needs less proof of its own. It
 * is one too where the odds from its neighbours and its weight leave at most one doubt in 1,000.
 */
function completeBlocks(weights: Float64Array, accepted: Uint8Array): Int32Array {
  const rows: number[] = []
  const proof = Math.log((1 - falseShare) / falseShare)
  let copies = 0
  for (let row = -neighbours; row < weights.length; row++) {
    if (row + neighbours < weights.length) copies += accepted[row + neighbours]!
    if (row - neighbours > 0) copies -= accepted[row - neighbours - 1]!
    if (row < 0) continue
    const odds = Math.log((copies + 0.5) / (2 * neighbours + 1 - copies + 0.5))
    if (accepted[row] || weights[row]! + odds >= proof) rows.push(row)
  }
  return Int32Array.from(rows)
}

/** Share of equal cells by column among the copies found, never quite 0 or 1. */
function equalShares(relations: Uint8Array, rows: Int32Array, width: number): Float64Array {
  const equals = new Float64Array(width)
  const present = new Float64Array(width)
  for (const row of rows)
    for (let j = 0; j < width; j++) {
      const relation = relations[row * width + j]!
      if (relation === unknown) continue
      present[j]!++
      if (relation === equal) equals[j]!++
    }
  return equals.map((count, j) => (count + firstGuess) / (present[j]! + 1))
}
