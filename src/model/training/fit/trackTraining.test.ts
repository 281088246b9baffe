import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Progress, TrainingProgress } from '../../../contracts/progress'
import type { Fit, FitJob } from './fitJob'
import { defaultSettings } from './settings'
import { trackTraining } from './trackTraining'
import { type PlannedRun, workParts } from './workPlan'

const run: PlannedRun = {
  tried: ['additive', 'pairs', 'deep'],
  settings: defaultSettings,
  rows: 5000,
  folds: 5,
  repeats: 1,
  rowWise: true,
  comparisons: true,
}
const job = (kind: FitJob['kind']): FitJob => ({
  kind,
  rows: new Int32Array(0),
  asked: new Int32Array(0),
  byFamily: true,
  seed: 0,
  settings: defaultSettings,
})
const curve = { rounds: [0, 1], losses: [0.6, 0.5] }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Lets every bag of every part last as long as its weight says, 10 ms for additive terms. */
async function playThrough(onProgress: (progress: Progress) => void): Promise<number> {
  const started = performance.now()
  const tracker = trackTraining(run, onProgress, undefined)
  for (const part of workParts(run, 'pairs')) {
    tracker.enter(part.step, part.kind!)
    const runner = tracker.following({ run: async () => ({}) as Fit, end: () => {} })
    const bags = part.bags / Math.max(1, part.fits)
    for (let fit = 0; fit < part.fits; fit++) {
      for (let bag = 0; bag < bags; bag++) {
        const counted = tracker.onBag(job(part.kind!))
        await vi.advanceTimersByTimeAsync(0)
        await counted
        vi.advanceTimersByTime((10 * part.weight) / part.bags)
      }
      await runner.run(job(part.kind!))
    }
    if (part.bags === 0) vi.advanceTimersByTime(10 * part.weight)
  }
  return performance.now() - started
}

describe('trackTraining', () => {
  it('never goes back, names every part, and knows the time left where the pace is even', async () => {
    const seen: { at: number; training: TrainingProgress }[] = []
    const started = performance.now()
    const whole = await playThrough(({ training }) => {
      if (training) seen.push({ at: performance.now() - started, training })
    })
    const shares = seen.map(({ training }) => training.share)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect([...new Set(seen.map(({ training }) => `${training.step} ${training.kind}`))]).toEqual([
      'compare additive',
      'compare pairs',
      'compare deep',
      'validate pairs',
      'fit pairs',
      'finish pairs',
    ])
    const estimated = seen.filter(({ training }) => training.secondsLeft !== null)
    expect(estimated.length).toBeGreaterThan(50)
    for (const { at, training } of estimated)
      expect(Math.abs(at / 1000 + training.secondsLeft! - whole / 1000)).toBeLessThan(
        (0.1 * whole) / 1000,
      )
  })

  it('counts the fits of a part as they end', async () => {
    const seen: Progress[] = []
    const tracker = trackTraining(run, (progress) => seen.push(progress), undefined)
    tracker.enter('compare', 'pairs')
    const runner = tracker.following({ run: async () => ({}) as Fit, end: () => {} })
    await runner.run(job('pairs'))
    await runner.run(job('pairs'))
    expect(seen.at(-1)?.training?.folds).toEqual({ done: 2, total: 5 })
    tracker.enter('fit', 'pairs')
    expect(seen.at(-1)?.training?.folds).toBeNull()
  })

  it('follows the curves of one fit until it ends, then of another', async () => {
    const seen: Progress[] = []
    const tracker = trackTraining(run, (progress) => seen.push(progress), undefined)
    tracker.enter('compare', 'additive')
    const [first, second] = [job('additive'), job('additive')]
    const lower = { rounds: [0], losses: [0.4] }
    tracker.onCurves(first, [curve])
    tracker.onCurves(second, [lower])
    expect(seen.at(-1)?.training?.curves).toEqual([curve])
    await tracker.following({ run: async () => ({}) as Fit, end: () => {} }).run(first)
    tracker.onCurves(second, [lower])
    expect(seen.at(-1)?.training?.curves).toEqual([lower])
  })

  it('says no time left before it has seen enough', () => {
    const seen: Progress[] = []
    const tracker = trackTraining(run, (progress) => seen.push(progress), undefined)
    tracker.enter('compare', 'additive')
    expect(seen.at(-1)?.training?.secondsLeft).toBeNull()
  })

  it('ends a run whose signal was aborted', async () => {
    const controller = new AbortController()
    const tracker = trackTraining(run, () => {}, controller.signal)
    tracker.enter('compare', 'additive')
    controller.abort()
    const bag = expect(tracker.onBag(job('additive'))).rejects.toMatchObject({ code: 'cancelled' })
    await vi.advanceTimersByTimeAsync(1)
    await bag
  })
})
