import type { PatternSlots } from './patternSlots'
import { shapleyWeight } from './shapleyWeight'

/** The different patterns that the background rows show at one leaf. */
export interface LeafBackground {
  readonly failed: Int32Array
  /** Share of the background rows with that pattern. */
  readonly share: Float64Array
}

export const noBackground: LeafBackground = {
  failed: new Int32Array(0),
  share: new Float64Array(0),
}

/**
 * The background of one leaf with more rows: `patterns` from..to-1, each with the same share.
 * @param slots holds as many patterns as there are background rows
 */
export function withPatterns(
  background: LeafBackground,
  patterns: Int32Array,
  from: number,
  to: number,
  share: number,
  slots: PatternSlots,
): LeafBackground {
  slots.clear()
  for (const pattern of background.failed) slots.slotOf(pattern)
  const failed = new Int32Array(slots.count + to - from)
  const shares = new Float64Array(failed.length)
  failed.set(background.failed)
  shares.set(background.share)
  for (let at = from; at < to; at++) {
    const slot = slots.slotOf(patterns[at]!)
    failed[slot] = patterns[at]!
    shares[slot]! += share
  }
  return { failed: failed.slice(0, slots.count), share: shares.slice(0, slots.count) }
}

/** Bits set in a 32-bit integer. */
function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/**
 * Shapley values of one leaf of `value` for a row whose pattern is `failed`, added to `out` from
 * `offset` on by player of the leaf's path. Interventional, against all background rows at once
 * (Lundberg et al. 2020, algorithm 3, with rows of one pattern counted together): a mixture of row and
 * background row reaches the leaf exactly if it takes from the row all players that fail in the
 * background row, and from the background row all that fail in the row.
 * @returns false where all are 0
 */
export function addLeafShares(
  value: number,
  background: LeafBackground,
  failed: number,
  out: Float64Array,
  offset: number,
): boolean {
  const patterns = background.failed
  const fromBackground = countBits(failed)
  let against = 0
  let any = false
  for (let pattern = 0; pattern < patterns.length; pattern++) {
    const other = patterns[pattern]!
    if ((failed & other) !== 0 || (failed | other) === 0) continue
    any = true
    const fromRow = countBits(other)
    const weight = value * background.share[pattern]!
    if (fromRow > 0) {
      const each = weight * shapleyWeight(fromRow - 1, fromBackground)
      for (let rest = other; rest !== 0; rest &= rest - 1)
        out[offset + 31 - Math.clz32(rest & -rest)]! += each
    }
    if (fromBackground > 0) against += weight * shapleyWeight(fromRow, fromBackground - 1)
  }
  if (against !== 0)
    for (let rest = failed; rest !== 0; rest &= rest - 1)
      out[offset + 31 - Math.clz32(rest & -rest)]! -= against
  return any
}
