import type { Dialect } from './dialect'

/** A share of lone CRs among the line ends above which they end rows too, rather than being slips. */
const mixedShare = 0.2

interface LineEnds {
  feeds: number
  both: number
  returns: number
}

/** The line end of a text: the most frequent one outside quotes. */
export function sniffNewline(sample: string): Pick<Dialect, 'newline' | 'mixed'> {
  const outside = countLineEnds(sample, true)
  // One quote too many puts all line ends inside quotes.
  const none = outside.feeds + outside.both + outside.returns === 0
  const { feeds, both, returns } = none ? countLineEnds(sample, false) : outside
  if (both + feeds === 0) return { newline: returns > 0 ? '\r' : '\n', mixed: false }
  const mixed = returns >= mixedShare * (both + feeds + returns)
  return { newline: both >= feeds ? '\r\n' : '\n', mixed }
}

function countLineEnds(sample: string, outsideQuotes: boolean): LineEnds {
  const count = { feeds: 0, both: 0, returns: 0 }
  let quoted = false
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at)
    if (code === 0x22) quoted = !quoted
    if (quoted && outsideQuotes) continue
    if (code === 0x0a) count.feeds++
    else if (code === 0x0d && sample.charCodeAt(at + 1) === 0x0a) {
      count.both++
      at++
    } else if (code === 0x0d) count.returns++
  }
  return count
}
