import type { TableBody } from './columnar/mergeParts'
import { readColumnar } from './columnar/readColumnar'
import type { ReadRange } from './columnar/readParts'
import { readByRows } from './readByRows'
import type { RowSource } from './rowSource'

interface BodyOptions {
  readonly signal?: AbortSignal | undefined
  /** Called as bytes are read, with the bytes and table rows so far. */
  readonly onRead?: (bytes: number, rows: number) => void
  readonly helpers?: readonly ReadRange[] | undefined
}

/**
 * Reads a file's rows column by column from its bytes where that is possible, else row by row: the
 * table is the same. Rejects with a `file-…` error or `cancelled`, or as a helper does.
 */
export async function readBody(
  file: File,
  source: RowSource,
  options: BodyOptions = {},
): Promise<TableBody> {
  return (
    (await readColumnar(file, source.description, options)) ??
    (await readByRows(file, source, options))
  )
}
