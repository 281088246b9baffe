import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { charactersSearched } from '../../../../tests/support/work'
import type { Dialect } from './dialect'
import { splitRows } from './splitRows'

const usual: Dialect = {
  delimiter: ',',
  quote: '"',
  escape: 'doubled',
  newline: '\n',
  mixed: false,
  padded: false,
}
const rowsOf = (text: string, dialect: Partial<Dialect> = {}) =>
  splitRows(text, { ...usual, ...dialect }, { whole: true }).rows

/** A cell as a dialect writes it, always in quotes. */
function quoted(cell: string, { quote, escape: escaping }: Dialect): string {
  if (escaping === 'doubled') return quote + cell.replaceAll(quote, quote + quote) + quote
  return quote + cell.replace(/["'\\]/g, '\\$&') + quote
}

const cell = fc.string({ unit: fc.constantFrom(...'a1 "\'\\,;|\n\ré😎'), maxLength: 6 })
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1 })

describe('splitRows', () => {
  it('reads back every dialect that it knows', () => {
    const dialect = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|', '||', ':', '^'),
      quote: fc.constantFrom('"' as const, "'" as const),
      escape: fc.constantFrom('doubled' as const, 'backslash' as const),
      newline: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
      mixed: fc.boolean(),
      padded: fc.boolean(),
    })
    fc.assert(
      fc.property(table, dialect, (rows, written) => {
        const between = written.delimiter + (written.padded ? '  ' : '')
        const text = rows
          .map((cells) => cells.map((one) => quoted(one, written)).join(between) + written.newline)
          .join('')
        const { rows: found, mended, consumed } = splitRows(text, written, { whole: true })
        expect(found).toEqual(rows)
        expect(mended).toEqual([])
        expect(consumed).toBe(text.length)
      }),
      { numRuns: 500 },
    )
  })

  it('reads text without quotes as PapaParse does', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab1 ,,\n'), maxLength: 60 })
    fc.assert(
      fc.property(text, (value) => {
        const { data } = Papa.parse<string[]>(value, { delimiter: ',', newline: '\n' })
        // PapaParse gives one more row where the text ends with a line end.
        const expected = value === '' || value.endsWith('\n') ? data.slice(0, -1) : data
        expect(rowsOf(value)).toEqual(expected)
      }),
    )
  })

  it('gives the rows of a whole text whatever part of it comes first', () => {
    const text = fc.string({ unit: fc.constantFrom(...'a1,"\n\r'), maxLength: 60 })
    fc.assert(
      fc.property(text, fc.nat(60), fc.boolean(), (value, cut, mixed) => {
        const dialect = { ...usual, mixed }
        const first = splitRows(value.slice(0, cut), dialect, { whole: false })
        const all = splitRows(value, dialect, { whole: true })
        expect(first.rows).toEqual(all.rows.slice(0, first.rows.length))
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['runs of spaces', 'a   b c\n  1 2    "x y"  \n', { delimiter: ' ' }, ['1', '2', 'x y']],
    ['one column', 'a\nx, "y"; z\n', { delimiter: '' }, ['x, "y"; z']],
    ['no quotes', 'a,b\n5",6\n', { quote: '' }, ['5"', '6']],
    ['spaces after delimiters', 'a, b\n1,  "x, y"\n', { padded: true }, ['1', 'x, y']],
    ['line ends of three kinds', 'a,b\r1,2\r\n3,4\n', { mixed: true }, ['1', '2']],
  ] as const)('reads %s', (_, text, dialect, second) => {
    expect(rowsOf(text, dialect)[1]).toEqual(second)
  })

  it('loses one row at most to a stray quote', () => {
    const { rows, mended } = splitRows('a,b\n"q"z,1\n2,"x, y"\n3,4\n', usual, { whole: true })
    expect(rows).toEqual([
      ['a', 'b'],
      ['"q"z', '1'],
      ['2', 'x, y'],
      ['3', '4'],
    ])
    expect(mended).toEqual([{ index: 1, code: 'stray-quote' }])
  })

  it.each([
    ['quotes alone', '"'],
    ['quotes that never close', '"a,'],
    ['cells that go on after their quote', '"x"y,'],
    ['lines with an open quote', '"a,1\n'],
    ['backslashes', '\\"'],
    ['delimiters', ','],
  ])('searches in proportion to %s', async (_, piece) => {
    for (const escaping of ['doubled', 'backslash'] as const) {
      const work = (length: number) =>
        charactersSearched(() =>
          splitRows(piece.repeat(length), { ...usual, escape: escaping }, { whole: true }),
        )
      expect(await work(4000)).toBeLessThan(3 * (await work(2000)))
    }
  })

  it('keeps the cells of a row apart where one opening quote is too many', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ab1é'), minLength: 1, maxLength: 4 })
    const word = fc.oneof(letters, fc.tuple(letters, letters).map(String))
    const row = fc.array(word, { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(row, fc.nat({ max: 3 }), (cells, odd) => {
        fc.pre(!cells[odd]!.includes(','))
        const written = cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell))
        const text = written.map((cell, index) => (index === odd ? `"${cell}` : cell)).join(',')
        const { rows } = splitRows(`${text}\nx,y,z,w\n`, usual, { whole: true, width: 4 })
        const expected = cells.map((cell, index) => (index === odd ? `"${cell}` : cell))
        expect(rows).toEqual([expected, ['x', 'y', 'z', 'w']])
      }),
    )
    const text = '"28/01/2018,00:00,2,"It ran, then broke down.",$9\n'
    expect(splitRows(text, usual, { whole: true, width: 5 })).toMatchObject({
      rows: [['"28/01/2018', '00:00', '2', 'It ran, then broke down.', '$9']],
      mended: [{ index: 0, code: 'stray-quote' }],
    })
  })
})
