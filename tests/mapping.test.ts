import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Column, Table } from '../src/contracts/table'
import { bindFeatures, encodeRows } from '../src/model/encoding/encode'
import { readManifest } from '../src/model/file/manifest'
import { proposeColumns, sureConfidence } from '../src/model/mapping/columns/proposeColumns'
import { reportMapping } from '../src/model/mapping/report/mappingReport'
import { type Headers, others, tuned, unseen } from './support/foreignHeaders'
import { columnOf, sampleTable } from './support/sampleTable'

const rows = 2000
const manifest = readManifest(
  new Uint8Array(readFileSync('public/models/ecommerce.onnx')),
  'ecommerce.onnx',
)

/** The sample under a business's headers, in another order, with columns that fill nothing. */
function renamed(headers: Headers, seed: number): Table {
  const table = sampleTable(rows, seed)
  const own = table.columns.flatMap((column): Column[] => {
    if (column.name === 'Churn' || column.name === 'CustomerID') return [column]
    const name = headers[column.name]
    return name === undefined ? [] : [{ ...column, name }]
  })
  const more = others.map((name, k) =>
    columnOf(
      name,
      Array.from({ length: rows }, (_, row) =>
        k % 2 === 0 ? `text ${row % (31 + k)}` : String((row * 7919 * (k + 1)) % 97),
      ),
    ),
  )
  const columns = [...own, ...more]
  const turn = (seed * 7) % columns.length
  return { ...table, columns: [...columns.slice(turn), ...columns.slice(0, turn)] }
}

function measure(businesses: readonly Headers[]) {
  const results = businesses.flatMap((headers, seed) =>
    proposeColumns(renamed(headers, seed), manifest).map(({ column, confidence }, f) => {
      const expected = headers[manifest.features[f]!.name] ?? null
      return { expected, column, confidence, right: column === expected }
    }),
  )
  return {
    accuracy: results.filter(({ right }) => right).length / results.length,
    wrong: results.filter(({ right, column }) => !right && column !== null),
  }
}

describe('proposed columns', () => {
  it.each([
    ['tuned', tuned, 0.98],
    ['unseen', unseen, 0.95],
  ])('are right for the headers of other businesses, %s', (_, businesses, least) => {
    const { accuracy, wrong } = measure(businesses)
    expect(accuracy).toBeGreaterThanOrEqual(least)
    expect(wrong.filter(({ confidence }) => confidence > sureConfidence)).toEqual([])
    expect(wrong.length).toBeLessThanOrEqual(1)
  })

  it('are none where names tell nothing: content alone proposes and does not map', () => {
    const table = sampleTable(rows, 3)
    const columns = table.columns.map((column, c) => ({ ...column, name: `Колонка ${c}` }))
    const proposals = proposeColumns({ columns }, manifest)
    expect(proposals.filter(({ column }) => column !== null)).toEqual([])
    const cashback =
      proposals[manifest.features.findIndex(({ name }) => name === 'CashbackAmount')]!
    const place = table.columns.findIndex(({ name }) => name === 'CashbackAmount')
    expect(cashback.candidates[0]).toMatchObject({ column: `Колонка ${place}`, reason: 'content' })
  })

  it('leave the ID, the outcome and a running number alone', () => {
    const numbering = columnOf(
      'Orders',
      Array.from({ length: rows }, (_, row) => String(row + 7)),
    )
    const churn = columnOf(
      'Отток: жалоба',
      Array.from({ length: rows }, (_, row) => String(row % 2)),
    )
    const id = columnOf(
      'ID устройства',
      Array.from({ length: rows }, (_, row) => `d${row}`),
    )
    const of = {
      ...manifest,
      features: manifest.features.filter(({ name }) => name !== 'OrderCount'),
    }
    for (const { column } of proposeColumns({ columns: [numbering, churn, id] }, of))
      expect(column).toBeNull()
  })
})

const russianValues: Readonly<Record<string, string>> = {
  'Mobile Phone': 'Моб. телефон',
  Phone: 'Телефон',
  Mobile: 'Мобильный',
  Computer: 'Компьютер',
  'Debit Card': 'Дебетовая карта',
  'Credit Card': 'Кредитная карта',
  CC: 'Кредитная карта',
  'E wallet': 'Электронный кошелек',
  'Cash on Delivery': 'Наличные при получении',
  COD: 'Наличные при получении',
  'Laptop & Accessory': 'Ноутбуки и аксессуары',
  Fashion: 'Одежда',
  Grocery: 'Продукты питания',
  Others: 'Прочее',
  Married: 'В браке',
  Single: 'Холост',
  Divorced: 'В разводе',
  Male: 'Муж',
  Female: 'Жен',
}

describe('a Russian file', () => {
  const original = sampleTable(rows, 11)
  const headers = tuned[2]!
  const columns = original.columns.map((column): Column => {
    const name = headers[column.name] ?? column.name
    if (column.name === 'Complain')
      return columnOf(
        name,
        Array.from((column as Column & { type: 'number' }).values, (value) =>
          value === 1 ? 'Да' : 'Нет',
        ),
      )
    if (column.type === 'number') return { ...column, name }
    return {
      ...column,
      name,
      dictionary: column.dictionary.map((text) => russianValues[text] ?? text),
    }
  })
  const russian: Table = { ...original, columns }

  it('is scored as the original is', () => {
    const encoded = (table: Table) => encodeRows(bindFeatures(table, manifest), 0, rows)
    expect(encoded(russian)).toEqual(encoded(original))
  })

  it('shows what each value was taken for', () => {
    const report = reportMapping(russian, manifest)
    const of = (name: string) => report.features.find(({ feature }) => feature === name)!
    expect(of('PreferredLoginDevice').categories).toContainEqual(
      expect.objectContaining({ value: 'Моб. телефон', category: 'Mobile Phone' }),
    )
    expect(of('Complain').categories).toEqual([
      expect.objectContaining({ value: 'Нет', category: '0' }),
      expect.objectContaining({ value: 'Да', category: '1' }),
    ])
    expect(report.auc.withAbsent).toBe(report.auc.full?.value)
  })
})
