import type { FileInfo, Problem } from '../../../contracts'

/** A row that could not be read as it stands; `index` counts from 0 within the rows of the chunk. */
interface RowDamage {
  readonly index: number
  readonly code:
    | 'stray-quote'
    | 'unclosed-quote'
    | 'undecodable'
    | 'other-encoding'
    | 'unseen-signs'
    | 'text-marks'
    | 'row-in-quotes'
  /** What the problem tells beside its row. */
  readonly params?: Readonly<Record<string, string>>
}

/** Consecutive rows with their cells as the file has them, blank rows and the header included. */
export interface RowChunk {
  readonly rows: readonly string[][]
  readonly damage: readonly RowDamage[]
  /** What is odd in the file as a whole; comes with the last rows. */
  readonly notes?: readonly Problem[]
}

export interface RowOptions {
  readonly signal?: AbortSignal | undefined
  /** Sees every byte of the file once, in order: for progress. */
  readonly onBytes?: (bytes: Uint8Array) => void
}

/** How a file is written. */
export type Description = Pick<
  FileInfo,
  'format' | 'encoding' | 'delimiter' | 'quote' | 'newline' | 'decimal'
>

/**
 * The seam between a file format and columns. Any format that can give rows of text can be read;
 * the description says how the file is written so that output can follow it.
 */
export interface RowSource {
  readonly description: Description
  /** Where merged cells make names of several rows: those rows, from 0 with ends included, and the names. */
  readonly header?: {
    readonly top: number
    readonly bottom: number
    readonly names: readonly string[]
  }
  /** Rows from the start of the file; may be called again. Rejects with a HoldfastError. */
  chunks(options: RowOptions): AsyncIterable<RowChunk>
}
