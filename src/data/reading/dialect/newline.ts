import type { Dialect } from './dialect'

/** A share of lone CRs among the line ends above which they end rows too, rather than being slips. */
const mixedShare = 0.2

/** The line end of a text: the most frequent one outside quotes. */
export function sniffNewline(sample: string): Pick<Dialect, 'newline' | 'mixed'> {
  let quoted = false
  let feeds = 0
  let both = 0
  let returns = 0
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at)
    if (code === 0x22) quoted = !quoted
    if (quoted) continue
    if (code === 0x0a) feeds++
    else if (code === 0x0d && sample.charCodeAt(at + 1) === 0x0a) {
      both++
      at++
    } else if (code === 0x0d) returns++
  }
  if (both + feeds === 0) return { newline: returns > 0 ? '\r' : '\n', mixed: false }
  const mixed = returns >= mixedShare * (both + feeds + returns)
  return { newline: both >= feeds ? '\r\n' : '\n', mixed }
}
