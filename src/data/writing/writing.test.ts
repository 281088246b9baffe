import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readTable } from '../reading/readTable'
import { appendColumns } from './appendColumns'
import { escapeFormula } from './escapeFormula'

async function append(content: string, escapeFormulas: boolean): Promise<string> {
  const file = new File([content], 't.csv')
  const table = await readTable(file)
  const cells = (row: number) => [String(row), '=x']
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

  it('escapes formulas in every text, headers too, when asked', async () => {
    expect(await append('=a,b\n-5,+x\n', true)).toBe("'=a,b,row,'@y\n-5,'+x,0,'=x\n")
  })

  it('is read back equal, whatever the cells hold', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'a1 ",;\n=é'), maxLength: 5 })
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(rows, async (body) => {
        // A cell with a letter in every row keeps rows from being blank.
        const written = [['h1', 'h2', 'h3'], ...body.map(([a, b]) => ['k', a, b])]
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
