import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Explanation } from '../../../contracts'
import { logistic, pointsPerLogOdds } from '../../../ground/maths'
import { against } from './against'

const numbers = (length: number) =>
  fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: length, maxLength: length })

const cases = fc
  .integer({ min: 1, max: 8 })
  .chain((length) =>
    fc.tuple(numbers(length), numbers(length), fc.double({ min: -3, max: 1, noNaN: true })),
  )

function explained(base: number, contributions: readonly number[]): Explanation {
  const change = contributions.reduce((sum, value) => sum + value, 0)
  const rate = pointsPerLogOdds(base, change)
  return {
    row: 0,
    id: '1',
    probability: logistic(base + change),
    band: 'high',
    typical: logistic(base),
    base,
    space: 'log-odds',
    steps: contributions.map((contribution, feature) => ({
      feature,
      value: 1,
      contribution,
      points: contribution * rate,
      near: contribution,
      doubt: feature === 0 ? 'missing' : 'uncertain',
    })),
  }
}

const total = (steps: Explanation['steps'], unit: 'points' | 'contribution') =>
  steps.reduce((sum, step) => sum + step[unit], 0)

describe('against', () => {
  it('starts at the others and ends at the risk shown, in either unit', () => {
    fc.assert(
      fc.property(cases, ([contributions, means, base]) => {
        const found = against(explained(base, contributions), { means })
        const start = base + means.reduce((sum, mean) => sum + mean, 0)
        expect(found.base).toBeCloseTo(start, 12)
        expect(found.typical).toBe(logistic(found.base))
        expect(found.typical + total(found.steps, 'points')).toBeCloseTo(found.probability, 12)
        expect(logistic(found.base + total(found.steps, 'contribution'))).toBeCloseTo(
          found.probability,
          12,
        )
        for (const { feature, contribution } of found.steps)
          expect(contribution).toBe(contributions[feature]! - means[feature]!)
        const sizes = found.steps.map(({ contribution }) => Math.abs(contribution))
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
      }),
    )
  })

  it('changes nothing against nobody, and leaves nothing against the customer itself', () => {
    fc.assert(
      fc.property(cases, ([contributions, , base]) => {
        const own = explained(base, contributions)
        const same = against(own, { means: contributions.map(() => 0) }, [...contributions.keys()])
        same.steps.forEach(({ points }, place) => {
          expect(points).toBeCloseTo(own.steps[place]!.points, 12)
        })
        const itself = against(own, { means: contributions })
        expect(itself.typical).toBeCloseTo(own.probability, 12)
        for (const { points } of itself.steps) expect(points).toBe(0)
      }),
    )
  })

  it('adds probabilities where the model is explained in them', () => {
    const own = { ...explained(0.2, [0.1, 0.3]), space: 'probability' as const, probability: 0.6 }
    const found = against(own, { means: [0.05, -0.1] })
    expect(found.typical).toBeCloseTo(0.15, 12)
    expect(found.typical + total(found.steps, 'points')).toBeCloseTo(0.6, 12)
  })

  it('keeps the order asked for, and only the doubts that do not speak of the typical customer', () => {
    const { steps } = against(explained(0, [1, 2, 3]), { means: [0, 0, 0] }, [1, 0, 2])
    expect(steps.map(({ feature }) => feature)).toEqual([1, 0, 2])
    expect(steps.map(({ doubt }) => doubt)).toEqual([undefined, 'missing', undefined])
    for (const step of steps) expect(step).not.toHaveProperty('near')
  })
})
