import type { CleaningPlan, Column, Profile, Table } from '../../contracts'
import { writeNumber } from '../numerals'
import { readRows } from '../reading'
import type { FilledTable } from '../repeats'
import { csvText } from '../writing'
import { firstOfEach } from './firstOfEach'
import { changesOf } from './steps'

/**
 * The file again with the plan carried out: every cell that the plan does not change is exactly the
 * file's. Medians, modes and fences are those of the whole file, before rows are dropped.
 */
export async function* cleanedCsv(
  file: File,
  table: Table,
  profile: Profile,
  plan: CleaningPlan,
  filled: FilledTable,
): AsyncGenerator<string, void> {
  const changes = changesOf(table, profile, plan, filled)
  const kept = plan.dropDuplicates ? firstOfEach(table, profile.id) : null
  async function* rows(): AsyncGenerator<string[][], void> {
    let row = -1 // the header comes first
    for await (const chunk of readRows(file, table)) {
      const lines: string[][] = []
      for (const cells of chunk) {
        if (row < 0 || !kept || kept[row]) lines.push(cells)
        if (row >= 0) {
          for (const [index, change] of changes) {
            const value = change(row)
            if (value !== null) cells[index] = written(value, table.columns[index])
          }
        }
        row++
      }
      yield lines
    }
  }
  yield* csvText(file, table.file, rows())
}

/** A value as the other cells of its column are written. */
function written(value: string | number, column: Column | undefined): string {
  if (typeof value === 'string') return value
  return writeNumber(value, column?.type === 'number' ? column.format : undefined)
}
