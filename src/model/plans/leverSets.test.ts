import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Lever, leverSets } from './leverSets'

const levers = fc.array(
  fc.record({
    shift: fc.double({ min: -3, max: 1, noNaN: true }),
    cost: fc.integer({ min: 0, max: 5 }),
  }),
  { maxLength: 8 },
)

function allSets(list: readonly Lever[]) {
  const found: { places: number[]; shift: number; cost: number }[] = []
  const extend = (places: number[], shift: number, cost: number) => {
    if (places.length > 0) found.push({ places, shift, cost })
    if (places.length === 3) return
    for (let place = (places.at(-1) ?? -1) + 1; place < list.length; place++)
      extend([...places, place], shift + list[place]!.shift, cost + list[place]!.cost)
  }
  extend([], 0, 0)
  return found
}

describe('leverSets', () => {
  it('finds what trying all sets finds: the cheapest that reach the target', () => {
    fc.assert(
      fc.property(levers, fc.double({ min: -5, max: 1, noNaN: true }), (list, target) => {
        const found = leverSets(list, target, 4)
        const reaching = allSets(list).filter(({ shift }) => shift <= target)
        expect(found.length).toBe(Math.min(4, reaching.length))
        const costs = reaching.map(({ cost }) => cost).sort((a, b) => a - b)
        expect(found.map(({ cost }) => cost)).toEqual(costs.slice(0, 4))
        for (const { shift } of found) expect(shift).toBeLessThanOrEqual(target)
      }),
    )
  })

  it('finds what trying all sets finds: the lowest sums', () => {
    fc.assert(
      fc.property(levers, (list) => {
        const lowest = allSets(list)
          .map(({ shift }) => shift)
          .sort((a, b) => a - b)
        expect(leverSets(list, null, 5).map(({ shift }) => shift)).toEqual(lowest.slice(0, 5))
      }),
    )
  })

  it('prunes: thousands of levers are done at once', () => {
    const weak = Array.from({ length: 2000 }, () => ({ shift: -0.1, cost: 1 }))
    expect(leverSets(weak, -0.31, 10)).toEqual([])
    expect(leverSets(weak, -0.05, 3).map(({ places }) => places)).toEqual([[0], [1], [2]])
  })
})
