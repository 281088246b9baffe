import type { OnProgress } from '../../contracts/progress'
import type { Table } from '../../contracts/table'
import type { TableBody } from './columnar/mergeParts'
import { readColumnar } from './columnar/readColumnar'
import { fileHash } from './fileHash'
import { openRows } from './openRows'
import { readByRows } from './readByRows'
import { ReadProgress } from './readProgress'
import type { RowSource } from './rowSource'
import { unreadable } from './textStream'

export interface ReadOptions {
  readonly onProgress?: OnProgress
  readonly signal?: AbortSignal
  /** Overrides detection. */
  readonly delimiter?: string
  /** SHA-256 of the file as hex digits, where the caller has a faster way, such as another worker. */
  readonly hash?: (file: File, signal: AbortSignal) => Promise<string>
}

/**
 * Reads a file into typed columns in one streaming pass; the cells are never held as a whole.
 * Rows = data rows that are not blank; every row that is left out or mended is a problem. Files are
 * read column by column from their bytes where that is possible, else row by row: the table is the
 * same. Rejects with a `file-…` error, or `cancelled`.
 */
export async function readTable(file: File, options: ReadOptions = {}): Promise<Table> {
  const source = await openRows(file, options)
  const reading = new AbortController()
  const hash = (options.hash ?? fileHash)(file, reading.signal).catch((error) => {
    throw unreadable(file, error)
  })
  // A failure counts when the hash is needed; until then it is not unhandled.
  hash.catch(() => undefined)
  try {
    const { headerRow, ...table } = await readBody(file, source, options)
    return {
      file: {
        name: file.name,
        bytes: file.size,
        sha256: await hash,
        ...source.description,
        headerRow,
        skippedRows: headerRow - 1,
      },
      ...table,
    }
  } finally {
    reading.abort()
  }
}

async function readBody(
  file: File,
  source: RowSource,
  { signal, onProgress }: ReadOptions,
): Promise<TableBody> {
  const progress = new ReadProgress(file.size, onProgress)
  const onRead = (bytes: number, rows: number) => progress.at(bytes, rows)
  const body =
    (await readColumnar(file, source.description, { signal, onRead })) ??
    (await readByRows(file, source, { signal, onRead }))
  progress.end(body.rowCount)
  return body
}
