import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectDialect as sniffDialect } from './detectDialect'

const delimiters = [',', ';', '\t', '|']

describe('sniffDialect', () => {
  it.each([
    ['amt;rate\n1,5;2,5\n', ';'],
    ['a,b\n1,2', ','],
    ['a\tb\n"x\ty"\t2\n', '\t'],
    ['a|b|c\n1|2|3\n', '|'],
    ['id;note\n1;"a, b, c"\n2;"d, e"\n', ';'],
    ['name,when\n"Lee; Ann",1\n"Fox; Bob",2\n', ','],
    ['id;a,b\n1;x\n2;y\n', ';'],
    ['alone\n1\n2\n', ','],
  ])('finds the delimiter of %j', (text, delimiter) => {
    expect(sniffDialect(text, true).delimiter).toBe(delimiter)
  })

  it.each([
    ['a,b\r\n1,2\r\n', '\r\n'],
    ['a,b\r1,2\r', '\r'],
    ['a,b\n1,2\n', '\n'],
    ['a,b\n"x\r\ny\r\nz",2\n', '\n'],
    ['a,b\r\n1,2\n3,4\r\n', '\r\n'],
  ] as const)('finds the line end of %j', (text, newline) => {
    expect(sniffDialect(text, true).newline).toBe(newline)
  })

  it('is not misled by a row cut off at the end of the sample', () => {
    const text = `id;value\n${'1;2,5\n'.repeat(40)}1`
    expect(sniffDialect(text, false).delimiter).toBe(';')
  })

  it('finds the delimiter of every regular table of words', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc1.-'), maxLength: 5 })
    const table = fc
      .integer({ min: 2, max: 6 })
      .chain((width) =>
        fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 2 }),
      )
    fc.assert(
      fc.property(table, fc.constantFrom(...delimiters), (rows, delimiter) => {
        const text = rows.map((row) => row.join(delimiter)).join('\n')
        expect(sniffDialect(text, true).delimiter).toBe(delimiter)
      }),
    )
  })
})
