import type { Encoding } from '../../../contracts'
import { readBytes } from '../source'
import { legacyEncoding } from './legacyEncoding'

/** Bytes from the first one beyond ASCII on by which an 8-bit encoding is told. */
const judgedBytes = 1 << 16
/** With fewer characters of UTF-8 for each byte that is none, the text was never UTF-8. */
const charactersToSlip = 3

/**
 * The encoding of a file that begins as UTF-8 and turns out not to be: UTF-8 still where but a few
 * bytes of it are damaged, else an 8-bit one. Reads the file to its end. Rejects with
 * `file-unreadable` or `cancelled`.
 */
export async function lateEncoding(file: File, signal?: AbortSignal): Promise<Encoding> {
  const judged = new Uint8Array(judgedBytes)
  let length = 0
  let characters = 0
  let slips = 0
  /** Bytes that the character begun still lacks. */
  let lacking = 0
  for await (const bytes of readBytes(file, signal)) {
    if (length < judgedBytes) {
      const first = length > 0 ? 0 : bytes.findIndex((code) => code >= 0x80)
      const kept =
        first < 0 ? bytes.subarray(0, 0) : bytes.subarray(first, first + judgedBytes - length)
      judged.set(kept, length)
      length += kept.length
    }
    for (const code of bytes) {
      if (code < 0x80) {
        if (lacking > 0) slips++
        lacking = 0
      } else if (code < 0xc0) {
        if (lacking === 0) slips++
        else if (--lacking === 0) characters++
      } else {
        if (lacking > 0) slips++
        lacking = lengthOf(code) - 1
        if (lacking === 0) slips++
      }
    }
  }
  return characters >= charactersToSlip * slips
    ? 'utf-8'
    : legacyEncoding(judged.subarray(0, length))
}

/** Bytes of the UTF-8 character that begins with this byte; 1 where none does. */
function lengthOf(lead: number): number {
  if (lead < 0xe0) return 2
  if (lead < 0xf0) return 3
  return lead < 0xf5 ? 4 : 1
}
