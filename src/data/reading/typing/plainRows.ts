import type { NumberArray } from '../../../contracts'
import type { PlainRows, PointUse } from '../../cell'
import { readNumeral, withComma } from '../../numerals'

/** JavaScript writes numbers from here on with an exponent, and those under `leastPlain`. */
const mostPlain = 1e21
const leastPlain = 1e-6

/**
 * Counts plain numbers by what they tell of the decimal sign; NaN stands for other cells. `decimals`
 * is how many each is written with where JavaScript would write it otherwise, else 0.
 */
export function plainRowsOf(values: NumberArray, decimals: Uint8Array | null): PlainRows {
  const rows = { whole: 0, zero: 0, decimal: 0, either: 0 }
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (Number.isNaN(value)) continue
    rows[tellingOf(value, decimals === null ? 0 : decimals[row]!)]++
    if (value === 0) rows.zero++
  }
  return rows
}

/** What the points in the numbers can be. */
export function pointsIn(values: NumberArray, decimals: Uint8Array | null): PointUse {
  let use: PointUse = 'none'
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (Number.isNaN(value)) continue
    const told = tellingOf(value, decimals === null ? 0 : decimals[row]!)
    if (told === 'decimal') return 'decimal'
    if (told === 'either') use = 'either'
  }
  return use
}

/** What a number written with so many decimals, or 0 as JavaScript does, tells of the point in it. */
function tellingOf(value: number, written: number): 'whole' | 'decimal' | 'either' {
  if (written === 0 && value === Math.floor(value)) return 'whole'
  const size = Math.abs(value)
  if (written === 0 && (size < leastPlain || size >= mostPlain)) {
    // With an exponent there may be no point: "1e-7".
    const readings = readNumeral(String(value))?.readings ?? 0
    return readings & withComma ? 'whole' : 'decimal'
  }
  return size >= 1 && size < 1000 && hasThreeDecimals(value, written) ? 'either' : 'decimal'
}

function hasThreeDecimals(value: number, written: number): boolean {
  if (written > 0) return written === 3
  const thousandths = Math.round(value * 1000)
  return thousandths % 10 !== 0 && thousandths / 1000 === value
}
