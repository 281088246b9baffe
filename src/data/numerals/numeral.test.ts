import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Convention, conventionBit, conventions } from './conventions'
import { numeralValue, readNumeral } from './numeral'

/** The number of a cell in a convention; null where it is none. */
function valueIn(cell: string, decimal: string, thousands: string): number | null {
  const at = conventions.findIndex((one) => one.decimal === decimal && one.thousands === thousands)
  const numeral = readNumeral(cell)
  return numeral && numeral.readings & (1 << at) ? numeralValue(numeral, conventions[at]!) : null
}

describe('readNumeral', () => {
  it.each([
    ['1,5', ',', '', 1.5],
    ['1,5e3', ',', '', 1500],
    [',5', ',', '', 0.5],
    ['1.234.567,89', ',', '.', 1234567.89],
    ['1 234,50', ',', ' ', 1234.5],
    ['1\u00a0234\u00a0567', ',', ' ', 1234567],
    ['12\u202f345,6', ',', ' ', 12345.6],
    ["1'234.50", '.', "'", 1234.5],
    ['1’234’567', '.', "'", 1234567],
    ['1,234,567.89', '.', ',', 1234567.89],
    ['12,34,567.5', '.', ',', 1234567.5],
    ['(1 234,50)', ',', ' ', -1234.5],
    ['123-', '.', '', -123],
    ['−7,5', ',', '', -7.5],
    ['+3', '.', '', 3],
    ['1e5', '.', '', 100000],
    ['12,5 %', ',', '', 12.5],
    ['-5%', '.', '', -5],
    ['€ 1.234,50', ',', '.', 1234.5],
    ['-$5.25', '.', '', -5.25],
    ['$-5.25', '.', '', -5.25],
    ['($1,234.00)', '.', ',', -1234],
    ['$(1,234.00)', '.', ',', -1234],
    ['(2 000,00) руб.', ',', ' ', -2000],
    ['1 234,50 ₽', ',', ' ', 1234.5],
    ['1234 руб.', '.', '', 1234],
    ['99,90р.', ',', '', 99.9],
    ['USD 1,000', '.', ',', 1000],
    ['1 000 EUR', '.', ' ', 1000],
    ["CHF 1'000.–".replace('.–', ''), '.', "'", 1000],
  ])('reads %j with %j and %j', (cell, decimal, thousands, value) => {
    expect(valueIn(cell, decimal, thousands)).toBe(value)
  })

  it.each([
    ...['', '-', '%', '€', '()', '.', ',', 'e5', '5e', '--5', '-5-', '(-5)', '5 %%', '€5$', '5 kg'],
    ...['007', '00.5', '012 345', '0 123', '1 23', '1 2345', '1,23,45', '1.234,567.8', '1,234,56'],
    ...['12:30', '2024-03-12', '12.03.2024', '1.2.3', '192.168.100.200', '192.168.1.1', '10-20'],
    ...[
      '8 (916) 123-45-67',
      '+7 916 123-45-67',
      '06 12 34 56 78',
      'A5',
      'R5',
      'x',
      '1_000',
      '0x10',
    ],
    ...['1e999', '12345678901234567890', '12 345 678 901 234 567 890', 'Infinity', '½', '٣'],
  ])('takes %j for no number', (cell) => expect(readNumeral(cell)).toBeNull())

  it.each([
    ['1,234', 1234, 1.234],
    ['1.234', 1.234, 1234],
    ['-12.345', -12.345, -12345],
  ])('leaves open which sign stands in %j', (cell, english, german) => {
    const [, point] = [valueIn(cell, '.', ''), valueIn(cell, '.', ',')]
    expect(valueIn(cell, '.', '') ?? point).toBe(english)
    expect(valueIn(cell, ',', '') ?? valueIn(cell, ',', '.')).toBe(german)
  })

  it('gives back every number in every convention, sign and unit', () => {
    const number = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }))
    const unit = fc.constantFrom('', '%', '€', '₽', '$')
    const style = fc.record({
      convention: fc.constantFrom(...conventions),
      unit,
      before: fc.boolean(),
      negative: fc.constantFrom('-', '−', '()', 'after'),
      space: fc.constantFrom(' ', '\u00a0', '\u202f'),
    })
    // Groups of zeros are those of a number, not of an address.
    const pointGroups = conventions.find(({ thousands }) => thousands === '.')!
    fc.assert(
      fc.property(number, style, ([digits, decimals], how) => {
        const value = digits / 10 ** decimals
        const { decimal, thousands } = how.convention
        expect(valueIn(written(value, decimals, how), decimal, thousands)).toBe(value)
        expect(readNumeral(written(value, decimals, how))?.unit).toBe(how.unit)
      }),
      {
        examples: [
          [
            [1e9, 0],
            { convention: pointGroups, unit: '', before: false, negative: '-', space: ' ' },
          ],
        ],
      },
    )
  })

  it('is a number that a float64 holds, or none, however long the cell', () => {
    for (const piece of ['(', ' ', '1 ', '1,', '.', '1.000', '-', 'e', '€', "'", '\u00a0', 'р.'])
      for (const tail of ['', 'x', ')', '%']) {
        const found = readNumeral(`1${piece.repeat(20_000)}${tail}`)
        if (!found) continue
        const read = conventions.filter((_, at) => found.readings & conventionBit(at))
        expect(read.map((each) => numeralValue(found, each)).every(Number.isFinite)).toBe(true)
      }
  })
})

interface Style {
  readonly convention: Convention
  readonly unit: string
  readonly before: boolean
  readonly negative: string
  readonly space: string
}

/** A number as a spreadsheet shows it in some style. */
function written(value: number, decimals: number, style: Style): string {
  const { convention, unit, before, negative, space } = style
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const sign = convention.thousands === ' ' ? space : convention.thousands
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, () => sign)
  const body = fraction === undefined ? groups : `${groups}${convention.decimal}${fraction}`
  const bare = before ? `${unit}${body}` : `${body}${space}${unit}`.trim()
  if (!(value < 0)) return bare
  if (negative === '()') return `(${bare})`
  return negative === 'after' ? `${bare}-` : `${negative}${bare}`
}
