import type { Table } from '../../contracts/table'
import { isBlankRow } from './cellText'
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
  const source = await openRows(file, { delimiter: table.file.delimiter })
  const width = table.columns.length
  for await (const { rows } of source.chunks({ signal })) {
    const kept = rows.filter((cells) => !isBlankRow(cells))
    for (const cells of kept) {
      while (cells.length < width) cells.push('')
      cells.length = width
    }
    if (kept.length > 0) yield kept
  }
}
