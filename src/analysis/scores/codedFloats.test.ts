import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodedMatrix } from './codedFloats'

const bitsOf = (numbers: Float32Array) => [...new Int32Array(numbers.buffer.slice(0))]

/** A matrix of random bits: NaN of every kind, −0 and numbers that hardly differ among them. */
function randomBits(length: number, different: number, seed: number): Float32Array<ArrayBuffer> {
  const bits = new Int32Array(length)
  for (let at = 0; at < length; at++)
    bits[at] = Math.imul((Math.imul(at + seed, 0x2c1b3c6d) >>> 9) % different, 0x9e3779b1)
  return new Float32Array(bits.buffer)
}

describe('CodedMatrix', () => {
  it('gives every row back to the bit, whatever the order of batches', () => {
    const different = fc.constantFrom(1, 3, 200, 256, 257, 9000)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 3000 }),
        different,
        fc.nat({ max: 3000 }),
        (width, rows, different, cut) => {
          const numbers = randomBits(rows * width, different, cut)
          const middle = Math.min(cut, rows)
          const matrix = new CodedMatrix(rows, width)
          matrix.set(middle, numbers.slice(middle * width))
          matrix.set(0, numbers.slice(0, middle * width))
          const found = Array.from({ length: rows }, (_, row) => bitsOf(matrix.row(row)))
          expect(found.flat()).toEqual(bitsOf(numbers))
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each([
    [256, 1],
    [257, 2],
    [4096, 2],
    [4097, 4],
  ])('keeps %i different numbers in %i bytes each', (different, bytes) => {
    const rows = 9000
    const bits = Int32Array.from({ length: rows }, (_, row) => Math.imul(row % different, 77_777))
    const matrix = new CodedMatrix(rows, 1)
    matrix.set(0, new Float32Array(bits.buffer))
    expect(matrix.byteLength).toBe(rows * bytes)
    expect(Int32Array.from(bits, (_, row) => bitsOf(matrix.row(row))[0]!)).toEqual(bits)
  })
})
