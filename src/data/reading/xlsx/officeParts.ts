import { HoldfastError } from '../../../contracts'
import type { ZipEntry } from '../archive'
import { InflateBudget, zipContent } from '../archive'
import { type XmlHandler, XmlScanner } from '../xml'

export interface PartOptions {
  readonly signal?: AbortSignal | undefined
  readonly onBytes?: ((bytes: Uint8Array) => void) | undefined
}

/** The parts of an office document by path. */
export class OfficeParts {
  private readonly entries: ReadonlyMap<string, ZipEntry>

  constructor(
    private readonly file: File,
    directory: readonly ZipEntry[],
  ) {
    this.entries = new Map(directory.map((entry) => [partKey(entry.name), entry]))
  }

  /** Unpacked bytes of a part as the archive says; 0 where there is none. */
  size(path: string): number {
    return this.entries.get(partKey(path))?.unpacked ?? 0
  }

  /**
   * Hands the XML of a part to `handler`, yielding after each piece with the bytes read so far;
   * nothing where there is no such part. Rejects with `file-workbook-damaged`,
   * `file-archive-protected`, `file-archive-bomb`, `file-unreadable` or `cancelled`.
   */
  async *scan(
    path: string,
    handler: XmlHandler,
    options: PartOptions = {},
  ): AsyncGenerator<number, void> {
    const entry = this.entries.get(partKey(path))
    if (!entry) return
    const scanner = new XmlScanner(handler)
    const decoder = new TextDecoder()
    let done = 0
    try {
      const budget = new InflateBudget(this.file.name)
      for await (const bytes of zipContent(this.file, entry, { ...options, budget })) {
        scanner.feed(decoder.decode(bytes, { stream: true }))
        done += bytes.length
        yield done
      }
      scanner.feed(decoder.decode())
      scanner.finish()
    } catch (error) {
      throw this.explained(error)
    }
  }

  /** Reads a part as a whole. */
  async read<Handler extends XmlHandler>(path: string, handler: Handler): Promise<Handler> {
    for await (const _ of this.scan(path, handler));
    return handler
  }

  damaged(): HoldfastError {
    return new HoldfastError('file-workbook-damaged', { file: this.file.name })
  }

  private explained(error: unknown): unknown {
    if (error instanceof RangeError) {
      const params = { file: this.file.name, megabytes: Math.ceil(this.file.size / (1 << 20)) }
      return new HoldfastError('file-archive-bomb', params)
    }
    const isDamage = error instanceof HoldfastError && error.code === 'file-archive-damaged'
    return isDamage || error instanceof SyntaxError ? this.damaged() : error
  }
}

/** Some writers use backslashes, and the case of names does not count (ECMA-376 part 2, 9.1). */
function partKey(path: string): string {
  return path.replaceAll('\\', '/').toLowerCase()
}
