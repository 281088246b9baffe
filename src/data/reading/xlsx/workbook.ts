import type { ZipEntry } from '../archive'
import type { Sheet, SheetRow, Workbook } from '../sheets'
import { type CellContext, cellValue } from './cellValue'
import { StyleReader } from './numberFormats'
import { OfficeParts } from './officeParts'
import { SharedStrings } from './sharedStrings'
import { SheetCells } from './sheetCells'
import { RelationReader, relationsOf, resolvePart, WorkbookReader } from './workbookParts'

/** A sheet with the path of its XML. */
interface XmlSheet extends Sheet {
  readonly part: string
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
    format: 'xlsx',
    sheets,
    isPercent: ({ type, style }) => type === 'n' && styles.meanings[style] === 'percent',
    valueOf: (cell, plain) => cellValue(cell, context, plain),
    async *rows(sheet, options) {
      let rows: SheetRow[] = []
      const cells = new SheetCells((row) => rows.push(row))
      for await (const done of parts.scan((sheet as XmlSheet).part, cells, options)) {
        yield { rows, merges: [], done: Math.min(done, sheet.bytes - 1) }
        rows = []
      }
      yield { rows, merges: cells.merges, done: sheet.bytes }
    },
  }
}
