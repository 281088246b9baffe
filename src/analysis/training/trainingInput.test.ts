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

  it('counts the same families as the profile', () => {
    const { groups } = trainingInput(withTarget, plainChoice(profile), 'families', null, false)
    expect(countFamilies(groups)).toBe(profile.repeats.families)
  })
})
