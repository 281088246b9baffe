import type { CodeArray, Column } from '../../contracts'
import { widenedCodes } from '../columns'
import type { ComparableRows } from './compared'
import { codeScratch, codeValues } from './compared'
import { joinNearCopies } from './nearCopies'
import { type ShiftVector, shiftVectors } from './shiftVectors'
import { UnionFind } from './unionFind'

/** Longer files are searched for copies at a distance only: this search doubles the table. */
const mostRows = 300_000
const mostVectors = 2
/** Decimals that a number in a file is taken to have; drops the rounding error of adding. */
const decimals = 1e6

/**
 * Joins copies whose numbers moved by constants, in any order of the rows. For each movement the
 * table is searched for near copies together with itself moved, where every row and its moved twin
 * are one from the start.
 */
export function joinMovedCopies(
  rows: ComparableRows,
  families: UnionFind,
  onProgress: (share: number) => void,
): void {
  if (rows.rows > mostRows) return
  const vectors = shiftVectors(rows, families).slice(0, mostVectors)
  vectors.forEach((vector, index) => {
    const both = withMoved(rows, vector)
    const joined = UnionFind.of(2 * rows.rows)
    for (let row = 0; row < rows.rows; row++) {
      joined.join(row, families.find(row))
      joined.join(row, row + rows.rows)
    }
    const all = Int32Array.from({ length: 2 * rows.rows }, (_, row) => row)
    joinNearCopies(both, all, joined, (share) => onProgress((index + share) / vectors.length))
    for (let row = 0; row < rows.rows; row++) families.join(row, joined.find(row))
  })
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
