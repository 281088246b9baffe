import type { FileInfo } from '../../../contracts'
import { HoldfastError } from '../../../contracts'
import type { Merge } from './merges'
import { numberText } from './numberText'
import type { SheetCell, SheetRow, Workbook } from './workbook'

/** A text; a number shown as a percentage, as the file has it ("0.125"); null for a formula without a result. */
export type GridCell = string | { readonly percent: string } | null

export interface GridRow {
  /** From 0. */
  readonly row: number
  readonly isHidden?: boolean
  readonly cells: readonly GridCell[]
}

export interface Grid {
  readonly name: string
  readonly isHidden?: boolean
  readonly merges?: readonly Merge[]
  readonly rowCount: number
  /** Its rows in order, those of no cells left out or not. */
  rows(): Iterable<readonly GridRow[]> | AsyncIterable<readonly GridRow[]>
}

/** A workbook of sheets whose cells are texts already. */
export function gridWorkbook(format: FileInfo['format'], grids: readonly Grid[]): Workbook {
  const sheets = grids.map((grid) => ({
    name: grid.name,
    isHidden: grid.isHidden ?? false,
    bytes: Math.max(1, grid.rowCount),
    grid,
  }))
  return {
    format,
    sheets,
    isPercent: ({ type }) => type === 'percent',
    valueOf: ({ type, value }, plain) =>
      type === 'percent' ? numberText(value, plain ? 'number' : 'percent', false) : value,
    async *rows(sheet, { signal } = {}) {
      const { rows, merges = [] } = (sheet as (typeof sheets)[number]).grid
      let done = 0
      for await (const piece of rows()) {
        if (signal?.aborted) throw new HoldfastError('cancelled')
        done += piece.length
        yield { rows: piece.map(sheetRow), merges: [], done: Math.min(done, sheet.bytes - 1) }
      }
      yield { rows: [], merges, done: sheet.bytes }
    },
  }
}

function sheetRow({ row, isHidden = false, cells }: GridRow): SheetRow {
  const found: SheetCell[] = []
  const unknownResults: number[] = []
  for (const [column, cell] of cells.entries()) {
    if (cell === null) unknownResults.push(column)
    else if (typeof cell !== 'string')
      found.push({ column, type: 'percent', style: 0, value: cell.percent })
    else if (cell !== '') found.push({ column, type: 'str', style: 0, value: cell })
  }
  return { row, cells: found, isHidden, unknownResults }
}
