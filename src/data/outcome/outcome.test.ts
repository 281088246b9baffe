import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../tests/support/tables'
import type { Column } from '../../contracts/table'
import { profileTable } from '../profile/profileTable'
import { outcomeColumns } from './outcomeColumns'
import { outcomesOf } from './outcomesOf'

const text = (name: string, cells: readonly (string | null)[]): Column => {
  const dictionary = [...new Set(cells.filter((cell) => cell !== null))]
  const codes = Int32Array.from(cells, (cell) => (cell === null ? -1 : dictionary.indexOf(cell)))
  return { type: 'text', name, codes, dictionary }
}
const number = (name: string, cells: readonly number[]): Column => ({
  type: 'number',
  name,
  values: Float64Array.from(cells),
})
const choiceOf = (column: Column) => {
  const table = tableOf([column])
  return outcomeColumns(table, profileTable(table)).columns[0]!.choice
}

describe('outcomesOf', () => {
  const missing = null
  const table = tableOf([
    text('Status', ['Stayed', 'Churned', 'Joined', missing]),
    number('State', [0, 1, 2, Number.NaN]),
  ])

  it.each([
    [{ column: 'Status', left: 'Churned', unknown: ['Joined'] }, [0, 1, -1, -1]],
    [{ column: 'Status', left: 'Churned', unknown: [] }, [0, 1, 0, -1]],
    [{ column: 'Status', left: 'Never', unknown: [] }, [0, 0, 0, -1]],
    [{ column: 'State', left: '2', unknown: ['1'] }, [0, -1, 1, -1]],
    [{ column: 'State', left: '0', unknown: [] }, [1, 0, 0, -1]],
    [{ column: 'absent', left: '1', unknown: [] }, [-1, -1, -1, -1]],
  ])('tells left, stayed and unknown apart: %o', (outcome, expected) => {
    expect([...outcomesOf(table, outcome)]).toEqual(expected)
  })
})

describe('outcomeColumns', () => {
  it('takes the target of the profile, and tells why other columns cannot be one', () => {
    const table = tableOf([
      number(
        'Age',
        Array.from({ length: 40 }, (_, row) => row),
      ),
      text(
        'Churn',
        Array.from({ length: 40 }, (_, row) => (row % 4 === 0 ? 'Yes' : 'No')),
      ),
      text('Country', Array<string>(40).fill('FR')),
    ])
    const { columns, guess } = outcomeColumns(table, profileTable(table))
    expect(guess).toEqual({ column: 'Churn', left: 'Yes', unknown: [] })
    expect(columns.map(({ choice }) => choice !== null)).toEqual([false, true, false])
    expect(columns[0]).toMatchObject({ distinct: 40, values: [] })
    expect(columns[1]!.values).toEqual([
      { value: 'No', rows: 30 },
      { value: 'Yes', rows: 10 },
    ])
  })

  it('finds a status of three values by what they say', () => {
    const status = ['Stayed', 'Stayed', 'Churned', 'Joined', 'Stayed']
    const table = tableOf([
      text('Partner', ['Yes', 'No', 'No', 'Yes', 'No']),
      text('State', status),
    ])
    expect(outcomeColumns(table, profileTable(table)).guess).toEqual({
      column: 'State',
      left: 'Churned',
      unknown: ['Joined'],
    })
  })

  it.each([
    [text('a', ['нет', 'да', 'нет']), 'да'],
    [text('a', ['ушёл', 'активен', 'активен']), 'ушёл'],
    [number('a', [1, 2, 1, 3]), '3'],
    [text('a', ['blue', 'red', 'blue']), 'red'],
    [text('a', ['active', 'active', 'closed']), 'closed'],
  ])('guesses the value that means left', (column, left) => {
    expect(choiceOf(column)?.left).toBe(left)
  })
})
