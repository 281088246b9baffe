import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Metrics } from '../../../contracts/manifest'
import { widened, wideningOf } from './widen'

const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('wideningOf', () => {
  it('is that of Nadeau and Bengio on small tables, and fades for rankings on large ones', () => {
    expect(wideningOf(5, 150).ranking).toBeCloseTo(1.5, 12)
    expect(wideningOf(5, 500).ranking).toBeCloseTo(1.5, 12)
    expect(wideningOf(5, 5e6).ranking).toBeLessThan(1.0001)
    expect(wideningOf(5, 5e6).decisions).toBeCloseTo(1.5, 12)
  })
})

describe('widened', () => {
  it('keeps the values, holds the old intervals, and stays within what a measure can be', () => {
    const interval = fc
      .tuple(share, share, share)
      .map((ends) => [...ends].sort((a, b) => a - b) as [number, number, number])
      .map(([low, value, high]) => ({ low, value, high }))
    fc.assert(
      fc.property(
        interval,
        fc.integer({ min: 2, max: 20 }),
        fc.integer({ min: 40, max: 1e6 }),
        (one, folds, families) => {
          const names = [
            'auc',
            'averagePrecision',
            'precision',
            'recall',
            'brier',
            'logLoss',
            'recallAtPrecision70',
          ]
          const metrics = Object.fromEntries(names.map((name) => [name, one])) as unknown as Metrics
          const wide = widened(metrics, wideningOf(folds, families))
          for (const [name, { value, low, high }] of Object.entries(wide)) {
            expect(value).toBe(one.value)
            expect(low).toBeLessThanOrEqual(one.low + 1e-12)
            expect(high).toBeGreaterThanOrEqual(one.high - 1e-12)
            expect(low).toBeGreaterThanOrEqual(0)
            if (name !== 'logLoss') expect(high).toBeLessThanOrEqual(1)
          }
        },
      ),
    )
  })
})
