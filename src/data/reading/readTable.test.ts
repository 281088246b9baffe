import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../contracts/errors'
import type { Progress } from '../../contracts/progress'
import type { Table } from '../../contracts/table'
import { readTable } from './readTable'
import { readRows } from './rows/readRows'

const fileOf = (content: string | Uint8Array<ArrayBuffer>) => new File([content], 'test.csv')
const tableOf = (content: string) => readTable(fileOf(content))

function numbers(table: Table, name: string): number[] {
  const column = table.columns.find((candidate) => candidate.name === name)
  return column?.type === 'number' ? [...column.values] : []
}

function texts(table: Table, name: string): (string | null)[] {
  const column = table.columns.find((candidate) => candidate.name === name)
  if (column?.type !== 'text') return []
  return [...column.codes].map((code) => column.dictionary[code] ?? null)
}

async function refusal(file: File, code: ErrorCode, params: Record<string, string | number>) {
  await expect(readTable(file)).rejects.toMatchObject({ code, params })
}

describe('readTable', () => {
  it('types columns once: numbers, text, leading zeros, missing', async () => {
    const table = await tableOf('n,zip,t,empty\n1,007,x,\n,010,NA,-\n-2.5,123,y,?\n')
    expect(numbers(table, 'n')).toEqual([1, Number.NaN, -2.5])
    expect(texts(table, 'zip')).toEqual(['007', '010', '123'])
    expect(texts(table, 't')).toEqual(['x', null, 'y'])
    expect(texts(table, 'empty')).toEqual([null, null, null])
    expect(table.problemCount).toBe(0)
  })

  it('takes a few odd cells in a number column as missing and says where', async () => {
    const cells = Array.from({ length: 20 }, (_, row) => (row === 12 ? 'soon' : String(row)))
    const table = await tableOf(`a,b\n${cells.map((cell) => `x,${cell}`).join('\n')}`)
    expect(numbers(table, 'b')[12]).toBeNaN()
    expect(table.problems).toEqual([
      {
        row: 14,
        column: 'b',
        code: 'not-a-number',
        params: { row: 14, column: 'b', value: 'soon' },
      },
    ])
    const half = await tableOf('a,b\nx,1\nx,two\n')
    expect(texts(half, 'b')).toEqual(['1', 'two'])
  })

  it('numbers problems as a spreadsheet does, past blank rows', async () => {
    const table = await tableOf('\na,b\n1,2\n\n3\n,\n4,5,6\n')
    expect(table.rowCount).toBe(3)
    expect(table.file).toMatchObject({ headerRow: 2, skippedRows: 1 })
    expect(table.problems.map(({ row, code }) => [row, code])).toEqual([
      [1, 'blank-row'],
      [4, 'blank-row'],
      [5, 'too-few-cells'],
      [6, 'blank-row'],
      [7, 'too-many-cells'],
    ])
    expect(numbers(table, 'b')).toEqual([2, Number.NaN, 5])
  })

  it('names odd cells by their row past rows left out', async () => {
    const lines = Array.from({ length: 30 }, (_, row) =>
      row % 3 === 2 ? '' : row === 27 ? 'x,?!' : 'x,1',
    )
    const table = await tableOf(`a,b\n${lines.join('\n')}`)
    const odd = table.problems.filter(({ code }) => code === 'not-a-number')
    expect(odd.map(({ row }) => row)).toEqual([29])
    expect(table.problemCount).toBe(10)
  })

  it('renames empty and repeated headers', async () => {
    const table = await tableOf('a, a ,,a_2,__proto__\n1,2,3,4,5\n')
    expect(table.columns.map(({ name }) => name)).toEqual([
      'a',
      'a_3',
      'column_3',
      'a_2',
      '__proto__',
    ])
    expect(table.problems.map(({ code }) => code)).toEqual(['duplicate-header', 'empty-header'])
  })

  it('keeps 200 problems and counts all', async () => {
    const table = await tableOf(`a,b\n${'1\n'.repeat(1000)}`)
    expect(table.problems).toHaveLength(200)
    expect(table.problems[199]?.row).toBe(201)
    expect(table.problemCount).toBe(1000)
  })

  it('takes the mark that DOS ends texts with for no cell', async () => {
    const file = fileOf('a,b\n1,2\n3,4\n\u001a')
    const table = await readTable(file)
    expect([table.rowCount, table.problemCount]).toEqual([2, 0])
    expect(table.file.bytes).toBe(file.size)
    const amid = await readTable(fileOf('a,b\n1,\u001a2\n'))
    expect(amid.problems.map(({ row, code }) => [row, code])).toEqual([[2, 'unseen-signs']])
  })

  it('describes the file: mark, delimiter, line end, hash', async () => {
    const table = await tableOf('\ufeffimię;b\r\nŁ;1\r\n')
    // printf '\xef\xbb\xbfimi\xc4\x99;b\r\n\xc5\x81;1\r\n' | sha256sum
    expect(table.file).toEqual({
      name: 'test.csv',
      bytes: 18,
      sha256: 'a9ce43fd3c7d19579fd3df774da365e6fad923a98b53f86755f6ae4966ac4bd1',
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ';',
      quote: '"',
      newline: '\r\n',
      decimal: '.',
      headerRow: 1,
      skippedRows: 0,
    })
    expect(table.columns[0]?.name).toBe('imię')
  })

  it('puts together characters that two reads cut apart', async () => {
    const table = await tableOf(`a,b\n${'ж😎,1\n'.repeat(60_000)}`)
    expect(table.columns[0]).toMatchObject({ type: 'text', dictionary: ['ж😎'] })
    expect(table.rowCount).toBe(60_000)
  })

  it('refuses what is not a table, with the place', async () => {
    await refusal(fileOf(''), 'file-empty', { file: 'test.csv' })
    await refusal(fileOf(' \r\n \n'), 'file-empty', { file: 'test.csv' })
    await refusal(fileOf('a,b\n\n'), 'file-header-only', { file: 'test.csv', columns: 2 })
    await refusal(fileOf('a\n1\n2\n'), 'file-one-column', { file: 'test.csv', column: 'a' })
    const wide = Array.from({ length: 10_000 }, (_, column) => `c${column}`).join(',')
    await refusal(fileOf(`${wide}\n${wide}`), 'file-too-many-columns', {
      file: 'test.csv',
      columns: 10_000,
      limit: 5000,
    })
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    await refusal(fileOf(png), 'file-no-table', { file: 'test.csv', kind: 'PNG' })
    const odd = Uint8Array.from({ length: 400 }, (_, at) => (at < 6 ? 0x41 + at : (7 * at) % 256))
    await refusal(fileOf(odd), 'file-not-text', { file: 'test.csv', position: 38 })
  })

  it('reads on over bytes 0, wherever they stand, and tells of them', async () => {
    const late = `a,b\n${'1,2\n'.repeat(50_000)}1,\0\n`
    const table = await tableOf(late)
    expect(table.rowCount).toBe(50_001)
    expect(table.problems.map(({ row, code }) => [row, code])).toEqual([[50_002, 'unseen-signs']])
  })

  it('reports progress from nothing to all bytes', async () => {
    const reports: Progress[] = []
    const file = fileOf(`a,b\n${'1,2\n'.repeat(1000)}`)
    await readTable(file, { onProgress: (progress) => reports.push(progress) })
    expect(reports.at(-1)).toEqual({
      stage: 'read',
      done: 4004,
      total: 4004,
      unit: 'bytes',
      rows: 1000,
    })
  })

  it('stops when asked to', async () => {
    const abort = new AbortController()
    abort.abort()
    const reading = readTable(fileOf('a,b\n1,2\n'), { signal: abort.signal })
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('takes the delimiter that is given', async () => {
    const table = await readTable(fileOf('a,x;b\n1,x;2\n'), { reading: { delimiter: ';' } })
    expect(table.columns.map(({ name }) => name)).toEqual(['a,x', 'b'])
  })
})

describe('readRows', () => {
  it('gives the cells as they stand, one row for every row of the table', async () => {
    const file = fileOf('a, b ,c\n007,"x,y",\n\n1\n1,2,3,4\n')
    const table = await readTable(file)
    const rows: string[][] = []
    for await (const chunk of readRows(file, table)) rows.push(...chunk)
    expect(rows).toEqual([
      ['a', ' b ', 'c'],
      ['007', 'x,y', ''],
      ['1', '', ''],
      ['1', '2', '3'],
    ])
    expect(rows).toHaveLength(table.rowCount + 1)
  })
})
