import type { Encoding } from '../../../contracts'
import { readBytes } from '../source'
import { legacyEncoding } from './legacyEncoding'
import { Utf8Lines, wholeLines } from './utf8Lines'

/** Bytes from the first one beyond ASCII on by which an 8-bit encoding is told. */
const judgedBytes = 1 << 16

/**
 * The encoding of a file that begins as UTF-8 and turns out not to be: UTF-8 still where other lines of
 * it are, else an 8-bit one. Reads the file to its end. Rejects with `file-unreadable` or
 * `cancelled`.
 */
export async function lateEncoding(file: File, signal?: AbortSignal): Promise<Encoding> {
  const lines = new Utf8Lines()
  const judged = new Uint8Array(judgedBytes)
  let length = 0
  for await (const bytes of wholeLines(readBytes(file, signal))) {
    lines.add(bytes)
    if (length >= judgedBytes) continue
    const first = length > 0 ? 0 : bytes.findIndex((code) => code >= 0x80)
    if (first < 0) continue
    const kept = bytes.subarray(first, first + judgedBytes - length)
    judged.set(kept, length)
    length += kept.length
  }
  return lines.mixed ? 'utf-8' : legacyEncoding(judged.subarray(0, length)).encoding
}
