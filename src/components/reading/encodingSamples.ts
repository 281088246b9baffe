import type { Encoding } from '../../contracts'

/** Bytes in which letters beyond ASCII are looked for, and those shown from there on. */
const searched = 1 << 16
const shownBytes = 160
const shownLetters = 36
/** ASCII shown before the first other letter. */
const lead = 12

/** The same letters of a file as each encoding reads them. */
export type EncodingSamples = readonly { readonly encoding: Encoding; readonly text: string }[]

const wide: readonly Encoding[] = ['utf-16le', 'utf-16be', 'utf-8']
const narrow: readonly Encoding[] = [
  ...(['utf-8', 'windows-1252', 'windows-1250', 'windows-1251', 'koi8-r'] as const),
  ...(['windows-1253', 'windows-1254', 'gb18030', 'shift_jis'] as const),
]

/**
 * The first letters of a text file that encodings read differently, as those that come into question
 * read them. Empty where the file is plain ASCII, or packed.
 */
export function encodingSamples(bytes: Uint8Array): EncodingSamples {
  if (startsWith(bytes, [0x1f, 0x8b]) || startsWith(bytes, [0x50, 0x4b, 3, 4])) return []
  const isWide = bytes.subarray(0, 256).includes(0)
  const start = isWide ? markLength(bytes) : narrowStart(bytes)
  if (start === null) return []
  const part = bytes.subarray(start, start + shownBytes)
  return distinct(
    (isWide ? wide : narrow).map((encoding) => ({ encoding, text: decode(part, encoding) })),
  )
}

/** The start of a file, as much of it as samples are taken from. */
export async function startOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, searched).arrayBuffer())
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, index) => bytes[index] === byte)

/** Of the byte-order mark of UTF-16. */
const markLength = (bytes: Uint8Array) =>
  startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) ? 2 : 0

/** A little before the first letter beyond ASCII, in its line; null where there is none. */
function narrowStart(bytes: Uint8Array): number | null {
  const begin = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0
  const first = bytes.subarray(begin).findIndex((byte) => byte > 0x7f)
  if (first < 0) return null
  const letter = begin + first
  const line = bytes.lastIndexOf(0x0a, letter) + 1
  return Math.max(begin, line, letter - lead)
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes)
  const [line = ''] = text.trimStart().split(/[\r\n]/)
  return line.replace(/[\t;|"]+/g, ' ').slice(0, shownLetters)
}

/** Without encodings in which the letters are none, and those that read as an earlier one does. */
function distinct(samples: EncodingSamples): EncodingSamples {
  return samples.filter(
    ({ text }, index) =>
      (!text.includes('\ufffd') || index === 0) &&
      samples.findIndex((other) => other.text === text) === index,
  )
}
