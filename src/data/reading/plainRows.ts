import type { NumberArray } from '../../contracts/table'
import { readNumeral } from '../numerals/numeral'
import type { PlainRows } from './cellTally'

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
    const written = decimals === null ? 0 : decimals[row]!
    if (written === 0 && value === Math.floor(value)) {
      rows.whole++
      if (value === 0) rows.zero++
    } else if (!Number.isNaN(value)) addFraction(rows, value, written)
  }
  return rows
}

function addFraction(
  rows: { -readonly [Key in keyof PlainRows]: PlainRows[Key] },
  value: number,
  written: number,
): void {
  const size = Math.abs(value)
  if (value === 0) rows.zero++
  if (written === 0 && (size < leastPlain || size >= mostPlain)) {
    // With an exponent there may be no point: "1e-7".
    const withPoint = (readNumeral(String(value))?.readings ?? 0) & 0xf0
    if (withPoint) rows.whole++
    else rows.decimal++
  } else if (size >= 1 && size < 1000 && hasThreeDecimals(value, written)) rows.either++
  else rows.decimal++
}

function hasThreeDecimals(value: number, written: number): boolean {
  if (written > 0) return written === 3
  return Math.round(value * 1000) / 1000 === value && Math.round(value * 100) / 100 !== value
}
