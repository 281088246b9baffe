import { HoldfastError } from '../../../contracts'
import type { ZipEntry } from '../archive'
import type { RowChunk, RowOptions, RowSource } from '../source'
import { type SheetExtent, sheetExtent } from './sheetExtent'
import { readWorkbook, type Sheet, type Workbook } from './workbook'

export interface OpenedWorkbook {
  readonly source: RowSource
  readonly sheet: string
  /** The sheet that is read where none is named. */
  readonly usualSheet: string
  /** Names of all sheets, hidden ones last. */
  readonly sheets: readonly string[]
}

/** XML looked at to choose among sheets, and to find the columns of the chosen one. */
const choosingBytes = 1 << 21
const extentBytes = 1 << 25

/** A file is opened several times for one table: what was read of it is kept as long as the file. */
const known = new WeakMap<File, Promise<KnownWorkbook>>()

interface KnownWorkbook {
  readonly workbook: Workbook
  readonly extents: Map<Sheet, SheetExtent>
}

/**
 * A sheet of an XLSX workbook as rows of text: the one named, else the visible one with the most
 * rows that look like a table's. Empty columns around the table are left out; rows keep the numbers
 * that the spreadsheet shows. Rejects with `file-workbook-sheet`, `file-workbook-empty` or another
 * `file-…` error.
 */
export async function openWorkbook(
  file: File,
  directory: readonly ZipEntry[],
  wanted?: string,
): Promise<OpenedWorkbook> {
  let opening = known.get(file)
  if (!opening) {
    opening = readWorkbook(file, directory).then((workbook) => ({ workbook, extents: new Map() }))
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
  const usual = await largestTable(inOrder, (sheet) => extentOf(sheet, choosingBytes))
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
        format: 'xlsx',
        encoding: 'utf-8',
        delimiter: ',',
        quote: '"',
        newline: '\n',
        decimal: '.',
      },
      chunks: (options) => sheetRows(workbook, sheet, extent, options),
    },
  }
}

/** Of visible sheets, or where there are none of all, the one with the most rows of a table; the first of equals. */
async function largestTable(
  sheets: readonly Sheet[],
  extentOf: (sheet: Sheet) => Promise<SheetExtent>,
): Promise<Sheet> {
  const visible = sheets.filter(({ isHidden }) => !isHidden)
  const [first, ...others] = visible.length > 0 ? visible : sheets
  let best = first!
  if (others.length === 0) return best
  let most = (await extentOf(best)).tableRows
  for (const sheet of others) {
    const { tableRows } = await extentOf(sheet)
    if (tableRows <= most) continue
    best = sheet
    most = tableRows
  }
  return best
}

async function* sheetRows(
  workbook: Workbook,
  sheet: Sheet,
  { first, last, isWhole }: SheetExtent,
  { signal, onBytes }: RowOptions,
): AsyncGenerator<RowChunk, void> {
  const from = isWhole ? first : 0
  let width = last - from + 1
  let next = 0
  for await (const chunk of workbook.rows(sheet, { signal, onBytes })) {
    const rows: string[][] = []
    for (const { row, cells } of chunk.rows) {
      for (; next < row; next++) rows.push([])
      next = row + 1
      for (const { column } of cells) width = Math.max(width, column - from + 1)
      const texts: string[] = new Array(width).fill('')
      for (const cell of cells) texts[cell.column - from] = workbook.valueOf(cell)
      rows.push(texts)
    }
    if (rows.length > 0) yield { rows, damage: [] }
  }
}
