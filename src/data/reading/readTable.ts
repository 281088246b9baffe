import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { OnProgress } from '../../contracts/progress'
import type { Table } from '../../contracts/table'
import { openRows } from './openRows'
import { TableBuilder } from './tableBuilder'

export interface ReadOptions {
  readonly onProgress?: OnProgress
  readonly signal?: AbortSignal
  /** Overrides detection. */
  readonly delimiter?: string
}

const progressEveryMs = 100

/**
 * Reads a file into typed columns in one streaming pass; the cells are never held as a whole.
 * Rows = data rows that are not blank; every row that is left out or mended is a problem.
 * Rejects with a `file-…` error, or `cancelled`.
 */
export async function readTable(file: File, options: ReadOptions = {}): Promise<Table> {
  const source = await openRows(file, options)
  const builder = new TableBuilder(file.name)
  const hash = sha256.create()
  let done = 0
  let reported = performance.now()
  const report = () =>
    options.onProgress?.({
      stage: 'read',
      done,
      total: file.size,
      unit: 'bytes',
      rows: builder.rowCount,
    })
  const onBytes = (bytes: Uint8Array) => {
    hash.update(bytes)
    done += bytes.length
    if (performance.now() - reported < progressEveryMs) return
    reported = performance.now()
    report()
  }
  for await (const chunk of source.chunks({ signal: options.signal, onBytes })) builder.add(chunk)
  report()
  const columns = builder.finish()
  return {
    file: {
      name: file.name,
      bytes: file.size,
      sha256: bytesToHex(hash.digest()),
      ...source.description,
      headerRow: builder.headerRow,
      skippedRows: builder.headerRow - 1,
    },
    rowCount: builder.rowCount,
    columns,
    problems: builder.problems.first(),
    problemCount: builder.problems.count,
  }
}
