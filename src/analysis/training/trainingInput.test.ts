import { describe, expect, it } from 'vitest'
import { movedBlock } from '../../../tests/support/plantedCopies'
import { profileTable } from '../../data/profile/profileTable'
import { countFamilies } from '../../data/repeats/equal/groupDuplicates'
import { plainChoice, trainingInput } from './trainingInput'

const { table } = movedBlock(5, 600, 100, 300, 3)
const churn = Float64Array.from({ length: table.rowCount }, (_, row) => (row % 600 < 90 ? 1 : 0))
const withTarget = {
  ...table,
  columns: [...table.columns, { type: 'number', name: 'Churn', values: churn } as const],
}
const profile = profileTable(withTarget)

describe('trainingInput', () => {
  it.each([
    ['families', 600],
    ['exact', 900],
    ['none', 900],
  ] as const)('groups rows by %s', (grouping, groups) => {
    const input = trainingInput(withTarget, plainChoice(profile), grouping, null, false)
    expect(countFamilies(input.groups)).toBe(groups)
    expect(input.leaveOut).toContain('CustomerID')
  })

  it('fills missing cells from other rows of the same customers, where they stay on one side', () => {
    const lacking = {
      ...withTarget,
      columns: withTarget.columns.map((column) =>
        column.name === 'n6' && column.type === 'number'
          ? { ...column, values: column.values.map((n, row) => (row % 20 === 0 ? Number.NaN : n)) }
          : column,
      ),
    }
    const choice = plainChoice(profileTable(lacking))
    const plain = trainingInput(lacking, choice, 'families', null, false)
    expect(plain.table).toBe(lacking)
    expect(plain.filled).toBeUndefined()
    expect(trainingInput(lacking, choice, 'exact', null, true).table).toBe(lacking)
    const { table, filled, groups } = trainingInput(lacking, choice, 'families', null, true)
    expect(groups).toEqual(plain.groups)
    expect(filled?.cells).toBeGreaterThan(20)
    const missing = (of: typeof table) => {
      const column = of.columns.find(({ name }) => name === 'n6')
      return column?.type === 'number' ? column.values.filter(Number.isNaN).length : 0
    }
    const without = trainingInput(
      lacking,
      { ...choice, leaveOut: [...choice.leaveOut, 'n6'] },
      'families',
      null,
      true,
    )
    // What is not learned from is not counted.
    expect(filled!.cells - without.filled!.cells).toBe(missing(lacking) - missing(table))
  })

  it('counts the same families as the profile', () => {
    const { groups } = trainingInput(withTarget, plainChoice(profile), 'families', null, false)
    expect(countFamilies(groups)).toBe(profile.repeats.families)
  })
})
