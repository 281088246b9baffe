import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ProblemCode, Table } from '../../contracts'
import { readTable } from './readTable'
import { readRows } from './rows'

// Kinds of text files that managers have, each in many variants.

const fileOf = (lines: readonly string[], end = '\n') =>
  new File([lines.map((line) => line + end).join('')], 'test.csv')
const namesOf = ({ columns }: Table) => columns.map(({ name }) => name)
const told = ({ problems }: Table) => problems.map(({ row, code }) => [row, code] as const)

/** The cells of a column as text; null where one is missing. */
function cellsOf({ columns, rowCount }: Table, index: number): (string | null)[] {
  const column = columns[index]!
  return Array.from({ length: rowCount }, (_, row) => {
    if (column.type === 'text') return column.dictionary[column.codes[row]!] ?? null
    const value = column.values[row]!
    return Number.isNaN(value) ? null : String(value)
  })
}

const delimiters = [',', ';', '\t', '|']
const sizes = [3, 20, 400]

/** Customers as cells: a plan, a fee, months, and whether they left. */
const customers = (rows: number) =>
  Array.from({ length: rows }, (_, row) => [
    'ABC'[row % 3]!,
    String(10 + ((row * 7) % 50)),
    String(1 + ((row * 5) % 60)),
    row % 3 === 1 ? 'yes' : 'no',
  ])
const names = ['plan', 'fee', 'months', 'left']

const variants = delimiters.flatMap((delimiter) => sizes.map((rows) => ({ delimiter, rows })))

describe.each(variants)('with “$delimiter” and $rows rows', ({ delimiter, rows }) => {
  const join = (cells: readonly string[]) => cells.join(delimiter)
  const body = customers(rows)
  const lines = [join(names), ...body.map(join)]

  /** The table as it is without what the kind adds. */
  async function expectTable(table: Table, codes: readonly (readonly [number, ProblemCode])[]) {
    expect(namesOf(table)).toEqual(names)
    expect(table.rowCount).toBe(rows)
    expect(cellsOf(table, 0)).toEqual(body.map(([plan]) => plan))
    expect(cellsOf(table, 1)).toEqual(body.map(([, fee]) => fee))
    expect(told(table)).toEqual(codes.slice(0, 200))
  }

  /** Written out again the table has as many rows, and reads the same with the options in force. */
  async function expectAgain(file: File, table: Table) {
    let written = -1
    for await (const chunk of readRows(file, table)) written += chunk.length
    expect(written).toBe(table.rowCount)
    const again = await readTable(file, { reading: table.reading })
    expect(again.columns).toEqual(table.columns)
  }

  it.each([1, 2, 15])('%i comments that hold the delimiter', async (count) => {
    for (const mark of ['# ', '// ', '-- ']) {
      const above = Array.from(
        { length: count },
        (_, row) => `${mark}note ${row}${delimiter} made by billing${delimiter} ${row}`,
      )
      const file = fileOf([...above, ...lines])
      const table = await readTable(file)
      await expectTable(
        table,
        above.map((_, row) => [row + 1, 'note-row']),
      )
      await expectAgain(file, table)
    }
  })

  it.each([
    [
      'of fewer cells',
      [
        ['Churn report', ' north', ' Q1'],
        ['Exported 11/27/2018', ' 10:30'],
      ],
    ],
    ['as wide as the table', [['Churn report', ' north', ' Q1', ' all']]],
    ['with values as wide as the table', [['Report of', '2024-01-31', 'North', 'Q1']]],
    ['wider than the table', [['Report', ' a', ' b', ' c', ' d', ' e']]],
  ])('titles %s', async (_, titles) => {
    const file = fileOf([...titles.map(join), ...lines])
    const table = await readTable(file)
    await expectTable(
      table,
      titles.map((_, row) => [row + 1, 'note-row']),
    )
    await expectAgain(file, table)
  })

  it('padding', async () => {
    const pad = (cells: readonly string[]) =>
      cells.map((cell, at) => (at === 1 ? cell.padStart(8) : cell.padEnd(8)))
    await expectTable(await readTable(fileOf([names, ...body].map(pad).map(join))), [])
    const quoted = body.map(pad).map((cells) => join(cells.map((cell) => `"${cell}"`)))
    await expectTable(await readTable(fileOf([join(names), ...quoted])), [])
  })

  it('columns at the end without anything, and rows', async () => {
    const empty = delimiter.repeat(7)
    const file = fileOf([...lines.map((line) => line + empty), '', delimiter.repeat(10)])
    const table = await readTable(file)
    await expectTable(table, [
      [1, 'empty-columns'],
      [rows + 2, 'blank-row'],
      [rows + 3, 'blank-row'],
    ])
    expect(table.problems[0]?.params).toEqual({ row: 1, from: 5, to: 11, columns: 7 })
    await expectAgain(file, table)
  })

  it('rows in quotes as wholes, all of them or those with quotes', async () => {
    const whole = (line: string) => `"${line.replaceAll('"', '""')}"`
    const all = await readTable(fileOf(lines.map(whole)))
    await expectTable(
      all,
      lines.map((_, row) => [row + 1, 'row-in-quotes']),
    )
    const some = lines.map((line, row) => (row === 2 ? whole(line) : line))
    await expectTable(await readTable(fileOf(some)), [[3, 'row-in-quotes']])
  })

  it('signs that are not seen', async () => {
    const odd = ['\ufeff\u200bplan', '\u00a0fee\u200e', 'mon\u00adths\u2060', 'left\u202c\u200d']
    const cells = body.map((row, at) =>
      at === 1 ? [`\u0002${row[0]}\u0016`, ...row.slice(1)] : row,
    )
    await expectTable(await readTable(fileOf([odd, ...cells].map(join))), [
      [1, 'unseen-signs'],
      [3, 'unseen-signs'],
    ])
  })

  it('bytes 0 at the end and within cells', async () => {
    const filled = body.map(([plan, ...rest]) => join([`${plan}\0\0\0`, ...rest]))
    await expectTable(
      await readTable(fileOf([join(names), ...filled])),
      body.map((_, row) => [row + 2, 'unseen-signs']),
    )
    const file = new File([`${lines.join('\r\n')}\r\n`, '\0'.repeat(3000)], 'test.csv')
    const end = rows + 2
    await expectTable(await readTable(file), [
      [end, 'unseen-signs'],
      [end, 'blank-row'],
    ])
  })

  it('numbers of columns under the header', async () => {
    for (const numbering of [
      ['1', '2', '3', '4'],
      ['(1)', '(2)', '(3)', '(4)'],
      ['А', 'Б', '1', '2'],
    ]) {
      const file = fileOf([lines[0]!, join(numbering), ...lines.slice(1)])
      if (rows < 4) continue
      await expectTable(await readTable(file), [[2, 'description-row']])
    }
  })

  it('sums at the end without a word for them', async () => {
    if (rows < 4) return
    const sum = (at: number) => String(body.reduce((total, cells) => total + Number(cells[at]), 0))
    for (const label of ['', 'Yhteensä']) {
      const file = fileOf([...lines, join([label, sum(1), sum(2), ''])])
      const table = await readTable(file)
      await expectTable(table, [[rows + 2, 'totals-row']])
      await expectAgain(file, table)
    }
    const last = fileOf([...lines, join(['', '5', '7', ''])])
    expect((await readTable(last)).rowCount).toBe(rows + 1)
  })

  it('subtotals amid the rows', async () => {
    for (const label of ['Total A', 'A Total', 'Subtotal: A', 'Итого по A', 'Промежуточный итог']) {
      const subtotal = join([label, '77', '88', ''])
      const file = fileOf([...lines.slice(0, 3), subtotal, ...lines.slice(3), subtotal])
      const table = await readTable(file)
      await expectTable(table, [
        [4, 'totals-row'],
        [rows + 3, 'totals-row'],
      ])
      await expectAgain(file, table)
    }
  })

  it('another table below', async () => {
    for (const title of [[], ['Products']]) {
      const other = [...title, join(['product', 'price']), join(['x', '1']), join(['y', '2'])]
      const file = fileOf([...lines, '', ...other])
      const table = await readTable(file)
      if (rows < 300) {
        const from = rows + 3
        await expectTable(table, [
          [from - 1, 'blank-row'],
          ...other.map((_, row) => [from + row, 'other-table-row'] as const),
        ])
        await expectAgain(file, table)
        const asked = await readTable(file, { reading: { headerRow: from + title.length } })
        expect([namesOf(asked), asked.rowCount]).toEqual([['product', 'price'], 2])
      } else expect(table.problemCount).toBeGreaterThan(0)
    }
  })
})

describe('a header in two lines', () => {
  const body = Array.from({ length: 12 }, (_, row) => `К${row};${row * 3};${row * 5};${row % 2};да`)
  const clients = 'Клиент;Оборот;;Визиты;Отток'

  it.each([
    [
      'where the second goes on below names',
      [clients, ';2023;2024;;'],
      ['Клиент', 'Оборот, 2023', 'Оборот, 2024', 'Визиты', 'Отток'],
    ],
    [
      'where the first names groups alone',
      [';Оборот;;Прочее;', 'Клиент;2023;2024;Визиты;Отток'],
      ['Клиент', 'Оборот, 2023', 'Оборот, 2024', 'Прочее, Визиты', 'Прочее, Отток'],
    ],
    [
      'where a cell of the first stands in the second again',
      ['Клиент;Оборот;;Визиты;Отток', 'Клиент;2023;2024;Визиты;Отток'],
      ['Клиент', 'Оборот, 2023', 'Оборот, 2024', 'Визиты', 'Отток'],
    ],
  ])('has its names joined %s', async (_, header, expected) => {
    for (const above of [[], ['Отчёт по клиентам'], ['Отчёт', '']]) {
      const file = fileOf([...above, ...header, ...body])
      const table = await readTable(file)
      expect(namesOf(table)).toEqual(expected)
      expect(table.rowCount).toBe(12)
      expect(table.problemCounts['subheader-row']).toBe(1)
      const again = await readTable(file, { reading: table.reading })
      expect(again.columns).toEqual(table.columns)
    }
  })
})

describe('dates and numbers as names', () => {
  it.each([
    ['dates', ['01.01.2025', '01.02.2025', '01.03.2025']],
    ['ISO dates', ['2025-01-01', '2025-02-01', '2025-03-01']],
    ['months', ['202401', '202402', '202403']],
    ['years', ['2021', '2022', '2023']],
    ['numbers of months', ['1', '2', '3']],
  ])('are known where they are %s', async (_, series) => {
    for (const first of [['Клиент'], ['client', 'city']]) {
      const header = [...first, ...series]
      const body = Array.from({ length: 30 }, (_, row) =>
        [
          ...first.map((name) => `${name[0]}${row}`),
          ...series.map((_, at) => String(row * 3 + at * 17)),
        ].join(';'),
      )
      const table = await readTable(fileOf([header.join(';'), ...body]))
      expect([namesOf(table), table.rowCount]).toEqual([header, 30])
    }
  })
})

describe('names of groups amid the customers', () => {
  const group = (name: string, from: number, filled: string) => [
    name,
    ...Array.from(
      { length: 5 },
      (_, row) => `Client ${from + row};C-${from + row};${row + 1};${filled}`,
    ),
  ]

  it('are left out where they stand alone in their line', async () => {
    for (const end of ['', ';;;']) {
      const groups = ['North', 'South', 'West'].flatMap((name, at) =>
        group(name + end, 10 * at, 'no'),
      )
      const file = fileOf(['name;code;orders;left', ...groups])
      const table = await readTable(file)
      expect(told(table)).toEqual([2, 8, 14].map((row) => [row, 'group-row']))
      expect(table.rowCount).toBe(15)
    }
  })

  it('are left out where they hold the sums of their customers', async () => {
    const groups = ['Manager 1', 'Manager 2', 'Manager 3'].flatMap((name, at) =>
      group(`${name};;15;`, 10 * at, 'no'),
    )
    const table = await readTable(fileOf(['name;code;orders;left', ...groups]))
    expect(told(table)).toEqual([2, 8, 14].map((row) => [row, 'group-row']))
  })

  it('are customers where they are codes of whom nothing is known', async () => {
    const rows = Array.from({ length: 20 }, (_, row) =>
      row % 5 === 0 ? `c${row};;;` : `c${row};x${row};${row};no`,
    )
    const table = await readTable(fileOf(['id;name;orders;left', ...rows]))
    expect([table.rowCount, table.problemCount]).toEqual([20, 0])
  })
})

describe('lists in cells', () => {
  const list = (sign: string, row: number, length: number) =>
    Array.from({ length }, (_, at) => `t${(row + at * 3) % 17}`).join(sign)

  it.each([
    [',', '|', 12],
    [',', ';', 6],
    [';', '|', 8],
    [';', ',', 9],
    ['\t', ',', 5],
    [',', '^', 7],
  ])('leave “%s” the delimiter beside “%s”', async (delimiter, sign, length) => {
    const rows = Array.from({ length: 24 }, (_, row) =>
      [row, `User ${row}`, list(sign, row, length), list(sign, row + 5, length)].join(delimiter),
    )
    const table = await readTable(fileOf([['id', 'name', 'tags', 'more'].join(delimiter), ...rows]))
    expect([table.file.delimiter, table.rowCount]).toEqual([delimiter, 24])
    expect(namesOf(table)).toEqual(['id', 'name', 'tags', 'more'])
  })
})

describe('marks of text', () => {
  it('are taken off digits, and nothing else', async () => {
    const rows = Array.from(
      { length: 20 },
      (_, row) => `="${String(row).padStart(5, '0')}",'0${row},O'Neil,'s-Hof`,
    )
    const table = await readTable(fileOf(['id,phone,name,street', ...rows]))
    expect(cellsOf(table, 0)[3]).toBe('00003')
    expect(cellsOf(table, 1)[3]).toBe('03')
    expect([cellsOf(table, 2)[3], cellsOf(table, 3)[3]]).toEqual(["O'Neil", "'s-Hof"])
    expect(table.problemCounts).toEqual({ 'text-marks': 20 })
  })
})

const cases = '../shared/fixtures/cases'

/** Rows, names and what is told of each file. */
const right: readonly [string, number, string, Table['problemCounts']][] = [
  ['padded-columns', 25, 'client plan fee left', {}],
  ['fixed-width-text-fields', 80, 'CLIENT PLAN FEE STATUS', {}],
  ['fifteen-comment-lines', 20, 'plan fee left', { 'note-row': 15 }],
  ['comment-with-delimiter-2', 20, 'plan fee left', { 'note-row': 2 }],
  ['title-with-delimiter', 20, 'plan fee months left', { 'note-row': 2 }],
  [
    'two-line-header',
    30,
    'Customer,id Customer,name Usage,logins Usage,minutes Usage,tickets Billing,amount Billing,churn',
    { 'subheader-row': 1 },
  ],
  ['dates-as-header', 30, 'Клиент 01.01.2025 01.02.2025 01.03.2025', {}],
  [
    'column-numbers-under-header',
    30,
    'Код Наименование Город Сумма Заказов Отток',
    { 'description-row': 1 },
  ],
  [
    'group-lines-amid',
    25,
    'Менеджер/Контрагент Код Заказов Сумма',
    { 'note-row': 2, 'blank-row': 1, 'group-row': 5, 'totals-row': 1 },
  ],
  ['subtotals-amid', 36, 'Город Клиент Сумма', { 'totals-row': 7 }],
  ['trailing-empty-columns', 40, 'client plan fee left', { 'empty-columns': 1, 'blank-row': 200 }],
  ['pipe-lists-in-comma-file', 24, 'id name tags scores', {}],
  ['semicolon-lists-in-comma-file', 30, 'id c0 c1 c2 list0', {}],
  ['rows-quoted-whole', 30, 'id name city spend', { 'row-in-quotes': 31 }],
  ['formula-ids', 30, 'id name spend', { 'text-marks': 30 }],
  ['invisible-in-header', 20, 'ID Spend Churn', { 'unseen-signs': 1 }],
  ['control-characters', 30, 'id name spend churn', { 'unseen-signs': 2 }],
  ['nul-padding', 30, 'id name spend churn', { 'unseen-signs': 1, 'blank-row': 1 }],
  ['windows-1250', 60, 'Klient Miasto Opłata Odszedł', {}],
  ['windows-1253', 60, 'Πελάτης Πόλη Χρέωση Έφυγε', {}],
  ['gbk', 60, '客户编号 地区 费用 流失', {}],
]

describe.skipIf(!existsSync(cases))('files of the cases', () => {
  it.each(right)('%s is right', async (name, rows, columns, problems) => {
    const table = await readTable(new File([readFileSync(`${cases}/${name}.csv`)], `${name}.csv`))
    expect(table.rowCount).toBe(rows)
    expect(namesOf(table).map((name) => name.replace(/\s/g, ''))).toEqual(columns.split(' '))
    expect(table.problemCounts).toEqual(problems)
  })
})
