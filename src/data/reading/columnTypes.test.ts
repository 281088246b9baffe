import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadingOptions } from '../../contracts/reading'
import type { Column } from '../../contracts/table'
import { isoDay } from '../../ground/days'
import { readTable } from './readTable'

/** Reads columns given as cells, as many in each, from a file with this delimiter. */
async function read(
  columns: Record<string, readonly string[]>,
  { delimiter = ';', reading }: { delimiter?: string; reading?: ReadingOptions } = {},
) {
  const names = Object.keys(columns)
  const rows = Math.max(...Object.values(columns).map(({ length }) => length))
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const lines = Array.from({ length: rows }, (_, row) =>
    names.map((name) => quoted(columns[name]![row] ?? '')).join(delimiter),
  )
  const file = new File([`${names.join(delimiter)}\n${lines.join('\n')}\n`], 'test.csv')
  return readTable(file, { reading: { delimiter, ...reading } })
}

async function one(cells: readonly string[], delimiter?: string): Promise<Column> {
  const { columns } = await read(
    { key: cells.map((_, row) => `k${row}`), c: cells },
    { delimiter: delimiter ?? ';' },
  )
  return columns[1]!
}

const numbers = (column: Column) => (column.type === 'number' ? Array.from(column.values) : null)

describe('numbers of a column', () => {
  it.each([
    ['decimal commas', ['1,5', '2,75', '10'], [1.5, 2.75, 10], ',', '', ''],
    ['points and commas', ['1.234,5', '999', '1.000.000'], [1234.5, 999, 1e6], ',', '.', ''],
    ['commas and points', ['1,234.5', '999', '1,000'], [1234.5, 999, 1000], '.', ',', ''],
    ['spaces', ['1 234', '12\u00a0345', '7'], [1234, 12345, 7], '.', ' ', ''],
    ['percent', ['12,5 %', '3%', '0'], [12.5, 3, 0], ',', '', '%'],
    ['a currency', ['€5', '1.5 €', '7'], [5, 1.5, 7], '.', '', '€'],
    ['roubles', ['1 234,50 руб.', '99,90 руб.', '0 руб.'], [1234.5, 99.9, 0], ',', ' ', '₽'],
  ])('are read with %s', async (_, cells, values, decimal, thousands, unit) => {
    const column = await one(cells)
    expect(numbers(column)).toEqual(values)
    expect(column).toMatchObject({ format: { decimal, thousands, unit, assumed: false } })
  })

  it('have no format where they are written the plain way', async () => {
    expect(await one(['1.5', '2', '-3e2'])).not.toHaveProperty('format')
    expect(await one(['(5)', '3-', '7'])).toMatchObject({ type: 'number' })
  })

  it.each([
    ['telephones', ['600 123 456', '601 222 333', '602 333 444', '603 111 222', '604 999 888']],
    ['telephones with a plus', ['+79161234567', '+79161234568']],
    ['codes', ['007', '123', '456']],
    ['versions', ['1.2.3', '1.10.0', '2.0']],
    ['two currencies', ['€5', '$7', '€8', '$9']],
    ['addresses', ['10.0.0.1', '192.168.100.200']],
    ['times', ['12:30', '7:05']],
    ['two conventions', ['1.234,50', '1,234.50', '1.234,50', '1,234.50']],
  ])('are not seen in %s', async (_, cells) => {
    expect((await one(cells)).type).toBe('text')
  })

  it('that allow both signs follow the other columns', async () => {
    const open = ['1.234', '12.345', '999']
    const german = await read({ open, sure: ['1,5', '2,5', '3'] })
    expect(german.file.decimal).toBe(',')
    expect(numbers(german.columns[0]!)).toEqual([1234, 12345, 999])
    expect(german.columns[0]).toMatchObject({ format: { assumed: true, thousands: '.' } })
    const english = await read({ open, sure: ['1.5', '2.5', '3'] })
    expect(english.file.decimal).toBe('.')
    expect(numbers(english.columns[0]!)).toEqual([1.234, 12.345, 999])
  })

  it('that allow both signs follow what is asked for, else usage', async () => {
    const open = ['1,234', '12,345']
    const by = async (delimiter: string, reading: ReadingOptions = {}) =>
      numbers((await read({ open, x: ['a', 'b'] }, { delimiter, reading })).columns[0]!)
    expect(await by(',')).toEqual([1234, 12345])
    expect(await by(';')).toEqual([1.234, 12.345])
    expect(await by(';', { decimal: '.' })).toEqual([1234, 12345])
    expect(await by(',', { decimal: ',' })).toEqual([1.234, 12.345])
  })

  it('of another convention or unit are listed as odd', async () => {
    const cells = [...Array.from({ length: 30 }, (_, row) => `${row},5 €`), '1.5 €', '7 $', 'x']
    const table = await read({ key: cells.map((_, row) => `k${row}`), c: cells })
    expect(table.problems.map(({ row, code, params }) => [row, code, params.value])).toEqual([
      [32, 'not-a-number', '1.5 €'],
      [33, 'not-a-number', '7 $'],
      [34, 'not-a-number', 'x'],
    ])
  })

  it('are never lost silently: every cell is a number, a word for no value, or told of', async () => {
    const cell = fc.oneof(
      {
        weight: 8,
        arbitrary: fc
          .double({ min: -1e6, max: 1e6, noNaN: true })
          .map((n) => n.toFixed(2).replace('.', ',')),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('NA', '', '-', 'x', '1.5', '1 000,5', '12 %', '007', '(3)'),
      },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 40 }), async (cells) => {
        const table = await read({ key: cells.map((_, row) => `k${row}`), c: cells })
        const column = table.columns[1]!
        if (column.type === 'text') return
        const missing = Array.from(column.values).filter(Number.isNaN).length
        const words = (column.missingWords ?? []).reduce((sum, { count }) => sum + count, 0)
        const empty = cells.filter((text) => text === '').length
        expect(missing).toBe(words + empty + table.problemCount)
      }),
      { numRuns: 200 },
    )
  })
})

describe('words for no value', () => {
  it('are counted by word in columns of numbers and of text', async () => {
    const words = ['NA', 'н/д', '-', '#DIV/0!', 'Нет данных', '', '  ', 'NA', '(null)', '?']
    const { columns } = await read({
      n: [...words, ...Array(20).fill('5')],
      t: [...words, ...Array(20).fill('red')],
      key: Array.from({ length: 30 }, (_, row) => `k${row}`),
    })
    const expected = [
      ['NA', 2],
      [' ', 1],
      ['#DIV/0!', 1],
      ['(null)', 1],
      ['-', 1],
      ['?', 1],
    ]
    for (const column of columns.slice(0, 2)) {
      const found = column.missingWords!.map(({ word, count }) => [word, count])
      expect(found).toEqual([...expected, ['Нет данных', 1], ['н/д', 1]])
    }
    expect(numbers(columns[0]!)?.filter(Number.isNaN)).toHaveLength(10)
    expect(columns[1]).toMatchObject({ dictionary: ['red'] })
  })

  it('are as pandas has them where names are alike', async () => {
    const a = ['None', 'none', 'no', 'nil', 'N', 'Na', 'x']
    const { columns } = await read({ a, b: a.map(() => 'y') })
    expect(columns[0]).toMatchObject({ missingWords: [{ word: 'None', count: 1 }] })
  })
})

describe('dates of a column', () => {
  const dates = (column: Column) => (column.type === 'text' ? column.dates : undefined)

  it.each([
    ['ISO', ['2024-03-12', '2023-01-02'], 'ymd', 'values', '2023-01-02', '2024-03-12'],
    ['a day over 12', ['03/04/2024', '25/04/2024'], 'dmy', 'values', '2024-04-03', '2024-04-25'],
    ['a month first', ['03/04/2024', '04/25/2024'], 'mdy', 'values', '2024-03-04', '2024-04-25'],
    [
      'an order in the file',
      ['01/02/2024', '02/02/2024', '01/03/2024'],
      'dmy',
      'values',
      '2024-02-01',
      '2024-03-01',
    ],
    [
      'points',
      ['03.04.2024', '01.02.2024', '05.03.2024'],
      'dmy',
      'convention',
      '2024-02-01',
      '2024-04-03',
    ],
    [
      'slashes',
      ['03/04/2024', '01/06/2024', '02/01/2024'],
      'mdy',
      'convention',
      '2024-01-06',
      '2024-03-04',
    ],
    [
      'names of months',
      ['12 мар 2024', '1 янв. 2024'],
      'dmy',
      'values',
      '2024-01-01',
      '2024-03-12',
    ],
  ])('are read by %s', async (_, cells, order, decidedBy, first, last) => {
    const { days, ...reading } = dates(await one(cells))!
    expect(reading).toEqual({ order, decidedBy, first, last })
    // All cells differ, so there is a day for each.
    expect(days).toHaveLength(cells.length)
    expect([isoDay(Math.min(...days)), isoDay(Math.max(...days))]).toEqual([first, last])
  })

  it('that allow two orders follow other columns, and what is asked for', async () => {
    const open = ['03/04/2024', '01/06/2024', '02/01/2024']
    const sure = ['25/12/2024', '01/06/2024', '02/01/2024']
    const together = await read({ open, sure })
    expect(dates(together.columns[0]!)).toMatchObject({ order: 'dmy', decidedBy: 'convention' })
    const asked = await read({ open, sure }, { reading: { dateOrder: 'mdy' } })
    expect(dates(asked.columns[0]!)).toMatchObject({ order: 'mdy', decidedBy: 'choice' })
    expect(dates(asked.columns[1]!)).toMatchObject({ order: 'dmy', decidedBy: 'values' })
  })

  it('that do not exist are listed and kept as text', async () => {
    const cells = [...Array.from({ length: 28 }, (_, day) => `${day + 1}.02.2024`), '31.02.2024']
    const table = await read({ d: cells, x: cells.map(() => 'a') })
    expect(table.problems).toMatchObject([
      { row: 30, column: 'd', code: 'not-a-date', params: { value: '31.02.2024' } },
    ])
    expect(table.columns[0]).toMatchObject({ dates: { last: '2024-02-28' } })
    expect(table.columns[0]?.type === 'text' && table.columns[0].dictionary).toContain('31.02.2024')
  })
})
