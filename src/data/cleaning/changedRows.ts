import type { CleaningPlan, CleaningRow, CleaningRows, Profile, Table } from '../../contracts'
import type { FilledTable } from '../repeats'
import { firstOfEach } from './firstOfEach'
import { changesOf } from './steps'

/**
 * The rows that a plan changes or drops, the first `most` of them in full. A row that is dropped has
 * no changed cells.
 */
export function changedRows(
  table: Table,
  profile: Profile,
  plan: CleaningPlan,
  filled: FilledTable,
  most: number,
): CleaningRows {
  const kept = plan.dropDuplicates ? firstOfEach(table, profile.id) : null
  const changes = changesOf(table, profile, plan, filled)
  const touched = new Uint8Array(table.rowCount)
  const columns = changes.map(([index, change]) => {
    let cells = 0
    for (let row = 0; row < table.rowCount; row++) {
      if ((kept && !kept[row]) || change(row) === null) continue
      touched[row] = 1
      cells++
    }
    return { column: table.columns[index]!.name, cells }
  })
  let [changed, dropped] = [0, 0]
  const examples: CleaningRow[] = []
  for (let row = 0; row < table.rowCount; row++) {
    const drops = kept !== null && !kept[row]
    if (drops) dropped++
    else if (touched[row]) changed++
    else continue
    if (examples.length < most)
      examples.push({ row, dropped: drops, cells: drops ? [] : cellsOf(row) })
  }
  return { changed, dropped, columns: columns.filter(({ cells }) => cells > 0), examples }

  function cellsOf(row: number): CleaningRow['cells'] {
    return changes.flatMap(([index, change]) => {
      const column = table.columns[index]!
      const after = change(row)
      if (after === null) return []
      const value =
        column.type === 'number' ? column.values[row]! : column.dictionary[column.codes[row]!]
      const before = value === undefined || Number.isNaN(value) ? null : value
      return [{ column: column.name, before, after }]
    })
  }
}
