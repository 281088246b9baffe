/** Fewer delimiters tell nothing. */
const fewest = 4
const paddedShare = 0.95

/** True where delimiters are written with spaces after them that belong to no cell: `"a", "b"`. */
export function isPadded(sample: string, delimiter: string, quote: string): boolean {
  if (delimiter === '' || delimiter === ' ' || !sample.includes(`${delimiter} `)) return false
  let all = 0
  let spaced = 0
  let quoted = 0
  let bare = 0
  let inside = false
  for (let at = 0; at < sample.length; at++) {
    if (quote !== '' && sample[at] === quote) inside = !inside
    if (inside || !sample.startsWith(delimiter, at)) continue
    all++
    let after = at + delimiter.length
    if (sample[after] === ' ') spaced++
    while (sample[after] === ' ') after++
    if (quote === '' || sample[after] !== quote) continue
    if (after > at + delimiter.length) quoted++
    else bare++
  }
  return quoted > bare || (all >= fewest && spaced >= paddedShare * all)
}
