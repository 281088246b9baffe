import type { CodeArray, Column } from '../../contracts'
import { widenedCodes } from '../columns'
import type { ComparableRows } from './compared'
import { codeScratch, codeValues, type PairWeights } from './compared'
import { meetRows } from './meetings'
import { joinPairs, type PairSearch } from './nearCopies'
import { type ShiftVector, shiftVectors } from './shiftVectors'
import type { UnionFind } from './unionFind'

/** Longer files are searched for copies at a distance only: this search doubles the table. */
const mostRows = 300_000
const mostVectors = 2
/** Decimals that a number in a file is taken to have; drops the rounding error of adding. */
const decimals = 1e6
/** Nats by which the pairs counted beside may prove chance to be rarer than reckoned. */
const mostLeeway = 4
/** Nats taken off again, as few pairs are counted. */
const caution = 1

/**
 * Joins copies whose numbers moved by constants, in any order of the rows. For each movement the
 * table is searched for near copies together with itself moved. How many pairs are alike by chance is
 * reckoned too high where columns hang together in many ways; so pairs are also counted that are
 * alike after twice the movement, which no copy explains (targets and decoys, Elias and Gygi 2007).
 *
 * @returns the movements searched for
 */
export function joinMovedCopies(
  rows: ComparableRows,
  families: UnionFind,
  onProgress: (share: number) => void,
): readonly ShiftVector[] {
  if (rows.rows > mostRows) return []
  const vectors = shiftVectors(rows, families).slice(0, mostVectors)
  vectors.forEach((vector, index) => {
    const both = withMoved(rows, vector)
    const search = {
      table: both,
      memberOf: (row: number) => row % rows.rows,
      // One row moved beside one that is not.
      concerns: (a: number, b: number) => a < rows.rows !== b < rows.rows,
    }
    const candidates = Int32Array.from({ length: both.rows }, (_, row) => row)
    const leeway = (weights: PairWeights) => {
      const twice = withMoved(
        rows,
        vector.map((shift) => 2 * shift),
      )
      const decoys = leewayOf({ ...search, table: twice }, candidates, families, weights.on(twice))
      // Of all pairs of the doubled table only half are looked at.
      return decoys + Math.LN2
    }
    joinPairs({ ...search, leeway }, candidates, families, (share) =>
      onProgress((index + share) / vectors.length),
    )
  })
  return vectors
}

/** Nats by which pairs alike by chance are fewer than reckoned, 0 to 4. */
function leewayOf(
  { table, memberOf, concerns }: Omit<PairSearch, 'leeway'>,
  candidates: Int32Array,
  families: UnionFind,
  known: PairWeights,
): number {
  const weigh = known.byCopies()
  if (!weigh) return 0
  const counted = families.copy()
  const weights: number[] = []
  meetRows(
    table,
    candidates,
    (a, b) => {
      if (!concerns(a, b) || counted.find(memberOf(a)) === counted.find(memberOf(b))) return
      const logExpected = weigh(a, b)
      if (logExpected === null) return
      counted.join(memberOf(a), memberOf(b))
      weights.push(logExpected)
    },
    () => {},
  )
  const least = weights
    .sort((a, b) => a - b)
    .reduce((least, weight, at) => Math.min(least, weight - Math.log(at + 1)), mostLeeway + caution)
  return Math.max(0, least - caution)
}

/** The compared rows followed by the same rows moved. A moved row is as surprising as it was. */
function withMoved(
  { columns, rows, width, surprise, information }: ComparableRows,
  vector: ShiftVector,
): ComparableRows {
  let codes: CodeArray = new Int8Array(rows * width * 2)
  const scratch = codeScratch()
  const twice = columns.map((column, j) => {
    const moved = twiceWithMoved(column, vector[j]!)
    const coded = codeValues(moved, scratch)
    codes = widenedCodes(codes, coded.counts.length)
    for (let row = 0; row < rows * 2; row++) codes[row * width + j] = coded.codes[row]!
    return moved
  })
  const surpriseTwice = new Uint8Array(surprise.length * 2)
  surpriseTwice.set(surprise)
  surpriseTwice.set(surprise, surprise.length)
  return { rows: rows * 2, width, columns: twice, codes, surprise: surpriseTwice, information }
}

function twiceWithMoved(column: Column, shift: number): Column {
  if (column.type === 'text') {
    const codes = new Int32Array(column.codes.length * 2)
    codes.set(column.codes)
    codes.set(column.codes, column.codes.length)
    return { ...column, codes }
  }
  const rows = column.values.length
  const values = new Float64Array(rows * 2)
  values.set(column.values)
  for (let row = 0; row < rows; row++) {
    const value = column.values[row]!
    values[rows + row] = shift === 0 ? value : Math.round((value + shift) * decimals) / decimals
  }
  return { ...column, values }
}
