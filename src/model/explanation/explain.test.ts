import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import expected from '../../../tests/fixtures/points.expected.json'
import { feature, manifestOf } from '../../../tests/support/models'
import { pointsPerLogOdds } from '../../ground/maths'
import { logistic } from '../../ground/maths/logistic'
import { bandLimits, bandOf } from './bands'
import { explainInput, explainRow, reasons } from './explain'

const contribution = fc.float({ min: -4, max: 4, noNaN: true })
const base = fc.float({ min: -4, max: 4, noNaN: true })
const limits = { medium: 0.2, high: 0.6 }
const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0)
const shuffled = fc
  .array(contribution, { minLength: 1, maxLength: 30 })
  .chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })),
  )

describe('percentage points', () => {
  const stepsOf = (base: number, list: readonly number[]) => {
    const contributions = Float32Array.from(list)
    const customer = { row: 0, id: '', probability: 0, contributions, value: () => null }
    return explainRow(customer, base, limits)
  }

  it('are those that numpy finds by their definition', () => {
    for (const { base, contributions, typical, probability, points } of expected) {
      const explanation = stepsOf(base, contributions)
      expect(explanation.typical).toBeCloseTo(typical, 14)
      for (const step of explanation.steps)
        expect(step.points).toBeCloseTo(points[step.feature]!, 13)
      const reached = explanation.typical + sum(explanation.steps.map(({ points }) => points))
      expect(reached).toBeCloseTo(probability, 13)
    }
  })

  it('sum to p − p̄, keep the sign of their contributions, and fall in size with them', () => {
    fc.assert(
      fc.property(base, fc.array(contribution, { maxLength: 30 }), (base, list) => {
        const { steps, typical } = stepsOf(base, list)
        const total = sum([...list].map(Math.fround)) + base
        expect(sum(steps.map(({ points }) => points))).toBeCloseTo(logistic(total) - typical, 12)
        expect(steps.map(({ feature }) => feature).sort((a, b) => a - b)).toEqual([...list.keys()])
        steps.forEach(({ contribution, points }, place) => {
          expect(Math.sign(points)).toBe(Math.sign(contribution))
          const next = steps[place + 1]
          if (next) expect(Math.abs(points)).toBeGreaterThanOrEqual(Math.abs(next.points))
        })
      }),
    )
  })

  it('do not depend on the order of the features', () => {
    fc.assert(
      fc.property(base, shuffled, (base, [list, order]) => {
        const points = new Map(stepsOf(base, list).steps.map((step) => [step.feature, step.points]))
        const moved = stepsOf(
          base,
          order.map((index) => list[index]!),
        )
        for (const step of moved.steps)
          expect(step.points).toBeCloseTo(points.get(order[step.feature]!)!, 14)
      }),
    )
  })

  it('come near p(1 − p) a unit as the customer comes near the typical one', () => {
    fc.assert(
      fc.property(base, fc.double({ min: -15, max: -3, noNaN: true }), (base, power) => {
        const p = logistic(base)
        expect(pointsPerLogOdds(base, 0)).toBeCloseTo(p * (1 - p), 15)
        // The next term of the series is at most half the change times |p(1 − p)(1 − 2p)| ≤ 0.0963.
        for (const change of [10 ** power, -(10 ** power)])
          expect(Math.abs(pointsPerLogOdds(base, change) - p * (1 - p))).toBeLessThanOrEqual(
            0.05 * Math.abs(change) + 1e-16,
          )
      }),
    )
  })

  it('stay finite and below a quarter a unit however far apart the two are', () => {
    const far = fc.double({ min: -2000, max: 2000, noNaN: true })
    fc.assert(
      fc.property(far, far, (base, change) => {
        const rate = pointsPerLogOdds(base, change)
        expect(rate).toBeGreaterThanOrEqual(0)
        expect(rate).toBeLessThanOrEqual(0.25 + 1e-16)
        expect(rate * change).toBeCloseTo(logistic(base + change) - logistic(base), 12)
      }),
    )
  })

  it('are the contributions themselves where those are in probability', () => {
    const contributions = Float32Array.of(0.25, -0.125)
    const customer = { row: 0, id: '', probability: 0.4, contributions, value: () => null }
    const { steps, typical } = explainRow(customer, 0.3, limits, 'probability')
    expect(typical).toBe(0.3)
    expect(steps.map(({ points }) => points)).toEqual([0.25, -0.125])
  })
})

describe('explainRow', () => {
  const customer = {
    row: 4,
    id: 'c4',
    probability: 0.6,
    contributions: Float32Array.of(0.5, 0, -2, 1),
    value: (index: number) => index * 10,
  }

  it('orders all steps and names the band', () => {
    const explanation = explainRow(customer, 0, { medium: 0.2, high: 0.6 })
    expect(explanation.steps.map((step) => step.feature)).toEqual([2, 3, 0, 1])
    const [first] = explanation.steps
    expect(first).toMatchObject({ feature: 2, value: 20, contribution: -2 })
    // −2 of −0.5 log-odds: four times the whole way.
    expect(first!.points).toBeCloseTo(4 * (logistic(-0.5) - 0.5), 14)
    expect(explanation).toMatchObject({ row: 4, id: 'c4', band: 'high', typical: 0.5, base: 0 })
  })

  it('gives the strongest reasons, none that changes nothing', () => {
    expect(reasons(customer, 0, 2).map((step) => step.feature)).toEqual([2, 3])
    expect(reasons(customer, 0, 9)).toHaveLength(3)
    expect(reasons(customer, 0, 2)[1]).toEqual(
      explainRow(customer, 0, { medium: 0, high: 1 }).steps[1],
    )
  })
})

describe('explainInput', () => {
  it('gives the same steps in the order asked for', () => {
    fc.assert(
      fc.property(base, shuffled, (base, [list, order]) => {
        const contributions = Float32Array.from(list)
        const { steps } = explainInput({ probability: 0, contributions }, base, limits, order)
        expect(steps.map(({ feature }) => feature)).toEqual(order)
        const other = explainInput({ probability: 0, contributions }, base, limits, [
          ...list.keys(),
        ])
        for (const step of steps) expect(step).toEqual(other.steps[step.feature])
      }),
    )
  })

  it('is the explanation of the file where the order is that of the file', () => {
    const contributions = Float32Array.of(0.5, 0, -2, 1)
    const customer = { row: 4, id: 'c4', probability: 0.6, contributions, value: () => null }
    const { row, id, ...expected } = explainRow(customer, 0, limits)
    const steps = expected.steps.map(({ value, ...step }) => step)
    const order = steps.map(({ feature }) => feature)
    expect(explainInput(customer, 0, limits, order)).toEqual({ ...expected, steps })
  })
})

describe('bandLimits', () => {
  const manifest = { ...manifestOf([feature('a')]), threshold: 0.4 }

  it('starts medium at the average rate, or half the threshold', () => {
    expect(bandLimits(manifest)).toEqual({ high: 0.4, medium: 0.2 })
    expect(bandLimits(manifest, 0.1)).toEqual({ high: 0.1, medium: 0.05 })
    expect(bandLimits(manifest, 0.2)).toEqual({ high: 0.2, medium: 0.1 })
    expect([0.39, 0.4, 0.2, 0.19].map((p) => bandOf(p, bandLimits(manifest)))).toEqual([
      'medium',
      'high',
      'medium',
      'low',
    ])
  })

  it('refuses a threshold outside 0…1', () => {
    for (const threshold of [-0.1, 1.1, Number.NaN])
      expect(() => bandLimits(manifest, threshold)).toThrow(
        expect.objectContaining({ code: 'threshold-out-of-range' }),
      )
  })
})
