import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ColumnBuilder } from './columnBuilder'
import { typeColumn } from './typeColumn'

const hints = { decimal: '.', asked: undefined, usual: 'dmy' } as const

function typed(cells: readonly string[], dictionaryLimit: number) {
  const builder = new ColumnBuilder(dictionaryLimit)
  for (const cell of cells) builder.push(cell)
  return typeColumn('c', builder.column(), 200, hints)
}

const number = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom('1.50', '-0', '+3', '1e5', ' 7 ', '', 'NA'),
)
const any = fc.oneof(
  number,
  fc.constantFrom('007', 'x', 'Infinity', 'NaN', '9007199254740993', '9007199254740992'),
)

describe('typeColumn', () => {
  it('is the same however many cells were kept as numbers', () => {
    const columns = fc.oneof(fc.array(number, { maxLength: 600 }), fc.array(any, { maxLength: 40 }))
    fc.assert(
      fc.property(columns, fc.integer({ min: 0, max: 5 }), (cells, limit) => {
        expect(typed(cells, limit)).toEqual(typed(cells, 10_000))
      }),
    )
  })

  it('is text where a tenth and more of the cells are not numbers', () => {
    const cells = (odd: number) =>
      Array.from({ length: 100 }, (_, i) => (i < odd ? `x${i}` : String(i)))
    for (const limit of [3, 10_000]) {
      expect(typed(cells(10), limit)).toMatchObject({ column: { type: 'number' }, oddCount: 10 })
      expect(typed(cells(11), limit)).toMatchObject({ column: { type: 'text' }, oddCount: 0 })
    }
  })
})
