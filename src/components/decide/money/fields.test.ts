import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DecisionOptions } from '../../../contracts'
import { checkTyped, fieldNames, shownIn } from './fields'

const before: DecisionOptions = {
  value: 1000,
  valueColumn: null,
  cost: 200,
  offer: 0,
  takenAnyway: 1,
  saveRate: { low: 0.2, likely: 0.3, high: 0.4 },
  budget: 5000,
  capacity: 50,
  control: 0.1,
  seed: 0,
  unit: 'customers',
  all: false,
}

describe('checkTyped', () => {
  it('changes nothing where nothing is typed, and shown figures typed back mean the same', () => {
    expect(checkTyped({}, before)).toEqual({ options: before, faults: {} })
    const shown = Object.fromEntries(fieldNames.map((name) => [name, shownIn(name, before)]))
    expect(checkTyped(shown, before)).toEqual({ options: before, faults: {} })
  })

  it('reads shares as percent and an empty limit as none', () => {
    const { options, faults } = checkTyped(
      { takenAnyway: '12.5', control: 29, budget: '', capacity: '' },
      before,
    )
    expect(faults).toEqual({})
    expect(options).toMatchObject({
      takenAnyway: 0.125,
      control: 0.29,
      budget: null,
      capacity: null,
    })
  })

  it.each([
    ['value', -1, 'money'],
    ['cost', '', 'money'],
    ['offer', 'abc', 'money'],
    ['takenAnyway', 101, 'share'],
    ['likely', 0, 'saveZero'],
    ['high', 120, 'share'],
    ['low', 35, 'order'],
    ['budget', 100, 'budget'],
    ['capacity', 1.5, 'capacity'],
    ['capacity', 0, 'capacity'],
    ['control', 100, 'control'],
  ] as const)('%s of %s is a fault, and the rest counts', (name, typed, fault) => {
    const other = name === 'value' ? 'offer' : 'value'
    const { options, faults } = checkTyped({ [name]: typed, [other]: 70 }, before)
    expect(faults[name]).toBe(fault)
    expect(options).toEqual({ ...before, [other]: 70 })
  })

  it('keeps cost and budget as they were while they contradict each other', () => {
    const { options, faults } = checkTyped({ cost: 9000 }, before)
    expect(faults).toEqual({ budget: 'budget' })
    expect(options).toEqual(before)
    expect(checkTyped({ cost: 9000, budget: 9000 }, before).options).toMatchObject({
      cost: 9000,
      budget: 9000,
    })
  })

  it('takes a whole range of save rates at once', () => {
    expect(checkTyped({ low: 50, likely: 60, high: 70 }, before).options.saveRate).toEqual({
      low: 0.5,
      likely: 0.6,
      high: 0.7,
    })
  })

  it('never gives options that a decision refuses', () => {
    const typed = fc.oneof(fc.double(), fc.integer(), fc.constantFrom('', '-', '1e999', 'x', '5'))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fieldNames), typed), (all) => {
        const { value, cost, offer, takenAnyway, saveRate, budget, capacity, control } = checkTyped(
          all,
          before,
        ).options
        for (const money of [value, cost, offer, budget ?? 0])
          expect(money >= 0 && Number.isFinite(money)).toBe(true)
        for (const share of [takenAnyway, saveRate.low, saveRate.high, control])
          expect(share >= 0 && share <= 1).toBe(true)
        expect(control).toBeLessThan(1)
        expect(saveRate.likely).toBeGreaterThan(0)
        expect(saveRate.low <= saveRate.likely && saveRate.likely <= saveRate.high).toBe(true)
        expect(budget === null || budget >= cost).toBe(true)
        expect(capacity === null || (Number.isInteger(capacity) && capacity >= 1)).toBe(true)
      }),
    )
  })
})
