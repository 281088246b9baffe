import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../tests/support/tables'
import { countingReads } from '../../../tests/support/work'
import type { Column } from '../../contracts/table'
import { profileTable } from '../../data/profile/profileTable'
import { readTable } from '../../data/reading/readTable'
import { dayOfIso, isoDay } from '../../ground/days'
import { seededRandom } from '../../ground/maths/random'
import { checkTraining } from './trainingCheck'

const size = 1200
const random = seededRandom(5)
const left = Array.from({ length: size }, () => random() < 0.25)
const number = (name: string, value: (row: number) => number): Column => ({
  type: 'number',
  name,
  values: Float64Array.from({ length: size }, (_, row) => value(row)),
})
const text = (name: string, value: (row: number) => string | null): Column => {
  const cells = Array.from({ length: size }, (_, row) => value(row))
  const dictionary = [...new Set(cells.filter((cell) => cell !== null))]
  const codes = Int32Array.from(cells, (cell) => (cell === null ? -1 : dictionary.indexOf(cell)))
  return { type: 'text', name, codes, dictionary }
}

const table = tableOf([
  number('CustomerID', (row) => 5000 + row),
  number('Tenure', (row) => Math.floor(random() * 30) - (left[row] ? 4 : 0)),
  text('Plan', (row) => ['basic', 'plus', 'pro'][row % 3] ?? null),
  number('Final bill', (row) => (left[row] ? 100 + random() : random())),
  text('Why', (row) => (left[row] ? `reason ${row % 4}` : null)),
  text('Call after', (row) => (left[row] && row % 2 === 0 ? 'angry' : null)),
  number('Churn score', () => random()),
  text('Remark', (row) => `they said ${row} words, then ${row % 7}`),
  text('Country', () => 'FR'),
  number('Fax', () => Number.NaN),
  text('Signed', (row) => (row % 10 === 0 ? null : 'yes')),
  text('Churn', (row) => (row % 100 === 0 ? null : left[row] ? 'Yes' : 'No')),
])
const outcome = { column: 'Churn', left: 'Yes', unknown: [] }

describe('checkTraining', () => {
  const check = checkTraining(table, profileTable(table), outcome)
  const of = (name: string) => check.columns.find((column) => column.name === name)!

  it('counts the outcome', () => {
    expect(check.unknown).toBe(12)
    expect(check.left + check.stayed).toBe(size - 12)
    expect(check.sampledRows).toBeNull()
    expect(check.columns.map(({ name }) => name)).not.toContain('Churn')
  })

  it.each(['Tenure', 'Plan', 'Signed'])('suggests to use %s', (name) => {
    expect(of(name)).toMatchObject({ concerns: [], learnable: true, suggested: true })
  })

  it.each([
    ['CustomerID', 'id', true],
    ['Final bill', 'predicts-alone', true],
    ['Why', 'missing-tells', true],
    ['Call after', 'filled-after', true],
    ['Churn score', 'name', true],
    ['Remark', 'too-many-values', false],
    ['Country', 'constant', false],
    ['Fax', 'empty', false],
  ] as const)('leaves out %s: %s', (name, code, learnable) => {
    const column = of(name)
    expect(column.concerns[0]?.code).toBe(code)
    expect(column).toMatchObject({ learnable, suggested: false })
  })

  it('tells how well a column alone predicts', () => {
    expect(of('Final bill').auc).toBeGreaterThan(0.97)
    expect(of('Tenure').auc).toBeGreaterThan(0.55)
    expect(of('Plan').auc).toBeLessThan(0.6)
  })

  it('judges a column by 10,000 rows of each outcome, however many there are', () => {
    const rows = 50_000
    const plain = Float64Array.from({ length: rows }, (_, row) => (row * 37) % 101)
    const { items, reads } = countingReads(plain)
    const churn: Column = {
      type: 'text',
      name: 'Churn',
      codes: Int8Array.from({ length: rows }, (_, row) => row % 2),
      dictionary: ['No', 'Yes'],
    }
    const long = (values: Float64Array) => tableOf([churn, { type: 'number', name: 'n', values }])
    const profile = profileTable(long(plain))
    const { sampledRows } = checkTraining(long(items), profile, outcome)
    expect(sampledRows).toBe(20_000)
    expect(reads()).toBeLessThanOrEqual(3 * 20_000)
    expect(reads()).toBeGreaterThanOrEqual(20_000)
  })

  it('measures nothing where everybody stayed', () => {
    const nobody = checkTraining(table, profileTable(table), { ...outcome, left: 'Never' })
    expect(nobody.left).toBe(0)
    expect(nobody.columns.every(({ auc }) => auc === null)).toBe(true)
  })
})

describe('dates', () => {
  const dates = (name: string, dayOf: (row: number) => number | null): Column => {
    const column = text(name, (row) => {
      const day = dayOf(row)
      return day === null ? null : isoDay(day)
    })
    if (column.type === 'number') return column
    const days = Float32Array.from(column.dictionary, dayOfIso)
    const reading = { order: 'ymd', decidedBy: 'values', first: '', last: '' } as const
    return { ...column, dates: { ...reading, days } }
  }
  const start = Array.from({ length: size }, () => 18_000 + Math.floor(random() * 1500))
  const dated = tableOf([
    dates('Start', (row) => start[row]!),
    // A year for those who stay, less for those who left.
    dates('Paid until', (row) => start[row]! + (left[row] ? 1 + ((row * 37) % 330) : 365)),
    dates('Last seen', (row) => 19_600 - Math.floor((left[row] ? 90 : 40) * random())),
    dates('Closed', (row) => (left[row] ? 19_500 + (row % 90) : null)),
    text('Churn', (row) => (left[row] ? 'Yes' : 'No')),
  ])
  const check = checkTraining(dated, profileTable(dated), outcome)
  const of = (name: string) => check.columns.find((column) => column.name === name)!

  it('are judged by the days that they are, however many there are', () => {
    expect(of('Last seen')).toMatchObject({ kind: 'date', concerns: [], suggested: true })
    expect(of('Last seen').auc).toBeGreaterThan(0.7)
    expect(of('Start')).toMatchObject({ concerns: [], learnable: true, role: 'context' })
    expect(of('Start').dates).toMatchObject({ name: 'Start', newest: Math.max(...start) })
    expect(check.columns.filter(({ dates: spread }) => spread)).toHaveLength(4)
  })

  it('are in doubt where only those who left have one', () => {
    expect(of('Closed').concerns[0]?.code).toBe('missing-tells')
    expect(of('Closed').suggested).toBe(false)
  })

  it('are in doubt where the days to another one tell who left', () => {
    expect(of('Paid until')).toMatchObject({
      suggested: false,
      concerns: [{ code: 'predicts-with', params: { column: 'Start' } }],
    })
    expect(of('Start').auc).toBeLessThan(0.6)
  })
})

const telco = '../shared/data/telco_churn.csv'
describe.skipIf(!existsSync(telco))('on the telco data', () => {
  it('leaves nothing out', async () => {
    const file = await readTable(new File([readFileSync(telco)], 'telco.csv'))
    const check = checkTraining(file, profileTable(file), outcome)
    expect([check.left, check.stayed]).toEqual([1869, 5174])
    expect(check.columns.filter(({ suggested }) => !suggested)).toEqual([])
  })
})
