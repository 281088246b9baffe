import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleEffect, exampleFeature } from '../../../../tests/support/effects'
import { effectBins } from '../facts/bins'
import { riskAt } from '../facts/risk'
import { stepEdges } from './stepEdges'
import { valueScale } from './valueScale'

const tenure = exampleFeature()
const effect = exampleEffect([1.5, 3.5, 20.5], [2, 1, -0.5, -1], { counts: [100, 100, 100, 4] })
const bins = effectBins(tenure, effect)
const { edges, goesOn } = stepEdges(tenure, bins)

describe('steps on the axis', () => {
  it('join without gaps: one edge more than steps, ascending', () => {
    expect(edges).toHaveLength(bins.length + 1)
    expect(edges).toEqual([...edges].sort((a, b) => a - b))
  })

  it('do not let an outlier squeeze the rest', () => {
    expect(goesOn).toBe(true)
    expect(edges.at(-1)).toBeLessThan(30)
  })

  it('hold every whole number of their range in the middle of its place', () => {
    expect(edges.slice(0, 3)).toEqual([-0.5, 1.5, 3.5])
  })
})

describe('the axis of values', () => {
  it('shows the risk from zero, and the typical customer at base', () => {
    const scale = valueScale(bins, -2, 'risk')
    expect(scale.domain[0]).toBe(0)
    expect(scale.of(0)).toBeCloseTo(riskAt(-2), 12)
  })

  it('holds every step and the average, and keeps their order', () => {
    const values = fc.array(fc.double({ min: -8, max: 8, noNaN: true }), {
      minLength: 4,
      maxLength: 4,
    })
    fc.assert(
      fc.property(
        values,
        fc.double({ min: -6, max: 6, noNaN: true }),
        fc.constantFrom('risk' as const, 'logOdds' as const),
        (steps, base, unit) => {
          const drawn = effectBins(tenure, exampleEffect([1.5, 3.5, 20.5], steps))
          const scale = valueScale(drawn, base, unit)
          const sorted = [0, ...steps].sort((a, b) => a - b)
          for (const value of sorted) {
            expect(scale.of(value)).toBeGreaterThanOrEqual(scale.domain[0])
            expect(scale.of(value)).toBeLessThanOrEqual(scale.domain[1])
          }
          const drawnAt = sorted.map(scale.of)
          expect(drawnAt).toEqual([...drawnAt].sort((a, b) => a - b))
        },
      ),
    )
  })
})
