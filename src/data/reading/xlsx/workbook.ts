import type { ZipEntry } from '../archive'
import { type CellContext, cellValue } from './cellValue'
import { StyleReader } from './numberFormats'
import { OfficeParts, type PartOptions } from './officeParts'
import { SharedStrings } from './sharedStrings'
import { type SheetCell, SheetCells } from './sheetCells'
import { RelationReader, relationsOf, resolvePart, WorkbookReader } from './workbookParts'

export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  /** Path of its XML. */
  readonly part: string
  /** Bytes of its XML as the archive says. */
  readonly bytes: number
}

/** A row of a sheet in which something stands. */
interface SheetRow {
  /** From 0. */
  readonly row: number
  readonly cells: readonly SheetCell[]
}

/** A workbook whose texts and styles are read, and whose sheets can be. */
export interface Workbook {
  /** In the order of their tabs. */
  readonly sheets: readonly Sheet[]
  valueOf(cell: SheetCell): string
  /** Rows in which something stands, with the bytes of XML read so far. Rejects as `OfficeParts.scan`. */
  rows(
    sheet: Sheet,
    options?: PartOptions,
  ): AsyncGenerator<{ rows: SheetRow[]; done: number }, void>
}

/**
 * Reads what all sheets of a workbook share (ECMA-376 part 1, sections 12 and 18). Rejects with
 * `file-workbook-damaged` or another `file-…` error.
 */
export async function readWorkbook(file: File, directory: readonly ZipEntry[]): Promise<Workbook> {
  const parts = new OfficeParts(file, directory)
  const root = await parts.read('_rels/.rels', new RelationReader())
  const target = root.relations.find(({ type }) => type === 'officeDocument')?.target
  const path = resolvePart('', target ?? 'xl/workbook.xml')
  const book = await parts.read(path, new WorkbookReader())
  const { relations } = await parts.read(relationsOf(path), new RelationReader())
  const partOf = (type: string) => {
    const relation = relations.find((each) => each.type === type)
    return resolvePart(path, relation?.target ?? `${type}.xml`)
  }
  const styles = await parts.read(partOf('styles'), new StyleReader())
  const strings = await parts.read(partOf('sharedStrings'), new SharedStrings())
  const context: CellContext = {
    strings: strings.texts,
    meanings: styles.meanings,
    from1904: book.from1904,
  }
  const sheets = book.sheets.flatMap(({ name, relation, isHidden }) => {
    const found = relations.find(({ id, type }) => id === relation && type === 'worksheet')
    const part = found ? resolvePart(path, found.target) : ''
    // Sheets that hold a chart alone are other parts.
    return found ? [{ name, isHidden, part, bytes: parts.size(part) }] : []
  })
  if (sheets.length === 0) throw parts.damaged()
  return {
    sheets,
    valueOf: (cell) => cellValue(cell, context),
    async *rows(sheet, options) {
      let rows: SheetRow[] = []
      const cells = new SheetCells((row, found) => rows.push({ row, cells: found }))
      for await (const done of parts.scan(sheet.part, cells, options)) {
        yield { rows, done }
        rows = []
      }
      yield { rows, done: sheet.bytes }
    },
  }
}
