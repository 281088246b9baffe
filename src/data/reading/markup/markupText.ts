import { HoldfastError } from '../../../contracts'
import { detectEncoding } from '../encoding'
import { unreadable } from '../source'

/** Such a file is read as a whole; the text and its cells take some ten times its bytes. */
const largest = 1 << 26

/**
 * A file of markup as text, in the encoding of its byte-order mark, else the one that it names, else
 * the one that its letters speak for. Rejects with `file-kind-large` or `file-unreadable`.
 */
export async function markupText(file: File, kind: string): Promise<string> {
  if (file.size > largest) {
    const megabytes = Math.ceil(file.size / (1 << 20))
    const params = { file: file.name, kind, megabytes, limit: largest / (1 << 20) }
    throw new HoldfastError('file-kind-large', params)
  }
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    (error: unknown) => {
      throw unreadable(file, error)
    },
  )
  return markupDecoder(bytes).decode(bytes)
}

/** Of text with a name of its encoding in its first bytes. */
function markupDecoder(bytes: Uint8Array): TextDecoder {
  const { encoding: detected } = detectEncoding(bytes, true)
  const hasMark = (bytes[0] === 0xef && bytes[1] === 0xbb) || detected.startsWith('utf-16')
  if (hasMark) return new TextDecoder(detected)
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const label = namedEncoding(start)
  // What names UTF-8 and is not is in another encoding; so is what names one that nobody knows.
  if (label === undefined || /^(utf-?8|unicode|utf-?16)$/i.test(label))
    return new TextDecoder(detected)
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder(detected)
  }
}

/** What `<?xml encoding="…"?>` or `<meta charset="…">` say, be it within a type of content. */
function namedEncoding(start: string): string | undefined {
  const lower = start.toLowerCase()
  const isXml = lower.trimStart().startsWith('<?xml')
  const word = isXml && lower.includes('encoding') ? 'encoding' : 'charset'
  const at = lower.indexOf(word)
  const named = at < 0 ? null : /^\s*=["'\s]*([\w-]+)/.exec(lower.slice(at + word.length, at + 60))
  return named?.[1]
}
