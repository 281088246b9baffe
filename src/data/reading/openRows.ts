import { csvRows } from './csvRows'
import { sniffDialect } from './dialect'
import type { RowSource } from './rowSource'
import { notText, readText, unreadable } from './textStream'

const sampleBytes = 1 << 16

export interface OpenRowsOptions {
  /** Overrides detection. */
  readonly delimiter?: string | undefined
}

/**
 * Looks at the start of a file and chooses how its rows are read. The one place that knows the
 * formats. Rejects with `file-not-text` or `file-unreadable`.
 */
export async function openRows(file: File, options: OpenRowsOptions = {}): Promise<RowSource> {
  const sample = await firstBytes(file)
  const control = sample.findIndex(isControl)
  if (control >= 0) throw notText(file, control + 1)
  const text = new TextDecoder('utf-8').decode(sample, { stream: true })
  const sniffed = sniffDialect(text, sample.length === file.size)
  const dialect = { ...sniffed, delimiter: options.delimiter ?? sniffed.delimiter }
  return {
    description: { format: 'csv', encoding: 'utf-8', quote: '"', decimal: '.', ...dialect },
    chunks: (rowOptions) => csvRows(readText(file, rowOptions), dialect),
  }
}

async function firstBytes(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, sampleBytes).arrayBuffer())
  } catch (error) {
    throw unreadable(file, error)
  }
}

/** Bytes that text tables never hold; TAB, LF, VT, FF, CR and ESC do occur. */
function isControl(byte: number): boolean {
  return byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b
}
