import type { FileInfo } from '../../contracts/table'

/** A place where quoting was broken; `index` counts from 0 within the chunk's rows. */
export interface QuoteProblem {
  readonly index: number
  readonly code: 'stray-quote' | 'unclosed-quote'
}

/** Consecutive rows with their cells as the file has them, blank rows and the header included. */
export interface RowChunk {
  readonly rows: readonly string[][]
  readonly quoteProblems: readonly QuoteProblem[]
}

export interface RowOptions {
  readonly signal?: AbortSignal | undefined
  /** Sees every byte of the file once, in order: for progress and hashing. */
  readonly onBytes?: (bytes: Uint8Array) => void
}

/**
 * The seam between a file format and columns. Any format that can give rows of text can be read;
 * the description says how the file is written so that output can follow it.
 */
export interface RowSource {
  readonly description: Pick<
    FileInfo,
    'format' | 'encoding' | 'delimiter' | 'quote' | 'newline' | 'decimal'
  >
  /** Rows from the start of the file; may be called again. Rejects with a HoldfastError. */
  chunks(options: RowOptions): AsyncIterable<RowChunk>
}
