import { describe, expect, it } from 'vitest'
import type { ColumnProfile, NumberSummary } from '../../contracts/profile'
import type { FileInfo } from '../../contracts/table'
import { lineParts } from './lineParts'

const t = (key: string, params: Record<string, unknown> = {}) =>
  [key.split('.').at(-1), ...Object.values(params)].join(' ')

const file = {
  format: 'csv',
  encoding: 'windows-1251',
  delimiter: ';',
  decimal: ',',
  headerRow: 4,
} as FileInfo
const columns = [
  { number: {} as NumberSummary },
  { number: null, date: { order: 'dmy' } },
  { number: null, date: { order: 'dmy' } },
] as ColumnProfile[]
const partsOf = (change: Partial<FileInfo>, of = columns) =>
  lineParts({ file: { ...file, ...change }, columns: of }, t)

describe('lineParts', () => {
  it('tells all that was decided about a text file, each once', () =>
    expect(partsOf({})).toEqual([
      'csv windows-1251',
      'semicolon',
      'comma',
      'header 4',
      'dates dmy',
    ]))
  it('leaves out what the file has not', () => {
    expect(partsOf({ headerRow: 0 }, [])).toEqual(['csv windows-1251', 'semicolon', 'noHeader'])
    expect(partsOf({ format: 'parquet' }, [])).toEqual(['parquet windows-1251'])
  })
  it('names the sheet and the file of an archive', () =>
    expect(partsOf({ format: 'xlsx', sheet: 'Q1', entry: 'a.xlsx' }, [])).toEqual([
      'xlsx windows-1251',
      'entry a.xlsx',
      'sheet Q1',
      'header 4',
    ]))
})
