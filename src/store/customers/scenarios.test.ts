import { describe, expect, it } from 'vitest'
import { store } from '../state'
import { forgetScenarios, keepScenario, mostScenarios, removeScenario } from './scenarios'

const changes = new Map([[0, 3]])
const namesOf = (row: number) =>
  store
    .getState()
    .scenarios.filter((each) => each.row === row)
    .map(({ name }) => name)

describe('scenarios', () => {
  it('are kept a customer each, eight at most, until they are removed or another file opens', () => {
    for (let place = 0; place < mostScenarios + 3; place++) keepScenario(1, ` s${place} `, changes)
    keepScenario(2, 'other', changes)
    keepScenario(2, 'nothing changed', new Map())
    expect(namesOf(1)).toEqual(['s0', 's1', 's2', 's3', 's4', 's5', 's6', 's7'])
    expect(namesOf(2)).toEqual(['other'])
    removeScenario(store.getState().scenarios[0]!.id)
    keepScenario(1, 'late', changes)
    expect(namesOf(1).at(-1)).toBe('late')
    forgetScenarios()
    expect(store.getState().scenarios).toEqual([])
  })
})
