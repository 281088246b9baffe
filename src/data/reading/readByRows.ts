import type { TableBody } from './columnar/mergeParts'
import type { RowSource } from './rowSource'
import { TableBuilder } from './tableBuilder'

export interface ByRowsOptions {
  readonly signal?: AbortSignal | undefined
  /** Called as bytes are read, with the bytes and table rows so far. */
  readonly onRead?: (bytes: number, rows: number) => void
}

/**
 * Reads a file row by row: any format, any slip in it. What other readers give is held against this.
 * Rejects with a `file-…` error, or `cancelled`.
 */
export async function readByRows(
  file: File,
  source: RowSource,
  { signal, onRead }: ByRowsOptions = {},
): Promise<TableBody> {
  const builder = new TableBuilder(file.name)
  let done = 0
  const onBytes = (bytes: Uint8Array) => {
    done += bytes.length
    onRead?.(done, builder.rowCount)
  }
  for await (const chunk of source.chunks({ signal, onBytes })) builder.add(chunk)
  const columns = builder.finish()
  return {
    headerRow: builder.headerRow,
    rowCount: builder.rowCount,
    columns,
    problems: builder.problems.first(),
    problemCount: builder.problems.count,
  }
}
