import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byte } from './layout'
import { numberText } from './numberText'
import { type DecimalByte, readDecimal } from './readDecimal'

/** What is read of a cell: its number, and its decimals as readDecimal tells them. */
function read(cell: string, sign: DecimalByte = byte.point) {
  const bytes = new TextEncoder().encode(`9,${cell},9`)
  const values = new Float64Array(1)
  const decimals = readDecimal(bytes, 2, 2 + cell.length, values, 0, sign)
  return { value: values[0]!, decimals }
}

const digits = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength })
const decimal = fc
  .tuple(fc.constantFrom('', '-'), digits(17), fc.option(digits(17), { nil: null }))
  .map(([sign, whole, fraction]) => `${sign}${whole}${fraction === null ? '' : `.${fraction}`}`)

describe('readDecimal', () => {
  it('reads the same number as JavaScript, and its text can be had back', () => {
    let count = 0
    fc.assert(
      fc.property(decimal, (cell) => {
        const { value, decimals } = read(cell)
        if (decimals < 0) return
        count++
        expect(value).toBe(Number(cell))
        expect(numberText(value, decimals)).toBe(cell)
      }),
      { numRuns: 5000 },
    )
    expect(count).toBeGreaterThan(1000)
  })

  it('reads decimal commas alike, and no points then', () => {
    fc.assert(
      fc.property(decimal, (cell) => {
        const withComma = cell.replace('.', ',')
        expect(read(withComma, byte.comma)).toEqual(read(cell))
        if (cell !== withComma) expect(read(cell, byte.comma).decimals).toBe(-1)
      }),
    )
  })

  it.each(['0', '7', '-7', '0.5', '-0.25', '123456789012345', '0.000001', '12.3'])(
    'keeps the number %s alone',
    (cell) => expect(read(cell)).toEqual({ value: Number(cell), decimals: 0 }),
  )

  it.each([
    ['3.40', 2],
    ['0.0', 1],
    ['0.0000001', 7],
    ['-12.500', 3],
  ])('keeps %s with its decimals', (cell, decimals) =>
    expect(read(cell)).toEqual({ value: Number(cell), decimals }),
  )

  it.each(['', '-', '-0', '-0.0', '007', '00', '.5', '5.', '+1', '1e5', ' 1', '1 ', '1.2.3', 'x'])(
    'leaves %j',
    (cell) => expect(read(cell).decimals).toBe(-1),
  )
  it.each(['1234567890123456', '0.1234567890123456'])('leaves the long %s', (cell) =>
    expect(read(cell).decimals).toBe(-1),
  )
})
