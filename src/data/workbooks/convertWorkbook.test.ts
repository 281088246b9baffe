import { existsSync, readFileSync } from 'node:fs'
import { utils, write } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Table } from '../../contracts/table'
import { readTable, setConverter } from '../reading'
import { convertWorkbook } from './convertWorkbook'

beforeAll(() => setConverter(convertWorkbook))

const fileOf = (content: BlobPart, name: string) => new File([content], name)

function valuesOf({ columns }: Table, name: string): unknown[] {
  const column = columns.find((each) => each.name === name)!
  if (column.type === 'number') return [...column.values]
  return [...column.codes].map((code) => (code < 0 ? null : column.dictionary[code]))
}

describe('workbooks of a library', () => {
  const rows = [
    ['id', 'name', 'share', 'day', 'ok'],
    ...[1, 2, 3, 4].map((n) => [n, `Имя ${n}`, n / 8, new Date(Date.UTC(2024, 0, n)), n % 2 === 0]),
  ]
  const book = utils.book_new()
  const sheet = utils.aoa_to_sheet(rows, { UTC: true } as never)
  for (let row = 2; row < 6; row++) sheet[`C${row}`].z = '0.0%'
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Cover']]), 'Cover')
  utils.book_append_sheet(book, sheet, 'Клиенты')
  it.each(['biff8', 'xlsb', 'ods', 'fods', 'biff5'] as const)('%s is read', async (bookType) => {
    const bytes = write(book, { type: 'array', bookType }) as ArrayBuffer
    const read = await readTable(fileOf(bytes, 'a.bin'))
    expect(read.rowCount).toBe(4)
    expect(valuesOf(read, 'share')).toEqual([12.5, 25, 37.5, 50])
    expect(valuesOf(read, 'day')[1]).toBe('2024-01-02')
    expect(valuesOf(read, 'ok')[0]).toBe('FALSE')
    if (bookType !== 'biff5') expect(valuesOf(read, 'name')[0]).toBe('Имя 1')
  })
})

const cases = '../shared/fixtures/cases/'

describe.skipIf(!existsSync(cases))('fixtures', () => {
  it.each(['excel97.xls', 'libreoffice.ods'])('%s is read', async (name) => {
    const table = await readTable(fileOf(readFileSync(cases + name) as BlobPart, name))
    expect(table.rowCount).toBe(30)
    expect(table.columns.map((column) => column.name).join(' ')).toBe('ID Имя Сумма Дата Ушёл')
    expect(table.problems).toEqual([])
  })
})
