import { describe, expect, it } from 'vitest'
import type { Column } from '../../src/contracts'
import { isoDay } from '../../src/ground/days'
import {
  column,
  dictionary,
  hasCases,
  inTurn,
  leavers,
  missing,
  readCase,
  withColumn,
} from './cells'

describe('one value in several writings', () => {
  it.each([
    ['case', 'Pro', 'PRO', 'Pro'],
    ['outer spaces', 'Pro', ' Pro ', 'Pro'],
    ['spaces within', 'Pro Plus', 'Pro  Plus', 'Pro Plus'],
    ['a hard space', 'Pro Plus', 'Pro\u00a0Plus', 'Pro Plus'],
    ['letters put together', 'Café', 'Cafe\u0301', 'Café'],
    ['full width', 'Pro1', 'Ｐｒｏ１', 'Pro1'],
    ['ё', 'Ёлка', 'Елка', 'Ёлка'],
    ['the commonest after a space', 'Pro', 'Pro ', 'Pro'],
  ])('is one: %s', async (_, usual, other, shown) => {
    const read = await withColumn('plan', inTurn(60, [usual, 3], [other, 2], ['Basic', 1]))
    expect(dictionary(column(read, 'plan'))).toEqual([shown, 'Basic'])
    const told = read.profile.problems.filter(({ code }) => code === 'merged-writings')
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ row: 5, column: 'plan', params: { values: 1, cells: 20 } })
  })

  it('is never left in one writing and stayed in another', async () => {
    const read = await withColumn(
      'churn',
      inTurn(60, ['No', 4], ['Yes', 1], ['yes', 1], ['YES ', 1]),
    )
    expect(read.profile.target).toMatchObject({ column: 'churn', left: 'Yes' })
    expect(leavers(read)).toBe(24)
  })

  it('leaves apart what differs for every customer', async () => {
    const ids = Array.from({ length: 40 }, (_, row) => `00Q${row % 20}${row < 20 ? 'aB' : 'Ab'}x`)
    const read = await withColumn('account', ids)
    expect(dictionary(column(read, 'account'))).toHaveLength(40)
  })
})

describe('words for no value', () => {
  const words = ['NULL', '#Н/Д', '—', 'нет данных', '\\N', '########', 'k.A.', 's/o', 'brak', 'нет']

  it.each(words)('%s is missing beside numbers, and told', async (word) => {
    const read = await withColumn('sum', inTurn(80, ['5', 3], ['7', 3], [word, 2]))
    expect(column(read, 'sum').type).toBe('number')
    expect(missing(column(read, 'sum'))).toBe(20)
    const codes = read.profile.alerts
      .filter((alert) => alert.column === 'sum')
      .map(({ code }) => code)
    expect(codes).toContain(word.startsWith('##') ? 'missing-overflow' : 'missing-words')
  })

  it.each([
    ['- beside +', ['+', '-']],
    ['- beside V', ['V', '-']],
    ['NA beside EU and US', ['EU', 'US', 'NA']],
    ['None beside Basic and Premium', ['Basic', 'Premium', 'None']],
    ['нет beside да', ['да', 'нет']],
    ['brak beside umowa', ['umowa', 'brak']],
  ])('are values where the others make them so: %s', async (_, values) => {
    const read = await withColumn('c', inTurn(60, ...values.map((value) => [value, 2] as const)))
    expect(dictionary(column(read, 'c'))).toEqual(values)
  })

  it.each(['01.01.0001 0:00:00', '31.12.9999', '00.00.0000', '01.01.0001', '30.12.1899'])(
    '%s is no day',
    async (none) => {
      const read = await withColumn(
        'since',
        inTurn(60, ['15.03.2024', 2], ['20.04.2024', 1], [none, 3]),
      )
      const since = column(read, 'since')
      expect(missing(since)).toBe(30)
      expect(since.missingWords).toEqual([{ word: none, count: 30 }])
      expect(read.profile.columns[2]?.date).toMatchObject({
        first: '2024-03-15',
        last: '2024-04-20',
      })
    },
  )

  it.each(['0000-00-00', '1900-01-00', '9999-12-31', '0001-01-01 00:00:00', '0000-00-00 00:00:00'])(
    '%s is no day',
    async (none) => {
      const read = await withColumn('since', inTurn(60, ['2024-03-15', 2], [none, 3]))
      expect(missing(column(read, 'since'))).toBe(36)
      expect(read.profile.alerts.map(({ code }) => code)).toContain('missing-words')
    },
  )
})

describe('days and codes', () => {
  it.each([
    ['1. 3. 2024', '2024-03-01'],
    ['17. 1. 2024', '2024-01-17'],
    ['2024年3月1日', '2024-03-01'],
    ['2024년 3월 1일', '2024-03-01'],
    ['01-Jan-24', '2024-01-01'],
    ['Mar-24', '2024-03-01'],
    ['мар.24', '2024-03-01'],
    ['1 марта 2024 г.', '2024-03-01'],
    ['1. März 2024', '2024-03-01'],
    ['3. Dez. 2024', '2024-12-03'],
    ['1er août 2024', '2024-08-01'],
    ['12 févr. 2024', '2024-02-12'],
    ['1 de septiembre de 2024', '2024-09-01'],
    ['5-ene-2024', '2024-01-05'],
    ['3 de março de 2024', '2024-03-03'],
    ['4 maggio 2024', '2024-05-04'],
    ['6 października 2024', '2024-10-06'],
    ['7 Ağustos 2024', '2024-08-07'],
  ])('%s is %s', async (cell, day) => {
    const read = await withColumn('c', new Array<string>(20).fill(cell))
    const { dates } = column(read, 'c') as Column & { type: 'text' }
    expect(dates && isoDay(dates.days[0]!)).toBe(day)
  })

  it('tells that days of either order were read by what is usual', async () => {
    const read = await withColumn('since', inTurn(60, ['03/04/2024', 1], ['05/02/2024', 1]))
    expect(read.profile.alerts.map(({ code }) => code)).toContain('dates-assumed')
  })

  it.each([['1E5 2E3 1D4'], ['1E5 2E3 3E2'], ['10E1 7E4 2E9'], ['3e5 4e4']])(
    '%s are codes',
    async (codes) => {
      const cells = codes.split(' ')
      const read = await withColumn('plan', inTurn(60, ...cells.map((code) => [code, 2] as const)))
      expect(dictionary(column(read, 'plan'))).toEqual(cells)
    },
  )

  it.each(['1E+05', '1.5E3', '2.0e-7'])('%s is a number', async (cell) => {
    expect(column(await withColumn('x', inTurn(20, [cell, 1], ['12', 1])), 'x').type).toBe('number')
  })
})

describe.skipIf(!hasCases)('files of these kinds', () => {
  it('case-and-space.csv has two plans and two answers', async () => {
    const read = await readCase('case-and-space')
    expect(dictionary(column(read, 'plan'))).toEqual(['Basic', 'pro'])
    expect(read.profile.problemCounts['merged-writings']).toBe(2)
  })

  it.each([
    ['missing-words', 'value', 16, 'missing-words'],
    ['hash-overflow', 'sum', 8, 'missing-overflow'],
    ['empty-date-0001', 'left_at', 27, 'missing-words'],
  ])('%s.csv tells of missing cells of “%s”', async (name, of, count, code) => {
    const read = await readCase(name)
    expect(missing(column(read, of))).toBe(count)
    expect(read.profile.alerts).toContainEqual(expect.objectContaining({ column: of, code }))
  })

  it.each([
    ['date-writings', 'cz jp short ampm slash'],
    ['month-columns', 'cohort start'],
  ])('%s.csv has days: %s', async (name, columns) => {
    const read = await readCase(name)
    for (const of of columns.split(' ')) {
      const { dates } = column(read, of) as Column & { type: 'text' }
      expect(dates?.days.every((day) => !Number.isNaN(day))).toBe(true)
    }
  })

  it('plan-codes-like-exponents.csv has codes', async () => {
    const read = await readCase('plan-codes-like-exponents')
    expect(dictionary(column(read, 'device'))).toEqual(['2E3', '3E2', '1E5', '12E7'])
  })
})
