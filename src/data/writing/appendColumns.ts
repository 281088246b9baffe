import type { FileInfo, Table } from '../../contracts'
import { readRows } from '../reading'
import { csvText } from './csvText'
import { escapeFormula } from './escapeFormula'

export interface AppendOptions {
  /** Writes text that a spreadsheet would run as a formula with a leading apostrophe. */
  readonly escapeFormulas: boolean
}

/**
 * The file's own cells with new columns after them, row order kept; titles, units and totals, which
 * are no rows of the table, are left out. `header` names the new columns;
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
        const all = own.concat(row < 0 ? header : localised(cells(row), table.file))
        row++
        return escapeFormulas ? all.map(escapeFormula) : all
      })
    }
  }
  yield* csvText(file, table.file, rows())
}

const decimalNumber = /^-?\d+\.\d+(?:e[-+]?\d+)?$/i

/** Numbers with the decimal sign of the file, so that a spreadsheet reads both alike. */
function localised(cells: readonly string[], { decimal, delimiter }: FileInfo): readonly string[] {
  if (decimal !== ',' || delimiter === ',') return cells
  return cells.map((cell) => (decimalNumber.test(cell) ? cell.replace('.', ',') : cell))
}
