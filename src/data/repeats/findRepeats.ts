import type { Repeats } from '../../contracts/profile'
import type { Table } from '../../contracts/table'
import { countFamilies, groupDuplicates } from './groupDuplicates'

/** Counts repeated rows. A family is a set of rows that are equal but for the ID. */
export function findRepeats(table: Table, id: string | null): Repeats {
  const exact = table.rowCount - countFamilies(groupDuplicates(table, []))
  const families = groupDuplicates(table, id === null ? [] : [id])
  const sizes = new Int32Array(countFamilies(families))
  for (const family of families) sizes[family]!++
  return {
    exact,
    ignoringId: table.rowCount - sizes.length,
    repeatedIds: id === null ? null : repeatedValues(table, id),
    nearDuplicates: null,
    families: sizes.length,
    largestFamily: sizes.reduce((largest, size) => Math.max(largest, size), 0),
  }
}

/** Rows whose value in the column stood in an earlier row; missing values take no part. */
function repeatedValues(table: Table, name: string): number | null {
  const column = table.columns.find((candidate) => candidate.name === name)
  if (!column) return null
  const seen = new Set<number>()
  const cells = column.type === 'text' ? column.codes : column.values
  let present = 0
  for (const cell of cells) {
    const missing = column.type === 'text' ? cell < 0 : Number.isNaN(cell)
    if (missing) continue
    present++
    seen.add(cell)
  }
  return present - seen.size
}
