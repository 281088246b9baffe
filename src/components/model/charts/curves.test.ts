import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Metrics } from '../../../contracts/manifest'
import { capturedAt, liftPoints, operatingPoint, rocPoints } from './curves'

const interval = (value: number) => ({ value, low: value, high: value })
const metrics = (precision: number, recall: number) =>
  ({ precision: interval(precision), recall: interval(recall) }) as Metrics

describe('operatingPoint', () => {
  it('agrees with counting', () => {
    const count = fc.integer({ min: 1, max: 500 })
    fc.assert(
      fc.property(count, count, count, count, (hits, misses, falseAlarms, rightlyLeft) => {
        const churned = hits + misses
        const stayed = falseAlarms + rightlyLeft
        const flagged = hits + falseAlarms
        const point = operatingPoint(
          metrics(hits / flagged, hits / churned),
          churned / (churned + stayed),
        )
        expect(point?.falsePositiveRate).toBeCloseTo(falseAlarms / stayed, 10)
        expect(point?.flagged).toBeCloseTo(flagged / (churned + stayed), 10)
        expect(point?.lift).toBeCloseTo(hits / flagged / (churned / (churned + stayed)), 10)
      }),
    )
  })

  it('does not exist where nothing is flagged or only one class is there', () => {
    expect(operatingPoint(metrics(0, 0), 0.2)).toBeNull()
    expect(operatingPoint(metrics(Number.NaN, 0), 0.2)).toBeNull()
    expect(operatingPoint(metrics(1, 1), 1)).toBeNull()
  })
})

describe('rocPoints', () => {
  it('starts at the origin, once', () => {
    const later = [{ falsePositiveRate: 0, recall: 0.2 }]
    expect(rocPoints(later)).toEqual([
      { x: 0, y: 0 },
      { x: 0, y: 0.2 },
    ])
    expect(rocPoints([{ falsePositiveRate: 0, recall: 0 }, ...later])).toEqual(rocPoints(later))
    expect(rocPoints([])).toEqual([])
  })
})

describe('capturedAt', () => {
  const gain = [
    { share: 0, captured: 0 },
    { share: 0.2, captured: 0.8 },
    { share: 1, captured: 1 },
  ]

  it('is linear between points and exact at them', () => {
    expect(capturedAt(gain, 0.1)).toBeCloseTo(0.4, 12)
    expect(capturedAt(gain, 0.2)).toBe(0.8)
    expect(capturedAt(gain, 0.6)).toBeCloseTo(0.9, 12)
    expect(capturedAt(gain, 1)).toBe(1)
  })

  it('starts from nothing where the curve does', () => {
    expect(capturedAt(gain.slice(1), 0.1)).toBeCloseTo(0.4, 12)
    expect(capturedAt([], 0.1)).toBe(0)
  })
})

describe('liftPoints', () => {
  it('divides the share found by the share looked at, and ends at one', () => {
    const gain = [
      { share: 0, captured: 0 },
      { share: 0.1, captured: 0.5 },
      { share: 1, captured: 1 },
    ]
    expect(liftPoints(gain)).toEqual([
      { x: 0.1, y: 5 },
      { x: 1, y: 1 },
    ])
  })
})
