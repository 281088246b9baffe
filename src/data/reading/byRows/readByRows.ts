import type { OpenedRows } from '../rows'
import type { TableBody, TypingOptions } from '../typing'
import { TableBuilder } from './tableBuilder'

export interface ByRowsOptions {
  readonly signal?: AbortSignal | undefined
  /** Called as bytes are read, with the bytes and table rows so far. */
  readonly onRead?: (bytes: number, rows: number) => void
  /** How numbers and dates are to be read where that is asked for. */
  readonly typing?: TypingOptions | undefined
}

/**
 * Reads a file row by row: any format, any slip in it. What other readers give is held against this.
 * Rejects with a `file-…` error, or `cancelled`.
 */
export async function readByRows(
  opened: OpenedRows,
  { signal, onRead, typing }: ByRowsOptions = {},
): Promise<TableBody> {
  const builder = new TableBuilder(opened.structure, typing)
  let done = 0
  const onBytes = (bytes: Uint8Array) => {
    done += bytes.length
    onRead?.(done, builder.rowCount)
  }
  for await (const chunk of opened.chunks({ signal, onBytes })) builder.add(chunk)
  const columns = builder.finish()
  return {
    rowCount: builder.rowCount,
    columns,
    problems: builder.problems.first(),
    problemCount: builder.problems.count,
    problemCounts: builder.problems.counts(),
    decimal: builder.decimal,
  }
}
