import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curveScale, lineOf } from './curveScale'
import { stepState, timeLeft } from './trainingSteps'

const losses = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 1, maxLength: 50 })

describe('curveScale', () => {
  it('keeps every point inside the frame, lower losses lower', () => {
    fc.assert(
      fc.property(
        fc.array(losses, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 200, max: 1200 }),
        (lists, width) => {
          const curves = lists.map((list) => ({ rounds: [...list.keys()], losses: list }))
          const scale = curveScale(curves, width, 200)!
          for (const curve of curves) {
            for (const round of curve.rounds) {
              expect(scale.x(round)).toBeGreaterThanOrEqual(scale.left)
              expect(scale.x(round)).toBeLessThanOrEqual(scale.right)
            }
            for (const loss of curve.losses) {
              expect(scale.y(loss)).toBeGreaterThanOrEqual(7.9)
              expect(scale.y(loss)).toBeLessThanOrEqual(scale.bottom + 0.1)
            }
            expect(lineOf(curve, scale)).toMatch(/^M[\d.]+ [\d.]+(L[\d.]+ [\d.]+)*$/)
          }
          expect(scale.y(scale.ticks[0]!)).toBeGreaterThan(scale.y(scale.ticks.at(-1)!))
        },
      ),
    )
  })

  it('draws nothing without curves', () => {
    expect(curveScale([], 400, 200)).toBeNull()
    expect(curveScale([{ rounds: [], losses: [] }], 400, 200)).toBeNull()
  })
})

describe('timeLeft', () => {
  it.each([
    [null, null],
    [2.4, { unit: 'soon', count: 0 }],
    [4, { unit: 'seconds', count: 5 }],
    [33, { unit: 'seconds', count: 35 }],
    [91, { unit: 'minutes', count: 2 }],
    [600, { unit: 'minutes', count: 10 }],
  ] as const)('says %s seconds as people do', (seconds, expected) => {
    expect(timeLeft(seconds)).toEqual(expected)
  })
})

it('steps are done, running or waiting by their order', () => {
  expect(stepState('families', 'compare')).toBe('done')
  expect(stepState('compare', 'compare')).toBe('running')
  expect(stepState('finish', 'compare')).toBe('waiting')
})
