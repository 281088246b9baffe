import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { LossCurve } from '../../../contracts/progress'
import { recordCurves, thinned } from './learningCurve'

afterEach(() => {
  vi.useRealTimers()
})

describe('thinned', () => {
  it('keeps the first and the last round, in order, with their losses, and few in between', () => {
    const anyLosses = fc.array(fc.double({ min: 0, max: 2, noNaN: true }), {
      minLength: 1,
      maxLength: 1200,
    })
    fc.assert(
      fc.property(anyLosses, (losses) => {
        const curve = thinned(losses)
        expect(curve.rounds.length).toBeLessThanOrEqual(50)
        expect(curve.rounds[0]).toBe(0)
        expect(curve.rounds.at(-1)).toBe(losses.length - 1)
        expect(curve.rounds).toEqual([...new Set(curve.rounds)].sort((a, b) => a - b))
        expect(curve.losses).toEqual(curve.rounds.map((round) => losses[round]))
      }),
    )
  })

  it('is empty for no rounds', () => {
    expect(thinned([])).toEqual({ rounds: [], losses: [] })
  })
})

describe('recordCurves', () => {
  it('reports all curves, the running one last, at most every 100 ms', () => {
    vi.useFakeTimers()
    const reports: (readonly LossCurve[])[] = []
    const recorder = recordCurves((curves) => reports.push(curves))
    for (const start of [0.6, 0.5]) {
      const onRound = recorder.begin()
      for (let round = 0; round < 30; round++) {
        vi.advanceTimersByTime(10)
        onRound(round, start - round / 100)
      }
    }
    expect(reports).toHaveLength(6)
    const last = reports.at(-1)!
    expect(last).toHaveLength(2)
    expect(last[0]!.losses[0]).toBe(0.6)
    expect(last[0]!.rounds.at(-1)).toBe(29)
    expect(last[1]!.losses[0]).toBe(0.5)
  })
})
