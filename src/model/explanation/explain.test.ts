import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feature, manifestOf } from '../../../tests/support/models'
import { logistic } from '../../ground/maths/logistic'
import { bandLimits, bandOf } from './bands'
import { explainInOrder, explainRow, reasons } from './explain'
import { waterfall } from './waterfall'

const contribution = fc.float({ min: -4, max: 4, noNaN: true })

describe('waterfall', () => {
  it('sums to probability − average, strongest first, each step with the sign of its contribution', () => {
    fc.assert(
      fc.property(
        fc.float({ min: -4, max: 4, noNaN: true }),
        fc.array(contribution, { maxLength: 30 }),
        (base, list) => {
          const contributions = Float32Array.from(list)
          const { order, points } = waterfall(base, contributions)
          const total = contributions.reduce((sum, value) => sum + value, base)
          const walked = points.reduce((sum, value) => sum + value, 0)
          expect(walked).toBeCloseTo(logistic(total) - logistic(base), 12)
          expect([...order].sort((a, b) => a - b)).toEqual(list.map((_, index) => index))
          order.forEach((index, step) => {
            const next = order[step + 1]
            if (next !== undefined)
              expect(Math.abs(contributions[index]!)).toBeGreaterThanOrEqual(
                Math.abs(contributions[next]!),
              )
            expect(points[step]! * contributions[index]!).toBeGreaterThanOrEqual(0)
          })
        },
      ),
    )
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
    expect(explanation.steps[0]).toEqual({
      feature: 2,
      value: 20,
      contribution: -2,
      points: logistic(-2) - 0.5,
    })
    expect(explanation).toMatchObject({ row: 4, id: 'c4', band: 'high', average: 0.5, base: 0 })
  })

  it('gives the strongest reasons, none that changes nothing', () => {
    expect(reasons(customer, 0, 2).map((step) => step.feature)).toEqual([2, 3])
    expect(reasons(customer, 0, 9)).toHaveLength(3)
    expect(reasons(customer, 0, 2)[1]).toEqual(
      explainRow(customer, 0, { medium: 0, high: 1 }).steps[1],
    )
  })
})

describe('explainInOrder', () => {
  const limits = { medium: 0.2, high: 0.6 }

  it('sums to probability − average whatever the order', () => {
    const shuffled = fc
      .array(contribution, { minLength: 1, maxLength: 20 })
      .chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray([...list.keys()], { minLength: list.length }),
        ),
      )
    fc.assert(
      fc.property(fc.float({ min: -4, max: 4, noNaN: true }), shuffled, (base, [list, order]) => {
        const contributions = Float32Array.from(list)
        const probability = logistic(contributions.reduce((sum, value) => sum + value, base))
        const { steps, average } = explainInOrder(
          { probability, contributions },
          base,
          limits,
          order,
        )
        expect(steps.map(({ feature }) => feature)).toEqual(order)
        const walked = steps.reduce((sum, { points }) => sum + points, 0)
        expect(walked).toBeCloseTo(probability - average, 12)
      }),
    )
  })

  it('is the explanation of the file where the order is that of the file', () => {
    const contributions = Float32Array.of(0.5, 0, -2, 1)
    const customer = { row: 4, id: 'c4', probability: 0.6, contributions, value: () => null }
    const { row, id, ...expected } = explainRow(customer, 0, limits)
    const steps = expected.steps.map(({ value, ...step }) => step)
    const order = steps.map(({ feature }) => feature)
    expect(explainInOrder(customer, 0, limits, order)).toEqual({ ...expected, steps })
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
