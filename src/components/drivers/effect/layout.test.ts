import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleEffect, exampleFeature } from '../../../../tests/support/effects'
import { effectBins, missingBin } from '../facts/bins'
import { riskAt } from '../facts/risk'
import { layOutSteps, xOf } from './stepLayout'
import { stepPaths } from './stepPaths'
import { shareOf, valueScale } from './valueScale'

const tenure = exampleFeature()
const effect = exampleEffect([1.5, 3.5, 20.5], [2, 1, -0.5, -1], { counts: [100, 100, 100, 4] })
const bins = effectBins(tenure, effect)
const layout = layOutSteps(tenure, bins, missingBin(effect), 600)

describe('steps on the axis', () => {
  it('join without gaps from the left end to the right end', () => {
    layout.steps.forEach((step, index) => {
      const next = layout.steps[index + 1]
      expect(step.left + step.width).toBeCloseTo(next ? next.left : layout.right, 6)
    })
    expect(layout.steps[0]!.left).toBe(layout.left)
    expect(layout.missing.left).toBeGreaterThan(layout.right)
  })

  it('do not let an outlier squeeze the rest', () => {
    expect(layout.goesOn).toBe(true)
    expect(layout.domain[1]).toBeLessThan(30)
    expect(xOf(layout, 61)).toBe(layout.right)
  })

  it('hold every whole number of their range in the middle of its place', () => {
    const [first, second] = layout.steps
    expect(xOf(layout, 1)).toBeLessThan(first!.left + first!.width)
    expect(xOf(layout, 2)).toBeGreaterThan(second!.left)
  })

  it('are all drawn, solid or thin, above or below the average', () => {
    const paths = stepPaths(layout.steps, (logOdds) => 100 - logOdds * 10)
    const count = (path: string) => path.split('M').length - 1
    expect(count(paths.raising)).toBe(2)
    expect(count(paths.lowering)).toBe(1)
    expect(count(paths.thinLowering)).toBe(1)
    expect(paths.thinRaising).toBe('')
    expect(count(paths.risers)).toBe(3)
    expect(paths.raising.startsWith('M56.0 80.0H')).toBe(true)
    expect(paths.band.endsWith('Z')).toBe(true)
    expect(stepPaths([], () => 0).band).toBe('')
  })
})

describe('the axis of values', () => {
  it('shows the risk from zero, and the average customer at base', () => {
    const scale = valueScale(bins, -2, 'risk')
    expect(scale.low).toBe(0)
    expect(shareOf(scale, 0)).toBeCloseTo(riskAt(-2) / scale.high, 12)
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
            expect(scale.of(value)).toBeGreaterThanOrEqual(scale.low)
            expect(scale.of(value)).toBeLessThanOrEqual(scale.high)
          }
          const shares = sorted.map((value) => shareOf(scale, value))
          expect(shares).toEqual([...shares].sort((a, b) => a - b))
        },
      ),
    )
  })
})
