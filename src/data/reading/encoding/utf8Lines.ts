import { legacyEncoding } from './legacyEncoding'

/** Bytes of lines beyond ASCII by which an encoding is told. */
const judgedBytes = 1 << 16

const feed = 0x0a
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/** Stands after a letter that was read in another encoding than its file, until its row is told of. */
export const otherEncodingMark = '\ufdd0'

/** Tells of the lines of a text which are UTF-8 and which are not, as its bytes come. */
export class Utf8Lines {
  /** Lines with characters beyond ASCII that are all UTF-8. */
  private good = 0
  private readonly all = new Sample()
  private readonly bad = new Sample()

  /** Adds whole lines. */
  add(bytes: Uint8Array): void {
    forEachLine(bytes, (line) => {
      if (!line.some((code) => code >= 0x80)) return
      this.all.add(line)
      if (utf8Text(line) === null) this.bad.add(line)
      else this.good++
    })
  }

  get hasBad(): boolean {
    return this.bad.length > 0
  }

  /** Some lines are UTF-8, and read in another encoding as a whole the text makes no words. */
  get mixed(): boolean {
    return this.good > 0 && !legacyEncoding(this.all.bytes).plausible
  }

  /** The encoding of the lines that are not UTF-8; null where they make no words in any. */
  get otherEncoding(): string | null {
    if (this.bad.length === 0) return null
    const { encoding, plausible } = legacyEncoding(this.bad.bytes)
    return plausible ? encoding : null
  }
}

/** The first bytes of many lines. */
class Sample {
  length = 0
  private readonly kept = new Uint8Array(judgedBytes)

  add(line: Uint8Array): void {
    const part = line.subarray(0, judgedBytes - this.length)
    this.kept.set(part, this.length)
    this.length += part.length
  }

  get bytes(): Uint8Array {
    return this.kept.subarray(0, this.length)
  }
}

/**
 * Lines as text: those that are UTF-8, and the others from their own encoding with the mark in them.
 * Without an encoding their odd bytes become U+FFFD.
 */
export function decodeLines(bytes: Uint8Array, other: string | null): string {
  const whole = utf8Text(bytes)
  if (whole !== null) return whole
  if (other === null) return lenient.decode(bytes)
  const decoder = new TextDecoder(other)
  const parts: string[] = []
  forEachLine(bytes, (line) => {
    const text = utf8Text(line)
    parts.push(text ?? decoder.decode(line).replace(/[^\0-\x7f]/, `$&${otherEncodingMark}`))
  })
  return parts.join('')
}

function utf8Text(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes)
  } catch {
    return null
  }
}

/** Lines with their line ends. */
function forEachLine(bytes: Uint8Array, take: (line: Uint8Array) => void): void {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(feed, start)
    const next = end < 0 ? bytes.length : end + 1
    take(bytes.subarray(start, next))
    start = next
  }
}

/** Bytes that come in pieces, given on in whole lines. */
export async function* wholeLines(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  let begun: Uint8Array[] = []
  for await (const piece of pieces) {
    const end = piece.lastIndexOf(feed) + 1
    if (end > 0) {
      yield joined([...begun, piece.subarray(0, end)])
      begun = []
    }
    if (end < piece.length) begun.push(piece.slice(end))
  }
  if (begun.length > 0) yield joined(begun)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
