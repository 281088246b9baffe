import type { Table } from '../../../contracts'
import { columnNames, RowSorter } from '../structure'
import { openRows } from './openRows'

/**
 * The cells of a file that was read before, as they stand in it, for writing it out again: first
 * the header, then one row for every row of the table, in the table's order and each as wide as
 * the header. Cells are text exactly as in the file.
 */
export async function* readRows(
  file: File,
  table: Table,
  signal?: AbortSignal,
): AsyncGenerator<string[][], void> {
  const opened = await openRows(file, table.reading)
  const { structure } = opened
  const width = structure.header.length
  yield [structure.headerRow > 0 ? [...structure.header] : [...columnNames(structure).names]]
  let kept: string[][] = []
  let count = 0
  const sorter = new RowSorter(structure, (cells, _, role) => {
    // Totals that do not say so are the last row and none of the table.
    if (role !== 'data' || count === table.rowCount) return
    count++
    while (cells.length < width) cells.push('')
    cells.length = width
    kept.push(cells)
  })
  for await (const { rows } of opened.chunks({ signal })) {
    sorter.add(rows)
    if (kept.length > 0) yield kept
    kept = []
  }
  sorter.end()
  if (kept.length > 0) yield kept
}
