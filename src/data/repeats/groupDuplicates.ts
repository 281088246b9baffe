import type { Column, Table } from '../../contracts/table'
import { rowHashes } from './rowHashes'

/**
 * Numbers the distinct rows of a table, without the ignored columns: result[row] is the family of
 * the row, 0 for the first distinct row, counting up by first appearance. Two missing cells are
 * equal, as for pandas `duplicated()`. Hash matches are verified cell by cell.
 */
export function groupDuplicates(table: Table, ignoredColumns: readonly string[]): Int32Array {
  const columns = table.columns.filter((column) => !ignoredColumns.includes(column.name))
  const rows = table.rowCount
  const { first, second } = rowHashes(columns, rows)
  const families = new Int32Array(rows)
  // Open addressing at half load at most; a slot holds the first row of a family, plus one.
  let size = 4
  while (size < rows * 2) size *= 2
  const slots = new Int32Array(size)
  let count = 0
  for (let row = 0; row < rows; row++) {
    let slot = first[row]! & (size - 1)
    for (;;) {
      const known = slots[slot]! - 1
      if (known < 0) {
        slots[slot] = row + 1
        families[row] = count++
        break
      }
      const same = first[known] === first[row] && second[known] === second[row]
      if (same && rowsEqual(columns, known, row)) {
        families[row] = families[known]!
        break
      }
      slot = (slot + 1) & (size - 1)
    }
  }
  return families
}

/** Families come numbered without gaps: their count is the highest number plus one. */
export function countFamilies(families: Int32Array): number {
  let highest = -1
  for (const family of families) if (family > highest) highest = family
  return highest + 1
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
