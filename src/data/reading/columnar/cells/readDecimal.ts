import { byte } from './layout'

/** So many decimal digits always fit a float64, so that digits / power of ten is exact to the bit. */
const mostDigits = 15
const powersOfTen = Float64Array.from({ length: mostDigits + 1 }, (_, exponent) => 10 ** exponent)
/** A point or a comma. */
export type DecimalByte = typeof byte.point | typeof byte.comma

/** JavaScript writes smaller numbers with an exponent. */
const smallestPlain = 1e-6

/**
 * Reads a plain decimal ("12", "-0.5", "3.40") of at most 15 digits into `values[row]`, the same
 * float64 as Number(text); `sign` is the decimal sign. Returns 0, or the number of decimals where JavaScript would write the
 * number otherwise ("3.40", "0.0000001"); −1 where the cell is anything else. The byte after the
 * cell must not be a digit.
 */
export function readDecimal(
  bytes: Uint8Array,
  start: number,
  end: number,
  values: Float64Array,
  row: number,
  sign: DecimalByte,
): number {
  const negative = bytes[start] === byte.minus
  const first = negative ? start + 1 : start
  let at = first
  let mantissa = 0
  for (let digit = bytes[at]! - byte.zero; digit >>> 0 <= 9; digit = bytes[at]! - byte.zero) {
    mantissa = mantissa * 10 + digit
    at++
  }
  const whole = at - first
  // A leading zero makes a code of digits; "-0" is not what String(-0) gives.
  if (whole === 0 || (whole > 1 && bytes[first] === byte.zero)) return -1
  if (at === end) {
    if (whole > mostDigits || (negative && mantissa === 0)) return -1
    values[row] = negative ? -mantissa : mantissa
    return 0
  }
  if (bytes[at] !== sign) return -1
  const fraction = ++at
  for (let digit = bytes[at]! - byte.zero; digit >>> 0 <= 9; digit = bytes[at]! - byte.zero) {
    mantissa = mantissa * 10 + digit
    at++
  }
  const decimals = at - fraction
  if (at !== end || decimals === 0 || whole + decimals > mostDigits) return -1
  if (negative && mantissa === 0) return -1
  const value = mantissa / powersOfTen[decimals]!
  values[row] = negative ? -value : value
  const asWritten = bytes[end - 1] !== byte.zero && value >= smallestPlain
  return asWritten ? 0 : decimals
}
