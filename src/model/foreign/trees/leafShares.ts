import { shapleyWeight } from './shapleyWeight'

/** The different patterns that the background rows show at one leaf. */
export interface LeafBackground {
  readonly failed: Int32Array
  /** Share of the background rows with that pattern. */
  readonly share: Float64Array
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
