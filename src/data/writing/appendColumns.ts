import type { FileInfo, Table } from '../../contracts'
import { isScoredName } from '../../ground/words'
import { readRows } from '../reading'
import { csvText, leadingMark, rowsText } from './csvText'
import { escapeFormula } from './escapeFormula'

/** New columns after a file's own: their names, and the cells of a 0-based row of the table. */
interface NewColumns {
  readonly header: readonly string[]
  cells(row: number): readonly string[]
}

export interface AppendOptions {
  /** Writes text that a spreadsheet would run as a formula with a leading apostrophe. */
  readonly escapeFormulas: boolean
}

/**
 * The file's own cells with new columns after them, row order kept; columns that an earlier scoring
 * added give way to the new ones; titles, units and totals, which
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
    const kept = keptCells(table, header)
    for await (const chunk of readRows(file, table)) {
      yield chunk.map((whole) => {
        const all = kept(whole).concat(row < 0 ? header : localised(cells(row), table.file))
        row++
        return escapeFormulas ? all.map(escapeFormula) : all
      })
    }
  }
  yield* csvText(file, table.file, rows())
}

/**
 * The cells of a row that are kept: all, but for those that an earlier scoring added where scores are
 * added again.
 */
function keptCells({ columns }: Table, header: readonly string[]): (cells: string[]) => string[] {
  const names = columns.map(({ name }) => name)
  const scored = names.some((name) => name.trim().toLowerCase() === probability)
  if (!scored || !header.includes(probability)) return (cells) => cells
  const stale = names.map((name) => isScoredName(name) || header.includes(name))
  return (cells) => cells.filter((_, index) => stale[index] !== true)
}

const probability = 'churn_probability'

/** Lines written at once, so that no string grows without bound. */
const linesAtOnce = 10_000

/**
 * The same for some rows alone, in the order of `rows` (0-based, of the table). The file is read once;
 * the lines wait as text until the last one is there. Formulas in new cells are escaped, and those in
 * the file's own unless said otherwise.
 */
export async function* pickedRows(
  file: File,
  table: Table,
  rows: Uint32Array,
  { header, cells }: NewColumns,
  { escapeFormulas }: AppendOptions = { escapeFormulas: true },
): AsyncGenerator<string, void> {
  const place = new Int32Array(table.rowCount).fill(-1)
  for (let at = 0; at < rows.length; at++) place[rows[at]!] = at
  const text = rowsText(table.file)
  const kept = keptCells(table, header)
  const line = (whole: string[], added: readonly string[]) => {
    const own = kept(whole)
    return text([(escapeFormulas ? own.map(escapeFormula) : own).concat(added.map(escapeFormula))])
  }
  yield await leadingMark(file, table.file)
  const lines = new Array<string>(rows.length)
  let row = -1 // the header comes first
  for await (const chunk of readRows(file, table)) {
    for (const own of chunk) {
      if (row < 0) yield line(own, header)
      else if (place[row]! >= 0) lines[place[row]!] = line(own, localised(cells(row), table.file))
      row++
    }
  }
  for (let from = 0; from < lines.length; from += linesAtOnce)
    yield lines.slice(from, from + linesAtOnce).join('')
}

const decimalNumber = /^-?\d+\.\d+(?:e[-+]?\d+)?$/i

/** Numbers with the decimal sign of the file, so that a spreadsheet reads both alike. */
function localised(cells: readonly string[], { decimal, delimiter }: FileInfo): readonly string[] {
  if (decimal !== ',' || delimiter === ',') return cells
  return cells.map((cell) => (decimalNumber.test(cell) ? cell.replace('.', ',') : cell))
}
