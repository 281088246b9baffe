import { HoldfastError } from '../../../contracts/errors'
import { findHead, type Head } from './head'
import { type FileWriting, type Layout, layoutOf, longestRow, NotColumnar } from './layout'
import { checkWidth, mergeParts, type TableBody } from './mergeParts'
import { RangeScanner } from './rangeScanner'

/** Bytes asked for at once; the next are on their way while these are read. */
const usualChunk = 1 << 20

export interface ColumnarOptions {
  readonly signal?: AbortSignal | undefined
  /** Called after every chunk with the bytes and table rows read so far. */
  readonly onRead?: (bytes: number, rows: number) => void
  /** Bytes asked for at once: for tests. */
  readonly chunkBytes?: number
}

/**
 * Reads a CSV file straight from its bytes into columns, without making a string of each cell.
 * Null where the file must be read row by row: broken quotes, unusual delimiters, bytes that are no
 * UTF-8 text, and whatever is an error, so that all errors have one origin. Rejects with
 * `cancelled` only.
 */
export async function readColumnar(
  file: File,
  written: FileWriting,
  options: ColumnarOptions = {},
): Promise<TableBody | null> {
  const layout = layoutOf(written)
  if (!layout) return null
  const reader = new ColumnarReader(layout)
  try {
    let done = 0
    for await (const bytes of chunksOf(file, options.chunkBytes ?? usualChunk)) {
      if (options.signal?.aborted) throw new HoldfastError('cancelled')
      reader.add(bytes)
      if (done === 0) reader.expect(file.size)
      done += bytes.length
      options.onRead?.(done, reader.rowCount)
    }
    const body = reader.finish()
    options.onRead?.(done, body.rowCount)
    return body
  } catch (error) {
    if (error instanceof NotColumnar) return null
    throw error
  }
}

/** The file's bytes in order. Throws NotColumnar where they cannot be read. */
async function* chunksOf(file: File, length: number): AsyncGenerator<Uint8Array, void> {
  const ask = (from: number) => {
    const bytes = file.slice(from, from + length).arrayBuffer()
    // A failure counts when the bytes are needed; until then it is not unhandled.
    bytes.catch(() => undefined)
    return bytes
  }
  let next = ask(0)
  for (let at = 0; at < file.size; at += length) {
    const chunk = next.catch(() => {
      throw new NotColumnar('unreadable')
    })
    if (at + length < file.size) next = ask(at + length)
    yield new Uint8Array(await chunk)
  }
}

/** Reads a file handed over in chunks that may end anywhere. */
class ColumnarReader {
  /** The bytes that are not read yet are its first `length`. */
  private buffer = new Uint8Array(0)
  private length = 0
  private head: Head | null = null
  private scanner: RangeScanner | null = null
  private done = 0

  constructor(private readonly layout: Layout) {}

  get rowCount(): number {
    return this.scanner?.rowCount ?? 0
  }

  add(chunk: Uint8Array): void {
    this.append(chunk)
    let at = 0
    if (!this.scanner) {
      this.head = findHead(this.buffer.subarray(0, this.length), this.layout)
      if (this.head) {
        this.scanner = new RangeScanner(this.layout, checkWidth(this.head))
        at = this.head.end
      }
    }
    if (this.scanner) at = this.scanner.scan(this.buffer, at, this.length)
    if (this.length - at > longestRow) throw new NotColumnar('very long row')
    this.buffer.copyWithin(0, at, this.length)
    this.length -= at
    this.done += at
  }

  /** Makes room for the rows that a file of so many bytes seems to have. */
  expect(bytes: number): void {
    if (this.done > 0) this.scanner?.reserve(Math.ceil((this.rowCount / this.done) * bytes * 1.02))
  }

  finish(): TableBody {
    if (!this.head || !this.scanner) throw new NotColumnar('no header')
    this.scanner.scanLast(this.buffer.subarray(0, this.length))
    return mergeParts(this.head, [this.scanner.part()])
  }

  private append(chunk: Uint8Array): void {
    const length = this.length + chunk.length
    if (length > this.buffer.length) {
      const buffer = new Uint8Array(Math.ceil(1.25 * length))
      buffer.set(this.buffer.subarray(0, this.length))
      this.buffer = buffer
    }
    this.buffer.set(chunk, this.length)
    this.length = length
  }
}
