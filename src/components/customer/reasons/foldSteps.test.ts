import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Step } from '../../../contracts/scores'
import { foldSteps } from './foldSteps'

const steps = fc
  .array(
    fc.record({
      contribution: fc.double({ min: -4, max: 4, noNaN: true }),
      points: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
    }),
    { maxLength: 40 },
  )
  .map((parts) =>
    parts
      .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
      .map((part, feature): Step => ({ feature, value: null, ...part })),
  )

const sum = (list: readonly Step[], key: 'contribution' | 'points') =>
  list.reduce((total, step) => total + step[key], 0)

describe('foldSteps', () => {
  it('keeps the sum in both units and never loses or doubles a step', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 12 }), (all, most) => {
        const { shown, others } = foldSteps(all, most)
        expect(shown).toEqual(all.slice(0, shown.length))
        expect(shown.length + (others?.count ?? 0)).toBe(all.length)
        for (const key of ['contribution', 'points'] as const)
          expect(sum(shown, key) + (others?.[key] ?? 0)).toBeCloseTo(sum(all, key), 9)
      }),
    )
  })

  it('folds at least two steps or none, and shows at most one more than asked', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 12 }), (all, most) => {
        const { shown, others } = foldSteps(all, most)
        if (others) {
          expect(others.count).toBeGreaterThanOrEqual(2)
          expect(shown.length).toBeLessThanOrEqual(most)
        } else expect(shown.length).toBeLessThanOrEqual(Math.max(most + 1, 1))
      }),
    )
  })

  it('folds what is under two percent of all contributions', () => {
    const sizes = [2, -1, 0.5, 0.05, -0.04, 0.01]
    const all = sizes.map(
      (contribution, feature): Step => ({
        feature,
        value: 1,
        contribution,
        points: contribution / 10,
      }),
    )
    const { shown, others } = foldSteps(all)
    expect(shown.map((step) => step.contribution)).toEqual([2, -1, 0.5])
    expect(others?.count).toBe(3)
    expect(others?.contribution).toBeCloseTo(0.02, 12)
    expect(others?.points).toBeCloseTo(0.002, 12)
  })
})
