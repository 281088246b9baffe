import { describe, expect, it } from 'vitest'
import type { ReadingPreview } from '../../contracts/reading'
import { readingSelects } from './selects'

const t = (key: string, params: Record<string, unknown> = {}) =>
  [key, ...Object.values(params)].join(' ')

const reading: ReadingPreview['reading'] = {
  encoding: 'utf-8',
  delimiter: '~',
  quote: '"',
  escape: 'doubled',
  decimal: '.',
  dateOrder: 'dmy',
  headerRow: 2,
}
const preview: ReadingPreview = {
  reading,
  detected: { ...reading, delimiter: ',', headerRow: 25 },
  format: 'csv',
  sheets: ['one'],
  entries: [],
  rows: [
    { row: 1, role: 'blank', cells: [] },
    { row: 2, role: 'header', cells: ['a'] },
    { row: 3, role: 'data', cells: ['1'] },
  ],
  columns: ['a'],
}
const keys = (of: ReadingPreview | null) => readingSelects(of, t).map(({ key }) => key)
const values = (key: string) =>
  readingSelects(preview, t)
    .find((select) => select.key === key)
    ?.choices.map(({ value }) => value)

describe('readingSelects', () => {
  it('offers what is in force and what is detected beside the usual', () => {
    expect(values('delimiter')).toEqual([',', ';', '\t', '|', ' ', ':', '^', '', '~'])
    expect(values('headerRow')).toEqual(['0', '2', '3', '25'])
    const more = readingSelects(preview, t, [41]).find(({ key }) => key === 'headerRow')
    expect(more?.choices.map(({ value }) => value)).toContain('41')
  })

  it('has the choices of the format, of several sheets and of several files', () => {
    expect(keys(preview)).toEqual(keys(null))
    expect(keys({ ...preview, format: 'xlsx', sheets: ['one', 'two'] })).toEqual([
      'sheet',
      'headerRow',
      'decimal',
      'dateOrder',
    ])
    expect(keys({ ...preview, format: 'parquet', entries: ['a', 'b'] })).toEqual([
      'entry',
      'dateOrder',
    ])
  })
})
