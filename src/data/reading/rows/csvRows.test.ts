import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { charactersSearched } from '../../../../tests/support/work'
import type { Dialect } from '../dialect/dialect'
import { csvRows } from './csvRows'

async function* pieces(text: string, length: number): AsyncGenerator<string, void> {
  for (let start = 0; start < text.length; start += length) yield text.slice(start, start + length)
}

async function read(text: string, dialect: Dialect, piece = 7, chunk = 10) {
  const rows: string[][] = []
  const problems: { row: number; code: string }[] = []
  for await (const part of csvRows(pieces(text, piece), dialect, { chunkLength: chunk })) {
    for (const { index, code } of part.damage) problems.push({ row: rows.length + index + 1, code })
    for (const row of part.rows) rows.push(row)
  }
  return { rows, problems }
}

const plain = { quote: '"', escape: 'doubled', mixed: false, padded: false } as const
const comma: Dialect = { ...plain, delimiter: ',', newline: '\n' }
const cell = fc.string({ unit: fc.constantFrom(...'a1 ",;\n\r\té😎'), maxLength: 6 })
const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
})

describe('csvRows', () => {
  it('reads back what was written, wherever the stream is cut', async () => {
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 })
    const cuts = fc.record({
      piece: fc.integer({ min: 1, max: 9 }),
      chunk: fc.integer({ min: 1, max: 40 }),
    })
    await fc.assert(
      fc.asyncProperty(
        table,
        dialect,
        cuts,
        async (rows, { delimiter, newline }, { piece, chunk }) => {
          const written: Dialect = { ...plain, delimiter, newline }
          // A CR before the line end is part of the line end.
          const expected = rows.map(([a, b, c]) => [a ?? '', b ?? '', c?.replace(/\r+$/, '') ?? ''])
          const text = Papa.unparse(expected, { delimiter, newline, quotes: true })
          const result = await read(text, written, piece, chunk)
          expect(result.rows).toEqual(expected)
          expect(result.problems).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })

  it('loses no character of broken text and always ends', async () => {
    const broken = fc.string({ unit: fc.constantFrom(...'ab",\n '), maxLength: 80 })
    await fc.assert(
      fc.asyncProperty(broken, fc.integer({ min: 1, max: 30 }), async (text, chunk) => {
        const { rows } = await read(text, comma, 5, chunk)
        const letters = (value: string) => value.replace(/[^ab]/g, '')
        expect(letters(rows.flat().join(''))).toBe(letters(text))
      }),
      { numRuns: 500 },
    )
  })

  it('mends a quote that never closes within its row', async () => {
    const { rows, problems } = await read('a,b\n1,"open,3\n2,x\n3,y\n', comma)
    expect(rows).toEqual([
      ['a', 'b'],
      ['1', '"open', '3'],
      ['2', 'x'],
      ['3', 'y'],
    ])
    expect(problems).toEqual([{ row: 2, code: 'unclosed-quote' }])
  })

  it('keeps a quote in the middle of a cell and reports it', async () => {
    const { rows, problems } = await read('a,b\n1,5" pipe\n2,"say ""hi"""\n', comma)
    expect(rows.slice(1)).toEqual([
      ['1', '5" pipe'],
      ['2', 'say "hi"'],
    ])
    expect(problems).toEqual([{ row: 2, code: 'stray-quote' }])
  })

  it('reads mixed line ends', async () => {
    const { rows } = await read('a,b\r\n1,2\n3,"4"\r\n', { ...comma, newline: '\r\n' })
    expect(rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ])
  })

  it.each([
    ['one quote that never closes', (row: number) => (row === 0 ? '0,"open' : `${row},x`)],
    ['many quotes that never close', (row: number) => `${row},"open`],
  ])('reads on after %s without slowing down', async (_, line) => {
    const work = (lines: number) =>
      charactersSearched(async () => {
        const text = Array.from({ length: lines }, (_, row) => line(row)).join('\n')
        const { rows } = await read(text, comma, 1000, 1000)
        expect(rows).toHaveLength(lines)
        expect(rows[lines - 1]?.[0]).toBe(`${lines - 1}`)
      })
    // A long cell is waited for twice as long each time.
    expect(await work(8000)).toBeLessThan(6 * (await work(2000)))
  })
})
