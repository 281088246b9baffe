import type { Encoding } from '../../../contracts'
import { readBytes } from '../source'
import { decodeLines, Utf8Lines, wholeLines } from './utf8Lines'

/** A file in UTF-8, and whether some of its bytes were no text: they stand in it as U+FFFD. */
export interface Utf8File {
  readonly file: File
  readonly damaged: boolean
  /** The encoding of lines that are not UTF-8 as the others are; they hold `otherEncodingMark`. */
  readonly otherEncoding?: string | null
}

/** A text file decoded from its encoding and written as UTF-8. Rejects with `file-unreadable` or `cancelled`. */
export async function utf8File(
  file: File,
  encoding: Encoding,
  signal?: AbortSignal,
): Promise<Utf8File> {
  if (encoding === 'utf-8') return mendedUtf8(file, signal)
  const decoder = new TextDecoder(encoding)
  const parts: Blob[] = []
  let damaged = false
  const add = (text: string) => {
    damaged ||= text.includes('\ufffd')
    // Each part leaves the memory of this thread at once.
    if (text !== '') parts.push(new Blob([text]))
  }
  for await (const bytes of readBytes(file, signal)) add(decoder.decode(bytes, { stream: true }))
  add(decoder.decode())
  return { file: new File(parts, file.name), damaged }
}

/** A file in UTF-8 with lines that are not, if it has any: these are read in their own encoding. */
async function mendedUtf8(file: File, signal?: AbortSignal): Promise<Utf8File> {
  const lines = new Utf8Lines()
  for await (const bytes of wholeLines(readBytes(file, signal))) lines.add(bytes)
  if (!lines.hasBad) return { file, damaged: false }
  const { otherEncoding } = lines
  const parts: Blob[] = []
  for await (const bytes of wholeLines(readBytes(file, signal)))
    parts.push(new Blob([decodeLines(bytes, otherEncoding)]))
  return { file: new File(parts, file.name), damaged: true, otherEncoding }
}
