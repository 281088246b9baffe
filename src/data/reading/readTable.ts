import type { OnProgress, ReadingOptions, Table } from '../../contracts'
import { HoldfastError } from '../../contracts'
import type { ReadRange } from './columnar'
import { lateEncoding } from './encoding'
import { endsInTotals, withTotals } from './endsInTotals'
import { firstLook } from './firstLook'
import { readBody } from './readBody'
import { ReadProgress } from './readProgress'
import { type OpenedRows, openRows, refuseUnusable } from './rows'
import { fileHash, NotUtf8 } from './source'

export interface ReadOptions {
  readonly onProgress?: OnProgress
  readonly signal?: AbortSignal
  /** How the file is to be read; what is absent is detected. */
  readonly reading?: ReadingOptions | undefined
  /** Other threads that read ranges of the file beside this one. */
  readonly helpers?: readonly ReadRange[]
  /** False leaves `file.sha256` empty: for callers that hash the file elsewhere, or not at all. */
  readonly hashed?: boolean
  /** True: a table of one column or without rows is a table too. */
  readonly anyShape?: boolean
}

/**
 * Reads a file into typed columns in one streaming pass; the cells are never held as a whole.
 * Rows of the file = rows of the table + header + rows told of as left out. Rejects with a `file-…`
 * error, or `cancelled`.
 */
export async function readTable(file: File, options: ReadOptions = {}): Promise<Table> {
  const { signal, hashed = true } = options
  const reading = new AbortController()
  const hash = hashed ? fileHash(file, reading.signal) : ''
  // A failure counts when the hash is needed; until then it is not unhandled.
  if (hash !== '') hash.catch(() => undefined)
  try {
    const { opened, body } = await readInAnyEncoding(file, options)
    const { decimal, ...table } = body
    const { headerRow, sheet, entry } = opened.reading
    if (signal?.aborted) throw new HoldfastError('cancelled')
    return {
      file: {
        name: file.name,
        bytes: file.size,
        sha256: await hash,
        ...opened.description,
        decimal,
        headerRow,
        skippedRows: Math.max(0, headerRow === 0 ? opened.structure.leading.length : headerRow - 1),
        ...(sheet !== undefined && { sheet }),
        ...(entry !== undefined && { entry }),
      },
      reading: { ...options.reading, ...opened.reading },
      ...table,
    }
  } finally {
    reading.abort()
  }
}

/** Reads a file; again, in another encoding, where it begins as UTF-8 and turns out not to be. */
async function readInAnyEncoding(file: File, options: ReadOptions) {
  const opened = await openRows(file, options.reading)
  try {
    return await readOpened(file, opened, options)
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error
    const encoding = await lateEncoding(await opened.text(), options.signal)
    const reading = { ...options.reading, encoding }
    return await readOpened(file, await openRows(file, reading), { ...options, reading })
  }
}

async function readOpened(file: File, opened: OpenedRows, options: ReadOptions) {
  const { onProgress, signal, helpers, anyShape = false } = options
  refuseUnusable(file, opened, anyShape)
  const progress = new ReadProgress(file.size, onProgress)
  if (onProgress && opened.description.format === 'csv')
    progress.show(await firstLook(file, options.reading))
  const onRead = (bytes: number, rows: number) => progress.at(bytes, rows)
  const { decimal, dateOrder } = options.reading ?? {}
  const { delimiter } = opened.reading
  const typing = { ...(decimal && { decimal }), ...(dateOrder && { dateOrder }), delimiter }
  const all = await readBody(opened, { signal, helpers, onRead, typing })
  const body = endsInTotals(all) ? await readBody(withTotals(opened), { signal, typing }) : all
  if (body.rowCount === 0 && !anyShape)
    throw new HoldfastError('file-header-only', { file: file.name, columns: body.columns.length })
  progress.end(body.rowCount)
  return { opened, body }
}
