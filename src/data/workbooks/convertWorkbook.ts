import { type CellObject, read, set_cptable, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { ConvertedSheet, ConvertedWorkbook } from '../../contracts'
import { HoldfastError } from '../../contracts'
import { meaningOf, numberText } from '../reading/sheets'
import { codePages } from './codePages'

const megabyte = 1 << 20
/**
 * Largest files in bytes. The library holds every cell as an object: measured, a file in XLS takes 20
 * times its bytes, packed ones 150 times.
 */
const largest = { xls: 64 * megabyte, xlsb: 16 * megabyte, ods: 8 * megabyte, fods: 64 * megabyte }
const rowsABlob = 4096

set_cptable(codePages)

/**
 * All sheets of a workbook as rows of text, each row a line of JSON in a blob. Rejects with
 * `file-kind-large`, `file-workbook-protected`, `file-workbook-damaged` or `file-unreadable`.
 */
export async function convertWorkbook(
  file: File,
  kind: ConvertedWorkbook['format'],
): Promise<ConvertedWorkbook> {
  const limit = largest[kind]
  if (file.size > limit)
    throw new HoldfastError('file-kind-large', {
      file: file.name,
      kind: kind.toUpperCase(),
      megabytes: Math.ceil(file.size / megabyte),
      limit: limit / megabyte,
    })
  const book = await opened(file)
  const from1904 = book.Workbook?.WBProps?.date1904 === true
  return {
    format: kind,
    sheets: book.SheetNames.map((name, index) => {
      const sheet = book.Sheets[name]!
      const converted = convertSheet(name, sheet, from1904)
      const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0
      // Each sheet leaves the memory as soon as it is written.
      delete book.Sheets[name]
      return { ...converted, isHidden }
    }),
  }
}

async function opened(file: File): Promise<WorkBook> {
  const bytes = await file.arrayBuffer().catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error)
    throw new HoldfastError('file-unreadable', { file: file.name, detail })
  })
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: true,
      cellHTML: false,
      cellFormula: true,
      cellStyles: true,
    })
  } catch (error) {
    const isProtected = error instanceof Error && /password|encrypt/i.test(error.message)
    const code = isProtected ? 'file-workbook-protected' : 'file-workbook-damaged'
    throw new HoldfastError(code, { file: file.name })
  }
}

function convertSheet(
  name: string,
  sheet: WorkSheet,
  from1904: boolean,
): Omit<ConvertedSheet, 'isHidden'> {
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][]
  const blobs: Blob[] = []
  let lines: string[] = []
  const flush = () => {
    if (lines.length > 0) blobs.push(new Blob(lines))
    lines = []
  }
  let rowCount = 0
  data.forEach((cells, row) => {
    const texts = Array.from(cells, (cell) => cellOf(cell, from1904))
    while (texts.length > 0 && texts.at(-1) === '') texts.pop()
    if (texts.length === 0) return
    const isHidden = sheet['!rows']?.[row]?.hidden === true
    lines.push(`${JSON.stringify({ row, ...(isHidden && { isHidden }), cells: texts })}\n`)
    rowCount++
    if (lines.length >= rowsABlob) flush()
  })
  flush()
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }))
  return { name, merges, rowCount, rows: new Blob(blobs) }
}

/** A cell as `gridWorkbook` takes it. */
function cellOf(cell: CellObject | undefined, from1904: boolean) {
  if (!cell) return ''
  const { t, v, w, z, f } = cell
  if (v === undefined || v === null) return f !== undefined ? null : ''
  if (t === 'b') return v ? 'TRUE' : 'FALSE'
  if (t === 'e') return w ?? '#VALUE!'
  if (t === 'd' && v instanceof Date) return v.toISOString().replace(/T00:00:00\.000Z$|\.000Z$/, '')
  if (t !== 'n') return String(v).replace(/\r\n?/g, '\n')
  const meaning = meaningOf(String(z ?? 'General'))
  if (meaning === 'percent') return { percent: String(v) }
  return numberText(String(v), meaning, from1904)
}
