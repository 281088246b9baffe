import type { Table } from '../../contracts'
import { groupDuplicates } from '../repeats'

/** 1 for the first row of each set of rows that are equal but for the ID. */
export function firstOfEach(table: Table, id: string | null): Uint8Array {
  const families = groupDuplicates(table, id === null ? [] : [id])
  let next = 0
  // Families are numbered by first appearance, so a first row is one that has the next number.
  return Uint8Array.from(families, (family) => (family === next ? ++next && 1 : 0))
}
