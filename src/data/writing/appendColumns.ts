import type { Table } from '../../contracts/table'
import { readRows } from '../reading/readRows'
import { csvText } from './csvText'
import { escapeFormula } from './escapeFormula'

export interface AppendOptions {
  /** Writes text that a spreadsheet would run as a formula with a leading apostrophe. */
  readonly escapeFormulas: boolean
}

/**
 * The file's own cells with new columns after them, row order kept. `header` names the new columns;
 * `cells(row)` gives their text for a 0-based row of the table.
 */
export async function* appendColumns(
  file: File,
  table: Table,
  header: readonly string[],
  cells: (row: number) => readonly string[],
  { escapeFormulas }: AppendOptions,
): AsyncGenerator<string, void> {
  async function* rows(): AsyncGenerator<string[][], void> {
    let row = -1 // the header comes first
    for await (const chunk of readRows(file, table)) {
      yield chunk.map((own) => {
        const all = own.concat(row < 0 ? header : cells(row))
        row++
        return escapeFormulas ? all.map(escapeFormula) : all
      })
    }
  }
  yield* csvText(file, table.file, rows())
}
