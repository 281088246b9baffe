import { leftOutCodes, type Table } from '../../contracts'
import { countUpTo } from '../../ground/maths'

/** Tells the rows of a table, from 0, as a spreadsheet numbers them in the file, from 1. */
export function rowNumbers(table: Pick<Table, 'file' | 'problems'>): (row: number) => number {
  const { headerRow } = table.file
  const leftOut = table.problems.filter(
    ({ code, row }) => leftOutCodes.includes(code) && row > headerRow,
  )
  const rows = Uint32Array.from(leftOut, ({ row }) => row).sort()
  // For each row of the file that is none of the table, how many rows of the table stand before it.
  const gaps = rows.map((row, index) => row - headerRow - 1 - index)
  return (row) => row + headerRow + 1 + countUpTo(gaps, row)
}
