import { readByRows } from './byRows'
import type { ReadRange } from './columnar'
import { readColumnar } from './columnar'
import type { OpenedRows } from './rows'
import type { TableBody, TypingOptions } from './typing'

interface BodyOptions {
  readonly signal?: AbortSignal | undefined
  /** Called as bytes are read, with the bytes and table rows so far. */
  readonly onRead?: (bytes: number, rows: number) => void
  readonly helpers?: readonly ReadRange[] | undefined
  /** How numbers and dates are to be read where that is asked for. */
  readonly typing?: TypingOptions | undefined
}

/**
 * Reads a file's rows column by column from its bytes where that is possible, else row by row: the
 * table is the same. Rejects with a `file-…` error or `cancelled`, or as a helper does.
 */
export async function readBody(opened: OpenedRows, options: BodyOptions = {}): Promise<TableBody> {
  const { written, structure } = opened
  const columnar = written
    ? await readColumnar(await opened.text(), written, structure, options)
    : null
  return columnar ?? (await readByRows(opened, options))
}
