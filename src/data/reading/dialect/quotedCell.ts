import type { Dialect } from './dialect'

/** Where cells and lines of a text end. */
export interface Ends {
  /** True at a delimiter, a line end and the end of the text. */
  isCellEnd(at: number): boolean
  /** The first line end at or after `from`; the text's length where there is none. */
  lineEnd(from: number): number
}

/** With more quotes that close nothing a cell is not a quoted one; looking on takes time. */
const mostStrays = 50

interface QuotedCell {
  readonly value: string
  /** Where the delimiter or line end after the cell is. */
  readonly end: number
  /** A quote stands within the cell as text. */
  readonly stray: boolean
  /** What is wrong where the cell cannot be read as quoted; null where it can. */
  readonly broken: 'stray-quote' | 'unclosed-quote' | null
}

/**
 * Reads the cell whose opening quote is at `open`, up to `limit`. A quote that nothing but a cell's
 * end may follow closes it; another is text, and then the cell must close in the same line: else a
 * slip would swallow the rows after it.
 */
export function readQuoted(
  text: string,
  open: number,
  limit: number,
  { quote, escape: escaping }: Dialect,
  ends: Ends,
): QuotedCell {
  let stray = false
  let strays = 0
  let escaped = escaping === 'backslash'
  let searchEnd = limit
  let from = open + 1
  for (;;) {
    const at = text.indexOf(quote, from)
    if (at < 0 || at >= searchEnd)
      return { value: '', end: open, stray, broken: stray ? 'stray-quote' : 'unclosed-quote' }
    if (escaping === 'backslash' && isEscaped(text, open + 1, at)) {
      from = at + 1
      continue
    }
    if (text[at + 1] === quote && at + 1 < searchEnd) {
      escaped = true
      from = at + 2
      continue
    }
    let after = at + 1
    while (text[after] === ' ' && !ends.isCellEnd(after)) after++
    if (ends.isCellEnd(after)) {
      const raw = text.slice(open + 1, at)
      return {
        value: escaped ? unescaped(raw, quote, escaping) : raw,
        end: after,
        stray,
        broken: null,
      }
    }
    stray = true
    if (++strays > mostStrays) return { value: '', end: open, stray, broken: 'stray-quote' }
    searchEnd = Math.min(searchEnd, ends.lineEnd(open))
    if (searchEnd <= at) return { value: '', end: open, stray, broken: 'stray-quote' }
    from = at + 1
  }
}

/** True where an odd number of backslashes stands before the position. */
function isEscaped(text: string, from: number, at: number): boolean {
  let start = at
  while (start > from && text[start - 1] === '\\') start--
  return (at - start) % 2 === 1
}

function unescaped(raw: string, quote: string, escaping: Dialect['escape']): string {
  if (escaping === 'doubled') return raw.replaceAll(quote + quote, quote)
  return raw.replace(
    /\\(["'\\])|(["'])\2/g,
    (found, escaped: string | undefined, twice: string) =>
      escaped ?? (twice === quote ? quote : found),
  )
}
