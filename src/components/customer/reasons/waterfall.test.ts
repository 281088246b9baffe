import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Explanation, Step } from '../../../contracts/scores'
import { logistic } from '../../../ground/maths/logistic'
import { foldSteps } from './foldSteps'
import { layOut } from './waterfall'

/** A customer whose steps follow from log-odds as in the contract. */
function explain(base: number, contributions: readonly number[]): Explanation {
  const change = contributions.reduce((sum, value) => sum + value, 0)
  const [from, to] = [logistic(base), logistic(base + change)]
  const rate = Math.abs(change) < 1e-9 ? from * (1 - from) : (to - from) / change
  const steps = [...contributions]
    .sort((a, b) => Math.abs(b) - Math.abs(a))
    .map(
      (contribution, feature): Step => ({
        feature,
        value: 1,
        contribution,
        points: contribution * rate,
      }),
    )
  return {
    row: 0,
    id: '1',
    probability: to,
    band: 'high',
    typical: from,
    space: 'log-odds',
    base,
    steps,
  }
}

const contributions = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
  minLength: 1,
  maxLength: 20,
})

describe('layOut', () => {
  it('lays bars end to end from the typical customer to this one', () => {
    fc.assert(
      fc.property(fc.double({ min: -4, max: 1, noNaN: true }), contributions, (base, values) => {
        const explanation = explain(base, values)
        const { shown, others } = foldSteps(explanation.steps)
        for (const scale of ['points', 'logOdds'] as const) {
          const { bars, start, end } = layOut(explanation, shown, others, scale)
          let running = start
          for (const bar of bars) {
            expect(bar.from).toBeCloseTo(running, 9)
            running = bar.to
          }
          expect(running).toBe(end)
          const odds = base + values.reduce((total, value) => total + value, 0)
          expect(end).toBeCloseTo(scale === 'points' ? explanation.probability : odds, 9)
        }
      }),
    )
  })

  it('keeps every bar inside the axis', () => {
    fc.assert(
      fc.property(contributions, (values) => {
        const explanation = explain(-2.5, values)
        const { bars, low, high } = layOut(explanation, explanation.steps, null, 'points')
        for (const bar of bars) {
          expect(bar.to).toBeGreaterThan(low)
          expect(bar.to).toBeLessThan(high)
        }
      }),
    )
  })

  it('covers another beside it, and stays where it is while values change a little', () => {
    fc.assert(
      fc.property(contributions, contributions, (own, changed) => {
        const original = explain(-2.5, own)
        const beside = layOut(original, original.steps, null, 'points')
        const other = explain(-2.5, changed)
        const { low, high } = layOut(other, other.steps, null, 'points', beside)
        expect(low).toBeLessThanOrEqual(beside.low)
        expect(high).toBeGreaterThanOrEqual(beside.high)
        expect(low * 20).toBeCloseTo(Math.round(low * 20), 9)
        expect(high * 20).toBeCloseTo(Math.round(high * 20), 9)
      }),
    )
  })

  it('keeps the axis at least two points wide, so that tiny effects look tiny', () => {
    const explanation = explain(-2.5, [0.001])
    const { low, high } = layOut(explanation, explanation.steps, null, 'points')
    expect(high - low).toBeCloseTo(0.02, 9)
  })
})
