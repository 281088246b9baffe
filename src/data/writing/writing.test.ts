import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { rowXml, workbookBytes } from '../../../tests/support/workbooks'
import { readTable } from '../reading/readTable'
import { appendColumns } from './appendColumns'
import { escapeFormula } from './escapeFormula'

async function append(
  content: string | Uint8Array<ArrayBuffer>,
  escapeFormulas: boolean,
  cells = (row: number) => [String(row), '=x'],
): Promise<string> {
  const file = new File([content], 't.csv')
  const table = await readTable(file)
  let result = ''
  for await (const part of appendColumns(file, table, ['row', '@y'], cells, { escapeFormulas }))
    result += part
  return result
}

describe('appendColumns', () => {
  it('keeps the cells of the file and follows its way of writing', async () => {
    expect(await append('\ufeffa;b\r\n007;"x;""y"""\r\n\r\n 1 ;2;3\r\n', false)).toBe(
      '\ufeffa;b;row;@y\r\n007;"x;""y""";0;=x\r\n" 1 ";2;1;=x\r\n',
    )
  })

  it('writes a workbook as CSV with a mark', async () => {
    const rows = [
      ['город', 'сумма'],
      ['Омск', 1.5],
      ['Тула', 2],
    ]
    const xml = rows.map((cells, at) => rowXml(at + 1, cells)).join('')
    const book = workbookBytes({ sheets: [{ name: 'S', rows: xml }] })
    expect(await append(book, false)).toBe('\ufeffгород,сумма,row,@y\nОмск,1.5,0,=x\nТула,2,1,=x\n')
  })

  it('leaves out titles, units and totals', async () => {
    const rows = 'Customers\n\nid;name;n\n;;(kg)\n1;Ann;5\n2;Bob;7\nTotal;;12\n'
    expect(await append(rows, false)).toBe('id;name;n;row;@y\n1;Ann;5;0;=x\n2;Bob;7;1;=x\n')
  })

  it('writes a file of another encoding as UTF-8 with a mark', async () => {
    // "имя;n" and "Ян;1" in Windows-1251
    const bytes = [0xe8, 0xec, 0xff, 0x3b, 0x6e, 0x0a, 0xdf, 0xed, 0x3b, 0x31, 0x0a]
    expect(await append(Uint8Array.from(bytes), false)).toBe('\ufeffимя;n;row;@y\nЯн;1;0;=x\n')
  })

  it('writes added numbers with the decimal sign of the file', async () => {
    const rows = 'a;b\n1,5;x\n2,75;y\n3,25;z\n'
    const added = await append(rows, false, () => ['0.125', '1.2.3'])
    expect(added).toContain('\n1,5;x;0,125;1.2.3\n')
  })

  it('names columns that have no name, and keeps quotes of the file', async () => {
    expect(await append("1;'a;b'\n2;'c'\n", false)).toBe(
      "column_1;column_2;row;@y\n1;'a;b';0;=x\n2;c;1;=x\n",
    )
  })

  it('escapes formulas in every text, headers too, when asked', async () => {
    expect(await append('=a,b\n-5,+x\n', true)).toBe("'=a,b,row,'@y\n-5,'+x,0,'=x\n")
  })

  it('is read back equal, whatever the cells hold', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'a1 ",;\n=é'), maxLength: 5 })
    // ="001" marks a text for Excel: the mark is taken off.
    const cell = text.filter((each) => !each.trim().startsWith('="'))
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(rows, async (body) => {
        // Rows that are no blanks, and most of them plain, so that none is padding or a line amid others.
        const plain = Array.from({ length: 12 }, (_, row) => ['k', `x${row}`, `${row}y`])
        const odd = body.map(([a, b]) => ['k', a, `${b}z`])
        const written = [['h1', 'h2', 'h3'], ...plain, ...odd]
        const result = await append(Papa.unparse(written, { delimiter: ',', newline: '\n' }), false)
        const { data } = Papa.parse<string[]>(result, { delimiter: ',', newline: '\n' })
        const own = data.slice(0, -1).map((cells) => cells.slice(0, 3))
        expect(own).toEqual(written)
      }),
    )
  })
})

describe('escapeFormula', () => {
  it.each([
    '=1+1',
    '+cmd',
    '-x',
    '@a',
    ' =a',
    '\t1x',
    '\rx',
    '\n=',
    '＝a',
    '＋a',
    '－a',
    '＠a',
    '-1+2',
  ])('escapes %j', (cell) => expect(escapeFormula(cell)).toBe(`'${cell}`))
  it.each(['-5', '+5', '1e5', '-0.25', '-', '', 'a=b', "'=a", '007'])('leaves %j', (cell) =>
    expect(escapeFormula(cell)).toBe(cell),
  )
})
