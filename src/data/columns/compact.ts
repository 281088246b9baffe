import type { CodeArray, NumberArray } from '../../contracts'

const mostOf8 = 1 << 7
const mostOf16 = 1 << 15

/** An array for codes into a dictionary of so many texts, as narrow as they and −1 allow. */
export function codeArray(length: number, texts: number): CodeArray {
  if (texts <= mostOf8) return new Int8Array(length)
  return texts <= mostOf16 ? new Int16Array(length) : new Int32Array(length)
}

/** The codes in an array for that many texts: another one, of `length`, where this is too narrow. */
export function widenedCodes(codes: CodeArray, texts: number, length = codes.length): CodeArray {
  const most = 2 ** (8 * codes.BYTES_PER_ELEMENT - 1)
  if (texts <= most && length === codes.length) return codes
  const wide = codeArray(length, Math.max(texts, most))
  wide.set(codes)
  return wide
}

/** True where a float32 gives back each of the first `count` numbers to the bit; NaN counts as given back. */
export function fitFloat32(numbers: NumberArray, count = numbers.length): boolean {
  if (numbers instanceof Float32Array) return true
  for (let at = 0; at < count; at++) {
    const number = numbers[at]!
    if (Math.fround(number) !== number && !Number.isNaN(number)) return false
  }
  return true
}

/** An array for numbers, of 32 bits where all of them fit. */
export function numberArray(length: number, fit32: boolean): NumberArray {
  return fit32 ? new Float32Array(length) : new Float64Array(length)
}
