import type { Problem } from '../../../contracts'
import { HoldfastError } from '../../../contracts'
import type { RowChunk, RowOptions, RowSource } from '../source'
import { chooseSheet } from './chooseSheet'
import { TallMerges } from './merges'
import { type SheetExtent, sheetExtent } from './sheetExtent'
import { SheetNotes } from './sheetNotes'
import type { Sheet, Workbook } from './workbook'

export interface OpenedWorkbook {
  readonly source: RowSource
  readonly sheet: string
  /** The sheet that is read where none is named. */
  readonly usualSheet: string
  /** Names of all sheets, hidden ones last. */
  readonly sheets: readonly string[]
}

/** What is looked at to choose among sheets, and to find the columns of the chosen one. */
const choosingBytes = 1 << 21
const extentBytes = 1 << 25

/** A file is opened several times for one table: what was read of it is kept as long as the file. */
const known = new WeakMap<File, Promise<KnownWorkbook>>()

interface KnownWorkbook {
  readonly workbook: Workbook
  readonly extents: Map<Sheet, SheetExtent>
}

/**
 * A sheet of a workbook as rows of text: the one named, else the visible one that holds the customers.
 * Empty columns around the table are left out; rows keep the numbers that the spreadsheet shows.
 * Merged cells have their value in each of their rows. Rejects with `file-workbook-sheet`,
 * `file-workbook-empty` or as `read` does.
 */
export async function openWorkbook(
  file: File,
  read: () => Promise<Workbook>,
  wanted?: string,
): Promise<OpenedWorkbook> {
  let opening = known.get(file)
  if (!opening) {
    opening = read().then((workbook) => ({ workbook, extents: new Map() }))
    known.set(file, opening)
    opening.catch(() => known.delete(file))
  }
  const { workbook, extents } = await opening
  const inOrder = [...workbook.sheets].sort((a, b) => Number(a.isHidden) - Number(b.isHidden))
  const sheets = inOrder.map(({ name }) => name)
  const extentOf = async (sheet: Sheet, mostBytes: number) => {
    const before = extents.get(sheet)
    if (before && (before.isWhole || mostBytes <= choosingBytes)) return before
    const extent = await sheetExtent(workbook, sheet, mostBytes)
    extents.set(sheet, extent)
    return extent
  }
  const usual = await chooseSheet(inOrder, (sheet) => extentOf(sheet, choosingBytes))
  const sheet = wanted === undefined ? usual : inOrder.find(({ name }) => name === wanted)
  if (!sheet) {
    const params = { file: file.name, sheet: wanted ?? '', sheets: sheets.join(', ') }
    throw new HoldfastError('file-workbook-sheet', params)
  }
  const extent = await extentOf(sheet, extentBytes)
  if (extent.last < 0 && extent.isWhole)
    throw new HoldfastError('file-workbook-empty', { file: file.name })
  return {
    sheet: sheet.name,
    usualSheet: usual.name,
    sheets,
    source: {
      description: {
        format: workbook.format,
        encoding: 'utf-8',
        delimiter: ',',
        quote: '"',
        newline: '\n',
        decimal: '.',
      },
      ...(extent.header && { header: extent.header }),
      chunks: (options) => sheetRows(workbook, sheet, extent, options),
    },
  }
}

async function* sheetRows(
  workbook: Workbook,
  sheet: Sheet,
  extent: SheetExtent,
  { signal, onBytes }: RowOptions,
): AsyncGenerator<RowChunk, void> {
  const { isWhole, mixedPercents, merges, header } = extent
  const from = isWhole ? extent.first : 0
  const notes = new SheetNotes(extent)
  const tall = new TallMerges(merges, header, from)
  let width = extent.last - from + 1
  let next = 0
  for await (const piece of workbook.rows(sheet, { signal, ...(onBytes && { onBytes }) })) {
    const rows: string[][] = []
    for (const found of piece.rows) {
      const { row, cells } = found
      if (isWhole && row > extent.lastRow) continue
      if (cells.length === 0) {
        notes.see(found)
        continue
      }
      for (; next < row; next++) rows.push(tall.blank(next, width))
      next = row + 1
      if (!isWhole) for (const { column } of cells) width = Math.max(width, column - from + 1)
      const texts: string[] = new Array(width).fill('')
      for (const cell of cells) {
        const at = cell.column - from
        if (at < width) texts[at] = workbook.valueOf(cell, mixedPercents.has(cell.column))
      }
      notes.see(found)
      rows.push(tall.fill(row, texts))
    }
    if (rows.length > 0) yield { rows, damage: [] }
  }
  const told: Problem[] = notes.problems(tall)
  if (told.length > 0) yield { rows: [], damage: [], notes: told }
}
