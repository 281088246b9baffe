import type { OnProgress } from '../../contracts/progress'
import type { Table } from '../../contracts/table'
import type { ReadRange } from './columnar/readParts'
import { fileHash } from './fileHash'
import { firstLook } from './firstLook'
import { openRows } from './openRows'
import { readBody } from './readBody'
import { ReadProgress } from './readProgress'

export interface ReadOptions {
  readonly onProgress?: OnProgress
  readonly signal?: AbortSignal
  /** Overrides detection. */
  readonly delimiter?: string
  /** Other threads that read ranges of the file beside this one. */
  readonly helpers?: readonly ReadRange[]
  /** False leaves `file.sha256` empty: for callers that hash the file elsewhere, or not at all. */
  readonly hashed?: boolean
}

/**
 * Reads a file into typed columns in one streaming pass; the cells are never held as a whole.
 * Rows = data rows that are not blank; every row that is left out or mended is a problem. Rejects
 * with a `file-…` error, or `cancelled`.
 */
export async function readTable(file: File, options: ReadOptions = {}): Promise<Table> {
  const { onProgress, signal, helpers, hashed = true } = options
  const source = await openRows(file, options)
  const reading = new AbortController()
  const hash = hashed ? fileHash(file, reading.signal) : ''
  // A failure counts when the hash is needed; until then it is not unhandled.
  if (hash !== '') hash.catch(() => undefined)
  try {
    const progress = new ReadProgress(file.size, onProgress)
    if (onProgress) progress.show(await firstLook(file, options))
    const onRead = (bytes: number, rows: number) => progress.at(bytes, rows)
    const { headerRow, ...table } = await readBody(file, source, { signal, helpers, onRead })
    progress.end(table.rowCount)
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
