import type { Encoding } from '../../../contracts'
import { legacyEncoding } from './legacyEncoding'
import { decodeLines, Utf8Lines } from './utf8Lines'

export interface DetectedEncoding {
  readonly encoding: Encoding
  /** The letters would make words in another encoding too. */
  readonly doubtful: boolean
}

/**
 * The encoding of a file by its first bytes: a byte-order mark, the zero bytes of UTF-16, strict
 * UTF-8, UTF-8 in which some lines are not, else the encoding whose letters make words. `whole` says
 * that there are no more bytes.
 */
export function detectEncoding(bytes: Uint8Array, whole: boolean): DetectedEncoding {
  const [a, b, c] = bytes
  const sure = (encoding: Encoding) => ({ encoding, doubtful: false })
  if (a === 0xff && b === 0xfe) return sure('utf-16le')
  if (a === 0xfe && b === 0xff) return sure('utf-16be')
  const marked = a === 0xef && b === 0xbb && c === 0xbf
  const wide = marked ? null : utf16WithoutMark(bytes)
  if (wide) return sure(wide)
  if (bytes.includes(0x1b)) {
    const { encoding } = legacyEncoding(bytes)
    if (encoding === 'iso-2022-jp') return sure(encoding)
  }
  if (marked || isUtf8(bytes, whole) || linesOf(bytes, whole).mixed) return sure('utf-8')
  const { encoding, doubtful } = legacyEncoding(bytes)
  return { encoding, doubtful }
}

/** The first bytes of a file as text; lines that are not of its UTF-8 are read in their own encoding. */
export function decodeStart(bytes: Uint8Array, encoding: Encoding, whole: boolean): string {
  if (encoding !== 'utf-8' || isUtf8(bytes, whole))
    return new TextDecoder(encoding).decode(bytes, { stream: !whole })
  const text = decodeLines(bytes, linesOf(bytes, whole).otherEncoding)
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

/** The lines of a sample, without the last where it may go on. */
function linesOf(bytes: Uint8Array, whole: boolean): Utf8Lines {
  const lines = new Utf8Lines()
  const end = whole ? bytes.length : bytes.lastIndexOf(0x0a) + 1
  lines.add(bytes.subarray(0, end || bytes.length))
  return lines
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
