import { describe, expect, it } from 'vitest'
import { columnOf } from '../../../tests/support/sampleTable'
import type { TextColumn } from '../../contracts'
import { dayOfIso, isoDay } from '../../ground/days'
import { trainingDates } from './dates'
import { derivedFeatures } from './derivedDays'
import type { NumberFeature } from './features'

const rows = Int32Array.of(0, 1, 2, 3)

function dates(name: string, ...cells: (string | null)[]): TextColumn {
  const dictionary = [...new Set(cells.filter((cell) => cell !== null))]
  const days = Float32Array.from(dictionary, dayOfIso)
  return {
    type: 'text',
    name,
    codes: Int32Array.from(cells, (cell) => (cell === null ? -1 : dictionary.indexOf(cell))),
    dictionary,
    dates: { order: 'ymd', decidedBy: 'values', first: '', last: '', days },
  }
}

const signup = dates('Signup', '2024-01-01', '2024-02-01', null, '2023-12-31')
const order = dates('Last order', '2024-03-01', null, '2024-03-10', '2024-03-05')
const end = dates('Contract end', '2024-04-01', '2024-05-01', '2024-03-09', '2024-06-01')

function derivedOf(columns: readonly TextColumn[], others: readonly NumberFeature[] = []) {
  const found = trainingDates({ columns }, new Set(), null)
  return derivedFeatures(found, others, rows)
}

const valuesOf = (features: readonly NumberFeature[]) =>
  Object.fromEntries(features.map(({ name, values }) => [name, [...values]]))

describe('derivedFeatures', () => {
  it('counts days to the newest date and between dates, forward, missing where either is', () => {
    const features = derivedOf([order, signup, end])
    expect(valuesOf(features)).toEqual({
      'Days since Last order': [9, Number.NaN, 0, 5],
      'Days since Signup': [69, 38, Number.NaN, 70],
      'Days until Contract end': [22, 52, -1, 83],
      'Days from Signup to Last order': [60, Number.NaN, Number.NaN, 65],
      'Days from Last order to Contract end': [31, Number.NaN, -1, 88],
      'Days from Signup to Contract end': [91, 90, Number.NaN, 153],
    })
    expect(features.map(({ derived }) => derived)).toContainEqual({ from: 'Last order', to: null })
    expect(features.map(({ derived }) => derived)).toContainEqual({
      from: null,
      to: 'Contract end',
    })
  })

  it('counts to the day that a person chose', () => {
    const { referenceDay } = trainingDates({ columns: [order] }, new Set(), dayOfIso('2024-04-10'))
    expect(referenceDay).toBe(dayOfIso('2024-04-10'))
  })

  it('takes columns of dates that are not left out', () => {
    const table = { columns: [order, signup, columnOf('Plan', ['a', 'b', 'a', 'b'])] }
    const { columns } = trainingDates(table, new Set(['Signup']), null)
    expect(columns.map(({ name }) => name)).toEqual(['Last order'])
  })

  it('leaves out what tells no more than another number', () => {
    const same = dates('Drawn', '2024-03-10', '2024-03-10', '2024-03-10', '2024-03-10')
    const names = derivedOf([order, same]).map(({ name }) => name)
    expect(names).not.toContain('Days from Last order to Drawn')
    const known: NumberFeature = {
      kind: 'number',
      name: 'Recency',
      values: Float32Array.of(19, Number.NaN, 10, 15),
      integer: true,
    }
    expect(derivedOf([order], [known])).toEqual([])
  })

  it('pairs six dates at most and finds a free name', () => {
    const day = (column: number, row: number) =>
      isoDay(19_000 + 40 * column + ((row * 7 + 3) ** (column + 1) % 37))
    const many = Array.from({ length: 8 }, (_, column) =>
      dates(`D${column}`, ...Array.from(rows, (row) => day(column, row))),
    )
    const features = derivedOf(many)
    expect(features.filter(({ derived }) => derived!.from && derived!.to)).toHaveLength(15)
    const taken: NumberFeature = {
      kind: 'number',
      name: 'Days since Last order',
      values: Float32Array.of(1, 5, 2, 9),
      integer: true,
    }
    expect(derivedOf([order], [taken]).map(({ name }) => name)).toEqual(['Days since Last order 2'])
  })
})
