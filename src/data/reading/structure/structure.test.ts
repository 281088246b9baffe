import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '../readTable'
import { openRows } from '../rows/openRows'
import { readRows } from '../rows/readRows'
import { findStructure } from './findStructure'
import { tailRoles } from './tailRoles'

const fileOf = (...lines: string[]) => new File([lines.join('\n')], 'test.csv')
const cellsOf = (lines: readonly string[]) => lines.map((line) => line.split(';'))
const names = async (...lines: string[]) =>
  (await readTable(fileOf(...lines))).columns.map(({ name }) => name)

const customers = [
  'id;name;tenure;spend;since;churn',
  '1;Ann Lee;12;10.5;2023-01-05;0',
  '2;Bob Fox;3;99.9;2024-11-30;1',
  '3;Eva Roy;25;1.25;2020-07-14;0',
  '4;Tom Ray;7;54;2022-02-02;0',
]

describe('the header', () => {
  it.each([
    ['at the top', []],
    ['under a title', ['Customers of the north region']],
    ['under a title that fills its row', ['Customers;;;;;']],
    ['under title, date and a blank line', ['Customers', 'Printed on: 01.02.2024 12:30', '']],
    ['under comments', ['# made by crm, version 2; build 7', '# do not edit']],
    ['under lines of names and values', ['Region;North;;;;', 'Manager;Ivanov;;;;', ';;;;;']],
    ['under sep=', ['sep=;']],
  ])('is found %s', async (_, above) => {
    const table = await readTable(fileOf(...above, ...customers))
    expect(table.file.headerRow).toBe(above.length + 1)
    expect(table.file.skippedRows).toBe(above.length)
    expect(table.rowCount).toBe(4)
    expect(table.columns.map(({ name }) => name)).toEqual(customers[0]!.split(';'))
    expect(table.problems.map(({ row }) => row)).toEqual(above.map((_, index) => index + 1))
    expect(table.problemCount).toBe(above.length)
  })

  it('has the names of groups joined to its names, and reads the same when asked for', async () => {
    const file = fileOf(';Customer;;Money;;', ...customers)
    const table = await readTable(file)
    const names = table.columns.map(({ name }) => name)
    expect(names).toEqual([
      'id',
      'Customer, name',
      'Customer, tenure',
      'Money, spend',
      'Money, since',
      'Money, churn',
    ])
    expect([table.rowCount, table.file.headerRow]).toEqual([4, 1])
    expect(table.problems.map(({ row, code }) => [row, code])).toEqual([[2, 'subheader-row']])
    const again = await readTable(file, { reading: table.reading })
    expect(again.columns).toEqual(table.columns)
    const second = await readTable(file, { reading: { headerRow: 2 } })
    expect(second.columns.map(({ name }) => name)).toEqual(customers[0]!.split(';'))
  })

  it.each([
    ['numbers and words', ['1;Ann;5', '2;Bob;7', '3;Eva;9']],
    ['numbers alone', ['1;2', '3;4']],
    ['dates', ['2020-01-01;5', '2020-01-02;6', '2020-01-03;7']],
    ['words that stand again below', ['yes;red', 'no;red', 'yes;blue', 'no;green']],
    ['one row of numbers', ['1;2;3']],
    ['a row that stands again and again', ['a;x', 'b;y', 'a;x', 'b;y', 'a;x', 'a;x']],
    ['values of few kinds', ['M;yes', 'F;no', 'M;no', 'M;yes', 'F;yes', 'F;no']],
    [
      'codes like those below',
      'Argentina;ar;ARS Bahamas;bs;BSD Benin;bj;XOF Chad;td;XAF Chile;cl;CLP Cuba;cu;CUP Egypt;eg;EGP Fiji;fj;FJD Ghana;gh;GHS'.split(
        ' ',
      ),
    ],
    ['the same beginning', ['SALE-aUk3;', 'SALE-pVnk;', 'SALE-fwoe;', 'SALE-rjDd;']],
  ])('is known to be absent where the first row holds %s', async (_, lines) => {
    const table = await readTable(fileOf(...lines))
    expect(table.file.headerRow).toBe(0)
    expect(table.rowCount).toBe(lines.length)
    const width = lines[0]!.split(';').length
    expect(table.columns.map(({ name }) => name)).toEqual(
      Array.from({ length: width }, (_, index) => `column_${index + 1}`),
    )
  })

  it.each([
    ['years', ['country;2001;2002;2003', 'A;1;2;3', 'B;4;5;6']],
    ['an unnamed first column', [';a;b', '0;1;2', '1;3;4']],
    ['words over words', ['name;city', 'Ann;Paris', 'Bob;Rome']],
    ['a comment mark', ['#id;name', '1;Ann', '2;Bob']],
    ['nothing below', ['foo;bar;baz']],
    [
      'words as long as those below',
      ['Name;City', 'John;Oslo', 'Mary;Rome', 'Anna;Kiev', 'Petr;Riga'],
    ],
    ['words over codes', ['country;id;word', 'Albania;alb;so', 'Algeria;alg;id', 'Chad;tcd;no']],
    [
      'names of which some stand again below',
      [
        'who;what;when;why',
        ...Array.from({ length: 20 }, (_, i) => `a${i};b${i};c${i};d${i}`),
        'who;what;when;how much',
      ],
    ],
    ['names that stand again below', ['date;what', 'May;fare', 'date;what', 'June;rent']],
    [
      'words over categories, one of which it names',
      [
        'plan;city;paid;plan kind',
        ...Array.from({ length: 8 }, (_, i) => `plan;c${i % 3};yes;${'ab'[i % 2]}`),
      ],
    ],
    ['prototype names', ['__proto__;constructor;toString', '1;2;3', '4;5;6']],
  ])('may hold %s', async (_, lines) => {
    const { structure } = await openRows(fileOf(...lines))
    expect(structure.headerRow).toBe(1)
    expect(structure.header).toEqual(lines[0]!.split(';'))
  })

  it('is the row of names under a title with a delimiter in it', async () => {
    const spectrum = [
      'Created anew;Sample 012; January 2016',
      'cm-1;A',
      '4000.5;0.0066',
      '3999.5;0.01',
    ]
    expect((await openRows(fileOf(...spectrum, '3998.5;0.02'))).structure.headerRow).toBe(2)
  })

  it('is that of a first table above a wider one', async () => {
    const narrow = Array.from({ length: 12 }, (_, index) => `Ann ${index};May;lunch;9${index};;;;;`)
    const wide = Array.from({ length: 30 }, (_, index) => `a;b;c;d;e;f;g;h;${index}`)
    const { structure } = await openRows(
      fileOf('Meetings;;;;;;;;', 'who;when;what;sum;;;;;', ...narrow, ...wide),
    )
    expect(structure.headerRow).toBe(2)
  })

  it.each([2, 12, 25])('stands under %i lines of names and values', async (lines) => {
    const pairs = Array.from({ length: lines }, (_, index) => `Field ${index};value ${index}`)
    for (const rows of [1, 2, 40]) {
      const table = Array.from(
        { length: rows },
        (_, i) => `0${(i % 9) + 1}.04.2024;Shop;Card;-${i},50`,
      )
      const file = fileOf('Account of;Ann Lee', ...pairs, '', 'Booked;Who;How;Amount', ...table)
      expect((await openRows(file)).structure.headerRow, `${rows} rows`).toBe(lines + 3)
    }
  })

  it('gets a name for the names of rows that R leaves out', async () => {
    expect(await names('a;b', 'x;1;2', 'y;3;4', 'z;5;6')).toEqual(['column_1', 'a', 'b'])
  })

  it('gets names for columns beyond it, and loses empty cells beyond the rows', async () => {
    expect(await names('a;b', '1;2;3;4', '5;6;7;8')).toEqual(['a', 'b', 'column_3', 'column_4'])
    expect(await names('a;b;;', '1;2', '5;6')).toEqual(['a', 'b'])
  })

  it('is where a person says it is', async () => {
    const file = fileOf(...customers)
    const none = await readTable(file, { reading: { headerRow: 0 } })
    expect([none.rowCount, none.file.headerRow]).toEqual([5, 0])
    const third = await readTable(file, { reading: { headerRow: 3 } })
    expect([third.rowCount, third.file.headerRow]).toEqual([2, 3])
    expect(third.problems.map(({ code }) => code)).toEqual(['note-row', 'note-row'])
  })
})

describe('rows under the header', () => {
  it.each([
    ['units', 'units-row', 'pcs;;months;€;date;'],
    ['units in brackets', 'units-row', ';;(months);[EUR];;'],
    ['Russian units', 'units-row', ';;мес.;руб.;;'],
    [
      'descriptions',
      'description-row',
      'key;full name;months with us;spent a month;first day;left',
    ],
  ])('are left out where they hold %s', async (_, code, line) => {
    const table = await readTable(fileOf(customers[0]!, line, ...customers.slice(1)))
    expect(table.rowCount).toBe(4)
    expect(table.problems).toEqual([{ row: 2, column: null, code, params: { row: 2 } }])
  })

  it('are customers where they hold values', async () => {
    const odd = '0;Ida May;unknown;1;2020-01-01;0'
    const table = await readTable(fileOf(customers[0]!, odd, ...customers.slice(1)))
    expect(table.rowCount).toBe(5)
  })
})

describe('rows at the end', () => {
  it.each([
    ['a total', ['Total;;47;165.65;;1'], ['totals-row']],
    ['a Russian total', ['ИТОГО по клиентам:;;47;165.65;;'], ['totals-row']],
    ['a total after a blank row', ['', 'Sum;;47;;;'], ['blank-row', 'totals-row']],
    ['a note', ['', 'Source: CRM, 2024'], ['blank-row', 'note-row']],
    [
      'total and notes',
      ['Всего;;47;;;', '', '* preliminary'],
      ['totals-row', 'blank-row', 'note-row'],
    ],
    ['a comment', ['# end of file'], ['note-row']],
    [
      'notes under a rule',
      ['______', 'Office', 'of records'],
      ['note-row', 'note-row', 'note-row'],
    ],
    ['a note in another column', ['', ';No records of this card;'], ['blank-row', 'note-row']],
    ['lines of notes', ['', 'preliminary', 'unaudited'], ['blank-row', 'note-row', 'note-row']],
  ])('are left out where they hold %s', async (_, lines, codes) => {
    const table = await readTable(fileOf(...customers, ...lines))
    expect(table.rowCount).toBe(4)
    expect(table.problems.map(({ row, code }) => [row, code])).toEqual(
      codes.map((code, index) => [6 + index, code]),
    )
  })

  it.each([
    ['a customer called Total Wine', '5;Total Wine;1;2;2020-01-01;0'],
    ['a short row', '5;Ann'],
    ['a row of an ID alone', '5'],
  ])('are customers: %s', async (_, line) => {
    expect((await readTable(fileOf(...customers, line))).rowCount).toBe(5)
  })

  it('are customers where more customers follow', () => {
    const rows = cellsOf(['Total;2;3', 'a;1;2'])
    expect(tailRoles(rows, { width: 3, header: null })).toEqual(['data', 'data'])
  })
})

describe('comments amid the rows', () => {
  it('are left out where they stand alone in their line', async () => {
    const table = await readTable(
      fileOf(...customers.slice(0, 3), '# checked by Ann', '// until May', ...customers.slice(3)),
    )
    expect(table.rowCount).toBe(4)
    expect(table.problems.map(({ row, code }) => [row, code])).toEqual([
      [4, 'note-row'],
      [5, 'note-row'],
    ])
  })
})

describe('a header that stands again', () => {
  const again = [
    customers[0]!,
    ...customers.slice(1, 3),
    customers[0]!,
    ...customers.slice(3),
    customers[0]!,
  ]

  it('is left out, also at the end', async () => {
    const table = await readTable(fileOf(...again))
    expect(table.rowCount).toBe(4)
    expect(table.problems).toEqual(
      [4, 7].map((row) => ({ row, column: null, code: 'header-row', params: { row } })),
    )
    expect(table.columns.map(({ type }) => type)).toEqual(
      (await readTable(fileOf(...customers))).columns.map(({ type }) => type),
    )
  })

  it('is a customer where it is one cell', async () => {
    const { rowCount } = await readTable(fileOf('name', 'Ann', 'name', 'Bob'), {
      anyShape: true,
      reading: { headerRow: 1 },
    })
    expect(rowCount).toBe(3)
  })
})

describe('every row', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'a',
      'Total',
      'Итого',
      '# x',
      '1',
      '2.5',
      'kg',
      '2020-01-01',
      'some words here',
    ),
    fc.nat({ max: 999 }).map(String),
  )
  const row = fc.array(cell, { minLength: 1, maxLength: 4 })

  it('is a customer, the header, or listed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
        const file = fileOf(...[...rows, rows[0]!].map((cells) => cells.join(';')))
        const opened = await openRows(file, { delimiter: ';' })
        let inFile = 0
        for await (const chunk of opened.chunks({})) inFile += chunk.rows.length
        const table = await readTable(file, { reading: { delimiter: ';' }, anyShape: true }).catch(
          (error: { code: string }) => error.code,
        )
        if (typeof table === 'string') {
          expect(table).toBe('file-empty')
          return
        }
        const leftOut = table.problems.filter(({ code }) => code.endsWith('-row')).length
        expect(inFile).toBe(table.rowCount + leftOut + (table.file.headerRow > 0 ? 1 : 0))
      }),
      { numRuns: 300 },
    )
  })

  it('of the table is written again, in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 30 }), async (rows) => {
        const file = fileOf('name;n;m', ...rows.map((cells) => cells.join(';')))
        const table = await readTable(file, { anyShape: true })
        let written = -1
        for await (const chunk of readRows(file, table)) written += chunk.length
        expect(written).toBe(table.rowCount)
      }),
      { numRuns: 200 },
    )
  })

  it('of nothing makes no structure', () => {
    expect(findStructure([])).toEqual({
      headerRow: 0,
      header: [],
      leading: [],
      width: 0,
      byRows: false,
    })
  })
})
