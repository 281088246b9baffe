import type { SampledColumn } from './columnSample'

const sortedRows = 2048
/** Part of the rows that may be out of order: cells that somebody mended by hand. */
const mostBroken = 0.005
/** Rows beside those with the most frequent value. With fewer an order says little. */
const leastTold = 40
/** Relative difference that is a rounding error of the processor. */
const noise = 1e-9

/** Whether two numbers that differ by so much are one but for the processor's rounding. */
export function isNoise(difference: number, value: number): boolean {
  return Math.abs(difference) <= noise * Math.abs(value)
}

/** Whether a column rises (1) or falls (−1) with `keys`, and is the same where they are. */
export function isOrdered(
  { values, codes }: SampledColumn,
  direction: 1 | -1,
  keys: Float64Array,
): boolean {
  const size = Math.min(values.length, sortedRows)
  const rows: number[] = []
  const counts = new Map<number, number>()
  let most = 0
  for (let row = 0; row < size; row++) {
    if (codes[row]! < 0 || !Number.isFinite(keys[row]!)) continue
    rows.push(row)
    const count = (counts.get(codes[row]!) ?? 0) + 1
    counts.set(codes[row]!, count)
    most = Math.max(most, count)
  }
  const told = rows.length - most
  if (told < leastTold) return false
  rows.sort((a, b) => keys[a]! - keys[b]! || direction * (values[a]! - values[b]!))
  let broken = 0
  for (let at = 1; at < rows.length; at++) {
    const [before, after] = [rows[at - 1]!, rows[at]!]
    if (isNoise(keys[after]! - keys[before]!, keys[before]!) && codes[before] !== codes[after])
      broken++
  }
  broken += rows.length - longestRise(rows.map((row) => direction * values[row]!))
  return broken <= mostBroken * told
}

/** Length of the longest part, gaps allowed, that never falls (patience sorting, Fredman 1975). */
function longestRise(numbers: readonly number[]): number {
  const ends: number[] = []
  for (const number of numbers) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle]! <= number) low = middle + 1
      else high = middle
    }
    ends[low] = number
  }
  return ends.length
}
