import { describe, expect, it } from 'vitest'
import { proposeNames } from './proposeNames'

const columns = [
  { name: 'plan', values: ['gold', 'basic'] },
  { name: 'tenure', values: [] },
  { name: 'city', values: ['B', 'A', 'a'] },
]

describe('proposeNames', () => {
  it('lays numbers before sorted categories', () => {
    expect(proposeNames(columns, 6, () => null)).toEqual([
      'tenure',
      'plan_basic',
      'plan_gold',
      'city_A',
      'city_B',
      'city_a',
    ])
  })

  it('keeps the order of the file where the model speaks for it', () => {
    const names = proposeNames(columns, 6, (column) => column !== 2)
    expect(names?.slice(0, 3)).toEqual(['plan_basic', 'plan_gold', 'tenure'])
  })

  it('leaves out first values where only that fits', () => {
    expect(proposeNames(columns, 4, () => null)).toEqual([
      'tenure',
      'plan_gold',
      'city_B',
      'city_a',
    ])
  })

  it('proposes nothing for another width or against the model', () => {
    expect(proposeNames(columns, 7, () => null)).toBeNull()
    expect(proposeNames(columns, 6, () => false)).toBeNull()
  })
})
