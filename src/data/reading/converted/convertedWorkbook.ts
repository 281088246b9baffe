import type { ConvertedWorkbook, WorkbookConverter } from '../../../contracts'
import { HoldfastError } from '../../../contracts'
import { type GridRow, gridWorkbook, type Workbook } from '../sheets'

let converter: WorkbookConverter | null = null

/** Says how such workbooks are read from here on in this thread. */
export function setConverter(convert: WorkbookConverter): void {
  converter = convert
}

const rowsAPiece = 1024
/** So many characters of rows are parsed at once. */
const pieceLength = 1 << 20

/** Rejects as the converter does: `file-workbook-damaged`, `file-workbook-protected`, `file-kind-large`. */
export async function readConvertedWorkbook(
  file: File,
  kind: ConvertedWorkbook['format'],
): Promise<Workbook> {
  if (!converter) throw new HoldfastError('file-workbook-kind', { file: file.name, kind })
  const { sheets } = await converter(file, kind)
  if (sheets.length === 0) throw new HoldfastError('file-workbook-empty', { file: file.name })
  return gridWorkbook(
    kind,
    sheets.map((sheet) => ({ ...sheet, rows: () => rowsOf(sheet.rows) })),
  )
}

/** One row a line, as JSON. */
async function* rowsOf(blob: Blob): AsyncGenerator<readonly GridRow[], void> {
  let rows: GridRow[] = []
  let pending = ''
  const decoder = new TextDecoder()
  for (let at = 0; at < blob.size; at += pieceLength) {
    const bytes = await blob.slice(at, at + pieceLength).arrayBuffer()
    const lines = (pending + decoder.decode(bytes, { stream: true })).split('\n')
    pending = lines.pop()!
    for (const line of lines) {
      rows.push(JSON.parse(line) as GridRow)
      if (rows.length < rowsAPiece) continue
      yield rows
      rows = []
    }
  }
  yield rows
}
