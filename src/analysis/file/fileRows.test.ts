import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Column, RowsQuery, Table } from '../../contracts'
import { readTable } from '../../data/reading'
import { FileRows } from './fileRows'

const inFile = { sort: null, direction: 'ascending', columns: [0, 99] } as const

async function rowsOf(content: string): Promise<FileRows> {
  return new FileRows(await readTable(new File([content], 'customers.csv')))
}

/** A table of numbers and words that only lives here. */
function tableOf(numbers: readonly (number | null)[], words: readonly (string | null)[]): Table {
  const dictionary = [...new Set(words.filter((word) => word !== null))]
  const columns: Column[] = [
    {
      type: 'number',
      name: 'n',
      values: Float64Array.from(numbers, (value) => value ?? Number.NaN),
    },
    {
      type: 'text',
      name: 'w',
      codes: Int32Array.from(words, (word) => (word === null ? -1 : dictionary.indexOf(word))),
      dictionary,
    },
  ]
  return {
    file: { headerRow: 1 } as Table['file'],
    rowCount: numbers.length,
    columns,
    problems: [],
    problemCount: 0,
    problemCounts: {},
  }
}

const content = [
  'Customers of March,,',
  '',
  'id,spend,plan',
  'a,3.5,gold',
  'b,,silver',
  '',
  'c,1.25,',
  ',,',
  'd,8,gold',
  'e,2,silver',
].join('\n')

describe('the rows of a file', () => {
  it('stand as in the file, missing cells as none, numbered as a spreadsheet does', async () => {
    const rows = await rowsOf(content)
    const { total, numbers, columns } = rows.window(inFile, null, 0, 10)
    expect(total).toBe(5)
    // Rows 6 and 8 of the file are empty.
    expect([...numbers]).toEqual([4, 5, 7, 9, 10])
    expect(columns).toEqual([
      { type: 'text', values: ['a', 'b', 'c', 'd', 'e'] },
      { type: 'number', values: Float64Array.of(3.5, Number.NaN, 1.25, 8, 2) },
      { type: 'text', values: ['gold', 'silver', null, 'gold', 'silver'] },
    ])
  })

  it('come in windows of rows and of columns', async () => {
    const rows = await rowsOf(content)
    const window = rows.window({ ...inFile, columns: [1, 2] }, null, 3, 99)
    expect([...window.numbers]).toEqual([9, 10])
    expect(window.columns).toEqual([{ type: 'number', values: Float64Array.of(8, 2) }])
    expect([...rows.window(inFile, null, 5, 9).numbers]).toEqual([])
    expect(rows.window({ ...inFile, columns: [7, 9] }, null, 0, 2).columns).toEqual([])
  })

  it('keep their numbers when sorted, the missing last both ways', async () => {
    const rows = await rowsOf(content)
    const sorted = (sort: string, direction: RowsQuery['direction']) => [
      ...rows.window({ ...inFile, sort, direction }, null, 0, 9).numbers,
    ]
    expect(sorted('spend', 'ascending')).toEqual([7, 10, 4, 9, 5])
    expect(sorted('spend', 'descending')).toEqual([9, 4, 10, 7, 5])
    expect(sorted('plan', 'ascending')).toEqual([4, 9, 5, 10, 7])
    expect(sorted('no such column', 'ascending')).toEqual([4, 5, 7, 9, 10])
  })

  it('are those in scope alone, in the file and sorted', async () => {
    const rows = await rowsOf(content)
    const scope = Uint32Array.of(1, 2, 4)
    const file = rows.window(inFile, scope, 1, 9)
    expect(file.total).toBe(3)
    expect([...file.numbers]).toEqual([7, 10])
    const bySpend = { ...inFile, sort: 'spend', direction: 'descending' } as const
    expect([...rows.window(bySpend, scope, 0, 9).numbers]).toEqual([10, 7, 5])
    expect([...rows.window(bySpend, null, 0, 9).numbers]).toEqual([9, 4, 10, 7, 5])
  })

  it('are in the order that a plain sort of all gives, whatever window is asked for first', () => {
    const cell = fc.option(fc.integer({ min: -4, max: 4 }).map((value) => value / 2))
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 40 }),
        fc.constantFrom('ascending' as const, 'descending' as const),
        fc.nat(40),
        (numbers, direction, at) => {
          const rows = new FileRows(tableOf(numbers, numbers.map(String)))
          const query = { sort: 'n', direction, columns: [0, 1] } as const
          const sign = direction === 'ascending' ? 1 : -1
          const expected = numbers
            .map((value, row) => ({ value, row }))
            .sort((a, b) =>
              a.value === null || b.value === null
                ? Number(a.value === null) - Number(b.value === null) || a.row - b.row
                : sign * (a.value - b.value) || a.row - b.row,
            )
          const window = rows.window(query, null, at, at + 7)
          expect([...window.numbers]).toEqual(expected.slice(at, at + 7).map(({ row }) => row + 2))
          expect([...rows.window(query, null, 0, 40).numbers]).toEqual(
            expected.map(({ row }) => row + 2),
          )
        },
      ),
    )
  })
})
