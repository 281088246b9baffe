import { existsSync, readFileSync } from 'node:fs'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { rowXml, workbookBytes } from '../../../tests/support/workbooks'
import { HoldfastError } from '../../contracts/errors'
import type { Table } from '../../contracts/table'
import { readTable } from './readTable'

const fileOf = (content: BlobPart, name: string) => new File([content], name)
const namesOf = ({ columns }: Table) => columns.map(({ name }) => name)

function valuesOf({ columns }: Table, name: string): unknown[] {
  const column = columns.find((each) => each.name === name)!
  if (column.type === 'number') return [...column.values]
  return [...column.codes].map((code) => (code < 0 ? null : column.dictionary[code]))
}

const problemsOf = ({ problems }: Table) => problems.map(({ code }) => code)

const codeOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof HoldfastError ? error.code : String(error)),
  )

const cp1251 = (text: string) =>
  Uint8Array.from(text, (sign) => {
    const code = sign.charCodeAt(0)
    return code < 128 ? code : code - 0x410 + 0xc0
  })

describe('HTML called .xls', () => {
  const rows = '<tr><td>1</td><td>1000,50</td><td>Анна</td></tr><tr><td>2<td>2 000,25<td>Иван</tr>'
  const table = `<table><tr><th>ID</th><th>Сумма</th><th>Имя</th></tr>${rows}</table>`
  it.each([
    ['windows-1251', cp1251(`<html><meta charset=windows-1251>${table}`)],
    ['windows-1251', cp1251(`<html>${table}`)],
    ['UTF-8', strToU8(`<html>${table}</html>`)],
    ['UTF-8 that says otherwise', strToU8(`\ufeff<html><meta charset=windows-1251>${table}`)],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff<html>${table}`, 'utf16le'))],
  ])('in %s keeps letters and decimals', async (_, bytes) => {
    const read = await readTable(fileOf(bytes as BlobPart, 'a.xls'))
    expect(read.file.format).toBe('html')
    expect(valuesOf(read, 'Сумма')).toEqual([1000.5, 2000.25])
    expect(valuesOf(read, 'Имя')).toEqual(['Анна', 'Иван'])
  })

  it('gives the largest table, and others when asked', async () => {
    const html = `<html><table><tr><td>a<td>b<tr><td>1<td>2</table>${table}`
    const file = fileOf(html, 'a.html')
    expect(namesOf(await readTable(file))).toEqual(['ID', 'Сумма', 'Имя'])
    expect(namesOf(await readTable(file, { reading: { sheet: '1' } }))).toEqual(['a', 'b'])
  })

  it('joins names of two lines and fills merged cells down', async () => {
    const html =
      '<table><tr><th rowspan=2>ID<th colspan=2>Sales<th rowspan=2>City<tr><th>2023<br>n<th>2024 n' +
      '<tr><td>1<td>5<td>6<td rowspan=2>Riga<tr><td>2<td>7<td>8<tr><td>3<td>1<td>2<td>Oslo</table>'
    const read = await readTable(fileOf(html, 'a.xls'))
    expect(namesOf(read)).toEqual(['ID', 'Sales, 2023\nn', 'Sales, 2024 n', 'City'])
    expect(valuesOf(read, 'City')).toEqual(['Riga', 'Riga', 'Oslo'])
    expect(problemsOf(read)).toEqual(['merged-cells'])
  })
})

describe('Excel XML of 2003', () => {
  it('tells types, places, sheets and formats', async () => {
    const cell = (type: string, value: string, more = '') =>
      `<Cell ${more}><Data ss:Type="${type}">${value}</Data></Cell>`
    const row = (n: number) =>
      `<Row>${cell('Number', String(n))}${cell('Number', '0.5', 'ss:StyleID="p"')}` +
      `${cell('DateTime', '2024-01-05T00:00:00.000', 'ss:Index="4"')}${cell('Boolean', '1')}</Row>`
    const xml =
      '<?xml version="1.0"?>\n<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">' +
      '<ss:Styles><ss:Style ss:ID="p"><ss:NumberFormat ss:Format="0.0%"/></ss:Style></ss:Styles>' +
      '<ss:Worksheet ss:Name="Cover"><ss:Table/></ss:Worksheet><ss:Worksheet ss:Name="Data"><ss:Table>' +
      `<Row>${['id', 'share', 'x', 'day', 'ok'].map((name) => cell('String', name)).join('')}</Row>` +
      `${row(1)}${row(2)}${row(3)}</ss:Table></ss:Worksheet></ss:Workbook>`
    const read = await readTable(fileOf(xml, 'a.xls'))
    expect(read.file).toMatchObject({ format: 'xml', sheet: 'Data' })
    expect(valuesOf(read, 'share')).toEqual([50, 50, 50])
    expect(valuesOf(read, 'day')[0]).toBe('2024-01-05')
    expect(valuesOf(read, 'ok')[0]).toBe('TRUE')
  })
})

describe('JSON', () => {
  const people = [
    { id: '12345678901234567890', fee: '3.50', left: 'true' },
    { id: '12345678901234567891', fee: '4', left: 'false' },
    { id: '12345678901234567892', fee: 'null', left: 'true' },
  ]
  const objects = people.map(
    ({ id, fee, left }) =>
      `{"id": ${id}, "fee": ${fee}, "at": {"city": "a, \\"b\\"", "n": [1]}, "left": ${left}}`,
  )
  const arrays = people.map(({ id, fee, left }) => `[${id}, ${fee}, ${left}]`)
  it.each([
    ['an array', `[${objects}]`],
    ['an array over lines', `\ufeff[\n${objects.join(',\n')}\n]\n`],
    ['an object around it', `{"n": 3, "meta": {"x": [1, 2]}, "data": [${objects}], "next": null}`],
    ['two objects around it', `{"tags": [{"a": 1}], "result": {"items": [${objects}]}}`],
    ['lines', objects.join('\n')],
    ['objects one after the other', objects.map((each) => each.replaceAll(', ', ',\n')).join('\n')],
    ['rows by key', `{${objects.map((each, index) => `"k${index}": ${each}`)}}`],
  ])('in %s is rows with names', async (_, text) => {
    const read = await readTable(fileOf(text, 'a.json'))
    expect(namesOf(read).filter((name) => name !== 'key')).toEqual([
      'id',
      'fee',
      'at.city',
      'at.n',
      'left',
    ])
    expect(read.rowCount).toBe(3)
    expect(valuesOf(read, 'id')[1]).toBe('12345678901234567891')
    expect(valuesOf(read, 'fee')).toEqual([3.5, 4, Number.NaN])
    expect(read.problems).toEqual([])
  })

  it.each([
    [
      'split as pandas does',
      `{"columns": ["id", "fee", "left"], "index": [0], "data": [${arrays}]}`,
    ],
    ['with names first', `[["id", "fee", "left"], ${arrays}]`],
    [
      'by column',
      `{"id": [${people.map(({ id }) => id)}], "fee": [3.5, 4, null], "left": [1, 0, 1]}`,
    ],
  ])('%s is rows with names', async (_, text) => {
    const read = await readTable(fileOf(text, 'a.json'))
    expect(namesOf(read)).toEqual(['id', 'fee', 'left'])
    expect(read.rowCount).toBe(3)
  })

  it('tells of lines that are none, and refuses half a document', async () => {
    const read = await readTable(fileOf(`${objects.join('\n')}\n{"id": 4`, 'a.jsonl'))
    expect(read.rowCount).toBe(3)
    expect(problemsOf(read)).toContain('unreadable-lines')
    expect(await codeOf(readTable(fileOf(`[${objects}`, 'a.json')))).toBe('file-json-damaged')
  })

  it('is no CSV that begins like it', async () => {
    const read = await readTable(fileOf('[id];[fee]\n1;2\n2;3\n', 'a.csv'))
    expect(namesOf(read)).toEqual(['[id]', '[fee]'])
  })
})

describe('dBASE', () => {
  it('is read in its encoding, without deleted rows', async () => {
    const bytes = new Uint8Array(32 + 64 + 1 + 3 * 12 + 1)
    const view = new DataView(bytes.buffer)
    bytes.set([3, 124, 1, 5], 0)
    view.setUint32(4, 3, true)
    view.setUint16(8, 97, true)
    view.setUint16(10, 12, true)
    bytes[29] = 0xc9
    bytes.set(strToU8('FEE'), 32)
    bytes[43] = 0x4e
    bytes[48] = 6
    bytes.set(strToU8('NAME'), 64)
    bytes[75] = 0x43
    bytes[80] = 5
    bytes[96] = 0x0d
    for (const [row, text] of [' 12.50Анна ', '*  7.00Иван ', '  3.25Пётр '].entries())
      bytes.set(cp1251(text.replace('ё', 'е')), 97 + row * 12)
    const read = await readTable(fileOf(bytes, 'a.dbf'))
    expect(read.file.format).toBe('dbf')
    expect(valuesOf(read, 'NAME')).toHaveLength(2)
  })
})

describe('sheets', () => {
  const text = (column: string, row: number, value: string) =>
    `<c r="${column}${row}" t="inlineStr"><is><t>${value}</t></is></c>`
  const line = (row: number, values: readonly (string | number)[], more = '') =>
    `<row r="${row}" ${more}>${values
      .map((value, at) => {
        const column = 'ABCDEFGH'[at]!
        return typeof value === 'number'
          ? `<c r="${column}${row}"><v>${value}</v></c>`
          : value && text(column, row, value)
      })
      .join('')}</row>`
  const customers = [1, 2, 3, 4, 5].map((n) =>
    line(n + 1, [`c${n}`, n * 1.5, n % 2 ? 'yes' : 'no']),
  )
  const open = (rows: string) =>
    readTable(fileOf(workbookBytes({ sheets: [{ name: 'S', rows }] }), 'a.xlsx'))

  it('tells of hidden rows and of formulas without a result', async () => {
    const rows = `${line(1, ['id', 'fee', 'left'])}${line(2, ['a', 1, 'no'], 'hidden="1"')}<row r="3">${text('A', 3, 'b')}<c r="B3"><f>A1</f></c>${text('C', 3, 'yes')}</row>`
    const read = await open(rows)
    expect(problemsOf(read).sort()).toEqual(['formula-results', 'hidden-rows'])
    expect(read.rowCount).toBe(2)
  })

  it.each([
    ['E', 1_048_576],
    ['XFD', 9],
    ['Z', 3000],
  ])('leaves a cell at %s%i out and says so once', async (column, row) => {
    const read = await open(
      `${line(1, ['id', 'fee', 'left'])}${customers.join('')}<row r="${row}">${text(column, row, 'x')}</row>`,
    )
    expect(namesOf(read)).toEqual(['id', 'fee', 'left'])
    expect(read.rowCount).toBe(5)
    expect(problemsOf(read).filter((code) => code === 'far-cells')).toHaveLength(1)
  })

  it('prefers the customers to what they bought, whatever is longer', async () => {
    const orders = Array.from({ length: 40 }, (_, n) => line(n + 2, [`c${1 + (n % 5)}`, n, 'x']))
    const bytes = workbookBytes({
      sheets: [
        { name: 'Cover', rows: line(1, ['Report']) },
        { name: 'A', rows: `${line(1, ['id', 'sum', 'what'])}${orders.join('')}` },
        { name: 'B', rows: `${line(1, ['id', 'fee', 'left'])}${customers.join('')}` },
      ],
    })
    const read = await readTable(fileOf(bytes, 'a.xlsx'))
    expect(read.file.sheet).toBe('B')
    const asked = await readTable(fileOf(bytes, 'a.xlsx'), { reading: { sheet: 'A' } })
    expect(asked.rowCount).toBe(40)
  })

  it('refuses a text that no cell holds', async () => {
    const strings = `<si><t>${'a'.repeat(3_000_000)}</t></si>`
    const bytes = workbookBytes({ sheets: [{ name: 'S', rows: rowXml(1, []) }], strings })
    expect(await codeOf(readTable(fileOf(bytes, 'a.xlsx')))).toBe('file-archive-bomb')
  })
})

describe('what is no table', () => {
  const nul = '\0'.repeat(8)
  it.each([
    ['<!DOCTYPE html><html><form><input type=password></form>', 'file-page'],
    ['%PDF-1.4\n1 0 obj', 'file-no-table'],
    [`BM${nul}`, 'file-no-table'],
    [`RIFF${nul}WEBP`, 'file-no-table'],
    [`${nul.slice(0, 4)}ftypheic`, 'file-no-table'],
    ['{\\rtf1\\ansi a}', 'file-no-table'],
    [
      '-- MySQL dump\n/*!40101 SET a */;\nDROP TABLE IF EXISTS `a`;\nCREATE TABLE `a` (id int);',
      'file-sql',
    ],
    ['INSERT INTO c VALUES (1);\n', 'file-sql'],
    [`SQLite format 3${nul}`, 'file-workbook-kind'],
    [`\0\x01\0\0Standard Jet DB${nul}`, 'file-workbook-kind'],
    [`$FL2@(#) SPSS${nul}`, 'file-workbook-kind'],
    ['<stata_dta><header>', 'file-workbook-kind'],
    ['RDX3\nX', 'file-workbook-kind'],
    [`bplist00${nul}`, 'file-workbook-kind'],
    ['<?xml version="1.0"?><plist version="1.0"><dict/></plist>', 'file-workbook-kind'],
    ['<?xml version="1.0"?><rss><item/></rss>', 'file-workbook-kind'],
    ['From a@b.c Mon Jan 1 00:00:00 2024\nReceived: x\n\nhello', 'file-mail'],
    ['Subject: a\nMIME-Version: 1.0\n\nb', 'file-mail'],
    [`Rar!\x1a\x07${nul}`, 'file-archive-kind'],
    [`MSCF${nul}`, 'file-archive-kind'],
  ])('%j is named', async (content, code) => {
    const bytes = Uint8Array.from(content, (sign) => sign.charCodeAt(0))
    expect(await codeOf(readTable(fileOf(bytes, 'a.csv')))).toBe(code)
  })

  it('in R is named within gzip, Word within zip', async () => {
    const rds = gzipSync(Uint8Array.from([0x58, 0x0a, 0, 0, 0, 3]))
    expect(await codeOf(readTable(fileOf(rds as BlobPart, 'a.rds')))).toBe('file-workbook-kind')
    const docx = zipSync({ 'word/document.xml': strToU8('<a/>') })
    expect(await codeOf(readTable(fileOf(docx as BlobPart, 'a.docx')))).toBe('file-workbook-kind')
  })

  it('does not take texts for it that only begin alike', async () => {
    for (const csv of [
      'From,To\na,b\n',
      'Create;Table\n1;2\n',
      'BM,x\n1,2\n',
      '<b>id</b>,x\n1,2\n',
    ])
      expect(await codeOf(readTable(fileOf(csv, 'a.csv')))).toBe('read')
  })
})

describe('zip', () => {
  it('gives the table, not the longer text that explains it', async () => {
    const bytes = zipSync({
      'README.txt': strToU8('a, b\n'.repeat(900)),
      'notes.txt': strToU8('c, d\n'.repeat(900)),
      'in/customers.csv': strToU8('id,fee\n1,2\n2,3\n'),
    })
    const read = await readTable(fileOf(bytes as BlobPart, 'a.zip'))
    expect(read.file.entry).toBe('in/customers.csv')
  })
})

const cases = '../shared/fixtures/cases/'

describe.skipIf(!existsSync(cases))('fixtures', () => {
  const read = (name: string) => readTable(fileOf(readFileSync(cases + name) as BlobPart, name))
  it.each([
    ['html-cp1251.xls', 30, 'ID Имя Сумма Ушёл', ''],
    ['xml2003-one-line.xls', 30, 'ID Имя Сумма', ''],
    ['spreadsheetml-2003.xls', 24, 'client fee', ''],
    ['customers.json', 40, 'id name spend churn', ''],
    ['api.json', 40, 'id name spend churn', ''],
    ['jsonl-export.jsonl', 24, 'client fee left', ''],
    ['zip-with-readme.zip', 30, 'id name spend churn', ''],
    ['percent-format.xlsx', 40, 'client discount left', ''],
    ['formulas-without-values.xlsx', 30, 'id a total', 'formula-results'],
    ['hidden-rows.xlsx', 40, 'client fee left', 'hidden-rows'],
    ['stray-cell.xlsx', 20, 'client fee left', 'far-cells'],
  ])('%s is read', async (name, rows, names, told) => {
    const table = await read(name)
    expect([table.rowCount, namesOf(table).join(' ')]).toEqual([rows, names])
    expect(problemsOf(table).join(' ')).toBe(told)
  })

  it('two lines of merged names are joined', async () => {
    const table = await read('merged-two-line-header.xlsx')
    expect(namesOf(table).join('; ')).toBe(
      'Клиент, Код; Клиент, Имя; Оборот, Заказов; Оборот, Сумма; Отток',
    )
    expect(table.rowCount).toBe(30)
  })

  it('a column with some percentages is one of numbers', async () => {
    expect(valuesOf(await read('percent-format.xlsx'), 'discount').slice(0, 2)).toEqual([
      0.08, 0.295,
    ])
  })

  it('LZ4 in Parquet is read', async () => expect((await read('lz4.parquet')).rowCount).toBe(40))

  it.each([
    ['login-page.csv', 'file-page'],
    ['pdf-named.csv', 'file-no-table'],
    ['dump.sql', 'file-sql'],
  ])('%s is named', async (name, code) => expect(await codeOf(read(name))).toBe(code))
})
