import type { Encoding } from '../../../contracts'
import { legacyEncoding } from './legacyEncoding'

/**
 * The encoding of a file by its first bytes: a byte-order mark, the zero bytes of UTF-16, strict
 * UTF-8, else the 8-bit encoding whose letters make words. `whole` says that there are no more bytes.
 */
export function detectEncoding(bytes: Uint8Array, whole: boolean): Encoding {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return utf16WithoutMark(bytes) ?? (isUtf8(bytes, whole) ? 'utf-8' : legacyEncoding(bytes))
}

/** A UTF-32 mark: no browser decodes that. */
export function isUtf32(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes
  return (
    (a === 0xff && b === 0xfe && c === 0 && d === 0) ||
    (a === 0 && b === 0 && c === 0xfe && d === 0xff)
  )
}

function isUtf8(bytes: Uint8Array, whole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole })
    return true
  } catch {
    return false
  }
}

/** High bytes of the characters of tables in European languages: Latin, Greek and Cyrillic, signs. */
const usualHigh = new Set([0x00, 0x01, 0x03, 0x04, 0x20, 0x21])

/**
 * UTF-16 has, in a table, a zero byte beside every delimiter, digit and line end, always on the same
 * side; other text has none.
 */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const pairs = bytes.length >> 1
  if (pairs < 2) return null
  const zeros = [0, 0]
  const usual = [0, 0]
  for (let at = 0; at < 2 * pairs; at++) {
    const side = at & 1
    if (bytes[at] === 0) zeros[side]!++
    if (usualHigh.has(bytes[at]!)) usual[side]!++
  }
  const fits = (high: 0 | 1) =>
    zeros[high]! >= 0.1 * pairs && usual[high]! >= 0.9 * pairs && zeros[1 - high]! <= 0.01 * pairs
  if (fits(1)) return 'utf-16le'
  return fits(0) ? 'utf-16be' : null
}
