import type { Column, Table } from '../../../contracts'
import { finish, type Steps } from '../../../ground/pacing'
import { rowHashes } from './rowHashes'
import { partitionByHash, type RowPartitions } from './rowPartitions'

/** Rows looked up a step. */
const rowsAStep = 1 << 17

/**
 * Numbers the distinct rows of a table, without the ignored columns: result[row] is the family of
 * the row, 0 for the first distinct row, counting up by first appearance. Two missing cells are
 * equal, as for pandas `duplicated()`. Hash matches are verified cell by cell.
 */
export function groupDuplicates(table: Table, ignoredColumns: readonly string[]): Int32Array {
  return finish(groupDuplicateSteps(table, ignoredColumns))
}

/** The same in steps of some milliseconds. Time and memory a row do not depend on their number. */
export function* groupDuplicateSteps(
  table: Pick<Table, 'columns' | 'rowCount'>,
  ignoredColumns: readonly string[],
): Steps<Int32Array> {
  const columns = table.columns.filter((column) => !ignoredColumns.includes(column.name))
  const hashes = yield* rowHashes(columns, table.rowCount)
  const partitions = yield* partitionByHash(hashes)
  const first = yield* firstEqualRows(columns, partitions)
  yield
  return numbered(first)
}

/** Families come numbered without gaps: their count is the highest number plus one. */
export function countFamilies(families: Int32Array): number {
  let highest = -1
  for (let row = 0; row < families.length; row++)
    if (families[row]! > highest) highest = families[row]!
  return highest + 1
}

/** The first row that equals each row: the row itself where none stands before it. */
function* firstEqualRows(columns: readonly Column[], partitions: RowPartitions): Steps<Int32Array> {
  const { ends, rows } = partitions
  const first = new Int32Array(rows.length)
  for (let row = 0; row < first.length; row++) first[row] = row
  yield
  let slots = new Int32Array()
  let looked = 0
  for (let partition = 0; partition < ends.length; partition++) {
    const start = partition === 0 ? 0 : ends[partition - 1]!
    const end = ends[partition]!
    const size = slotsFor(end - start)
    if (slots.length < size) slots = new Int32Array(size)
    else slots.fill(0, 0, size)
    for (let from = start; from < end; from += rowsAStep) {
      const to = Math.min(end, from + rowsAStep)
      findFirsts(columns, partitions, from, to, slots, size - 1, first)
      looked += to - from
      if (looked < rowsAStep) continue
      looked = 0
      yield
    }
  }
  return first
}

/** Open addressing at half load at most. */
function slotsFor(rows: number): number {
  let size = 4
  while (size < rows * 2) size *= 2
  return size
}

/** Looks up the rows at `from` … `to` − 1. A slot holds the position of a distinct row, plus one. */
function findFirsts(
  columns: readonly Column[],
  { rows, hashes }: RowPartitions,
  from: number,
  to: number,
  slots: Int32Array,
  mask: number,
  first: Int32Array,
): void {
  for (let at = from; at < to; at++) {
    const hash = hashes[at]!
    let slot = hash & mask
    for (;;) {
      const known = slots[slot]! - 1
      if (known < 0) {
        slots[slot] = at + 1
        break
      }
      if (hashes[known] === hash && rowsEqual(columns, rows[known]!, rows[at]!)) {
        first[rows[at]!] = rows[known]!
        break
      }
      slot = (slot + 1) & mask
    }
  }
}

/** Turns the first equal row of each row into its family, in place: first rows come first. */
function numbered(first: Int32Array): Int32Array {
  let count = 0
  for (let row = 0; row < first.length; row++)
    first[row] = first[row] === row ? count++ : first[first[row]!]!
  return first
}

function rowsEqual(columns: readonly Column[], a: number, b: number): boolean {
  for (const column of columns) {
    if (column.type === 'text') {
      if (column.codes[a] !== column.codes[b]) return false
    } else {
      const left = column.values[a]!
      const right = column.values[b]!
      if (left !== right && !(Number.isNaN(left) && Number.isNaN(right))) return false
    }
  }
  return true
}
