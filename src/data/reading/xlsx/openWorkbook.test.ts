import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  rowXml,
  type TestWorkbook,
  workbookBytes,
  workbookParts,
  zipped,
} from '../../../../tests/support/workbooks'
import { HoldfastError } from '../../../contracts/errors'
import { openContainer } from '../container/openContainer'

vi.mock(import('../archive/inflateBudget'), async (load) => {
  const { smallBudget } = await import('../../../../tests/support/smallBudget')
  return smallBudget(load)
})

function open(bytes: Uint8Array<ArrayBuffer>, sheet?: string) {
  return openContainer(new File([bytes], 'book.xlsx'), sheet === undefined ? {} : { sheet })
}

async function rowsOf(bytes: Uint8Array<ArrayBuffer>, sheet?: string): Promise<string[][]> {
  const rows: string[][] = []
  const { source } = await open(bytes, sheet)
  for await (const chunk of source!.chunks({})) rows.push(...chunk.rows)
  return rows
}

async function codeOf(reading: Promise<unknown>): Promise<string> {
  return reading.then(
    () => 'read',
    (error: unknown) => (error instanceof HoldfastError ? error.code : String(error)),
  )
}

/** The texts of one row of cells. */
async function texts(cells: string, rest: Partial<TestWorkbook> = {}): Promise<string[]> {
  const rows = `<row r="1">${cells}</row>`
  const read = await rowsOf(workbookBytes({ sheets: [{ name: 'S', rows }], ...rest }))
  return read[0]!
}

const formats = ['0.0%', 'd\\.m\\.yyyy', '[h]:mm', 'yyyy\\-mm\\-dd\\ hh:mm', '#,##0.00\\ "days"']
const styles =
  `<numFmts>${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>` +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  `<cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}<xf numFmtId="14"/></cellXfs>`

describe('cells', () => {
  it('are texts of all kinds', async () => {
    const strings =
      '<si><t xml:space="preserve"> a &amp; b </t></si>' +
      '<si><r><rPr><b/></rPr><t>bo</t></r><r><t>ld</t></r><rPh sb="0" eb="1"><t>kana</t></rPh></si>' +
      '<si><t>two_x000D_\nlines &#1044;&#x430;</t></si><si/>'
    const cells =
      '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c>' +
      '<c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>' +
      '<c t="str"><f>A1&amp;"x"</f><v>result</v></c><c t="s"><v>99</v></c>' +
      '<c t="inlineStr"><is><t><![CDATA[<1>]]></t></is></c>'
    expect(await texts(cells, { strings })).toEqual([
      ' a & b ',
      'bold',
      'two\nlines Да',
      '',
      'inline',
      'result',
      '',
      '<1>',
    ])
  })

  it('are numbers, truth values, errors and results of formulas', async () => {
    const cells =
      '<c><v>0.1</v></c><c><v>1E-3</v></c><c><v>-5</v></c><c><v>12345678901234567890</v></c>' +
      '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>' +
      '<c><f>SUM(A1:B1)</f><v>3.5</v></c><c><f>A1</f></c><c t="str"><f>B1</f><v></v></c>' +
      '<c t="d"><v>2024-03-01</v></c>'
    expect(await texts(cells)).toEqual(
      '0.1,0.001,-5,12345678901234567890,TRUE,FALSE,#N/A,3.5,,,2024-03-01'.split(','),
    )
  })

  it('are percentages, dates and times by their format', async () => {
    const cell = (style: number, value: number) => `<c s="${style}"><v>${value}</v></c>`
    const cells = [
      cell(1, 0.07),
      cell(1, 1.125),
      cell(2, 45352),
      cell(2, 45352.5),
      cell(3, 2.0625),
      cell(4, 45352.395833333336),
      cell(5, 30.5),
      cell(6, 60),
      cell(6, 59),
      cell(6, 61),
      cell(6, -1),
      cell(6, 1e9),
      cell(99, 7),
    ]
    expect(await texts(cells.join(''), { styles })).toEqual([
      '7%',
      '112.5%',
      '2024-03-01',
      '2024-03-01T12:00:00',
      '49:30:00',
      '2024-03-01T09:30:00',
      '30.5',
      '1900-02-29',
      '1900-02-28',
      '1900-03-01',
      '-1',
      '1000000000',
      '7',
    ])
  })

  it('count days from 1904 where the workbook says so', async () => {
    const properties = '<workbookPr date1904="1"/>'
    const cells = '<c s="6"><v>0</v></c><c s="6"><v>43890</v></c>'
    expect(await texts(cells, { styles, properties })).toEqual(['1904-01-01', '2024-03-01'])
  })
})

describe('a sheet', () => {
  it('keeps its rows and leaves out empty columns around the table', async () => {
    const rows =
      '<row r="2"><c r="C2" t="inlineStr"><is><t>Title</t></is></c></row>' +
      '<row r="4"><c r="B4" s="0"/><c r="C4"><v>1</v></c><c r="E4"><v>2</v></c><c r="F4" s="0"/></row>' +
      '<row r="5"/><row r="6"><c r="D6"><v>3</v></c></row><row r="9"><c r="C9" s="0"/></row>'
    const bytes = workbookBytes({ sheets: [{ name: 'S', rows }] })
    expect(await rowsOf(bytes)).toEqual([
      [],
      ['Title', '', ''],
      [],
      ['1', '', '2'],
      [],
      ['', '3', ''],
    ])
  })

  it('is the visible one with the most rows of a table, or the one asked for', async () => {
    const table = (count: number) =>
      Array.from({ length: count }, (_, at) => rowXml(at + 1, ['a', at])).join('')
    const notes = Array.from({ length: 9 }, (_, at) => rowXml(at + 1, ['note'])).join('')
    const sheets = [
      { name: 'Hidden', rows: table(8), state: 'hidden' },
      { name: 'Notes', rows: notes },
      { name: 'R&amp;D', rows: table(3) },
      { name: 'Short', rows: table(2) },
    ] as const
    const bytes = workbookBytes({ sheets })
    const opened = await open(bytes)
    expect(opened.sheet).toBe('R&D')
    expect(opened.sheets).toEqual(['Notes', 'R&D', 'Short', 'Hidden'])
    expect(await rowsOf(bytes, 'Hidden')).toHaveLength(8)
    expect(await codeOf(open(bytes, 'Absent'))).toBe('file-workbook-sheet')
  })

  it('may be written with prefixes, other paths and single quotes', async () => {
    const parts = workbookParts({ sheets: [{ name: 'S', rows: rowXml(1, ['a', 1]) }] })
    const changed = Object.entries(parts).map(([path, text]) => [
      path.replace('xl/worksheets/', 'XL\\worksheets\\'),
      path.includes('worksheets')
        ? text.replace(/<(\/?)(\w)/g, '<$1x:$2').replaceAll('"', "'")
        : text.replace('worksheets/sheet1.xml', '../xl/./worksheets/sheet1.xml'),
    ])
    expect(await rowsOf(zipped(Object.fromEntries(changed)))).toEqual([['a', '1']])
  })

  it('gives back any table of texts and numbers', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...'aЖ "\'<>&,;\t'),
      minLength: 1,
      maxLength: 5,
    })
    const value = fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
    const width = fc.integer({ min: 1, max: 4 })
    const tables = width.chain((cells) =>
      fc.array(fc.array(value, { minLength: cells, maxLength: cells }), { minLength: 1 }),
    )
    const escaped = (cell: string | number) =>
      typeof cell === 'number'
        ? cell
        : cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const rows = table.map((cells, at) => rowXml(at + 1, cells.map(escaped))).join('')
        const read = await rowsOf(workbookBytes({ sheets: [{ name: 'S', rows }] }))
        expect(read).toEqual(table.map((cells) => cells.map(String)))
      }),
      { numRuns: 60 },
    )
  })
})

describe('a workbook that cannot be read', () => {
  const rows = [1, 2, 3].map((row) => rowXml(row, ['a', row])).join('')
  const book = { sheets: [{ name: 'S', rows }] }
  const withPart = (path: string, text: string) => zipped({ ...workbookParts(book), [path]: text })
  const sheet = 'xl/worksheets/sheet1.xml'

  it.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['without a cell', workbookBytes({ sheets: [{ name: 'S', rows: '' }] }), 'file-workbook-empty'],
    ['without a sheet', workbookBytes({ sheets: [] }), 'file-workbook-damaged'],
    ['with an unfinished tag', withPart(sheet, '<a><row r="1"><c r="A1'), 'file-workbook-damaged'],
    [
      'with a document type',
      withPart(sheet, '<!DOCTYPE a [<!ENTITY b "b">]><a/>'),
      'file-workbook-damaged',
    ],
    [
      'with a row outside',
      withPart(sheet, '<row r="9999999"><c><v>1</v></c></row>'),
      'file-workbook-damaged',
    ],
    [
      'with rows out of order',
      withPart(sheet, '<row r="2"/><row r="1"/>'),
      'file-workbook-damaged',
    ],
    [
      'with a column outside',
      withPart(sheet, '<row><c r="ZZZZ1"><v>1</v></c></row>'),
      'file-workbook-damaged',
    ],
    ['that is a bomb', withPart(sheet, `<a>${'<b/>'.repeat(1 << 19)}</a>`), 'file-archive-bomb'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await codeOf(rowsOf(bytes))).toBe(code)
  })

  it('cut short or changed is either read right or refused', async () => {
    const whole = workbookBytes(book)
    const expected = await rowsOf(whole)
    const change = fc.record({
      length: fc.oneof(fc.integer({ min: 4, max: whole.length }), fc.constant(whole.length)),
      at: fc.integer({ min: 4, max: whole.length - 1 }),
      byte: fc.integer({ min: 0, max: 255 }),
    })
    await fc.assert(
      fc.asyncProperty(change, async ({ length, at, byte }) => {
        const bytes = whole.slice()
        bytes[at] = byte
        try {
          expect(await rowsOf(bytes.slice(0, length))).toEqual(expected)
        } catch (error) {
          if (!(error instanceof HoldfastError)) throw error
          expect(error.code).toMatch(/^file-(archive|workbook)-/)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('changed in its XML is never a crash', async () => {
    const parts = workbookParts(book)
    const change = fc.record({
      path: fc.constantFrom(...Object.keys(parts)),
      at: fc.nat(2000),
      cut: fc.nat(20),
      put: fc.string({ unit: fc.constantFrom(...'<>/"\'&;=ar1 '), maxLength: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(change, async ({ path, at, cut, put }) => {
        const text = parts[path]!
        const from = at % text.length
        const changed = text.slice(0, from) + put + text.slice(from + cut)
        const code = await codeOf(rowsOf(zipped({ ...parts, [path]: changed })))
        expect(code).toMatch(/^(read|file-workbook-\w+)$/)
      }),
      { numRuns: 300 },
    )
  })
})

const published = '../shared/data/ecommerce_churn.xlsx'

describe.skipIf(!existsSync(published))('the published workbook', () => {
  it('holds the rows of the CSV beside it', async () => {
    const rows = await rowsOf(Uint8Array.from(readFileSync(published)))
    const csv = readFileSync('../shared/data/ecommerce_churn.csv', 'utf8').replace('\ufeff', '')
    const lines = csv
      .trimEnd()
      .split(/\r?\n/)
      .map((line) => line.split(','))
    expect(rows.length).toBe(lines.length)
    const cashback = lines[0]!.indexOf('CashbackAmount')
    const differing = rows.filter((cells, row) =>
      cells.some((cell, column) =>
        // The CSV has these rounded.
        row > 0 && column === cashback
          ? Math.abs(Number(cell) - Number(lines[row]![column])) > 0.51
          : cell !== lines[row]![column],
      ),
    )
    expect(differing).toEqual([])
  })
})
