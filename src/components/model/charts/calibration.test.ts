import { describe, expect, it } from 'vitest'
import { dotRadius, meanGap, slopeReading } from './calibration'

describe('meanGap', () => {
  it('weighs each group by its customers', () => {
    const bins = [
      { predicted: 0.1, observed: 0.2, count: 30 },
      { predicted: 0.8, observed: 0.5, count: 10 },
    ]
    expect(meanGap(bins)).toBeCloseTo((0.1 * 30 + 0.3 * 10) / 40, 12)
  })

  it('is not a number without customers', () => {
    expect(meanGap([])).toBeNaN()
  })
})

describe('dotRadius', () => {
  it('makes the area follow the count', () => {
    expect(dotRadius(400, 400, 8)).toBe(8)
    expect(dotRadius(100, 400, 8)).toBe(4)
  })

  it('keeps the smallest groups visible', () => {
    expect(dotRadius(1, 100_000, 8)).toBe(2)
    expect(dotRadius(0, 0, 8)).toBe(2)
  })
})

describe('slopeReading', () => {
  it('calls risks too bold below 0.9 and too timid above 1.1', () => {
    expect([0.5, 0.89, 0.9, 1, 1.1, 1.11].map(slopeReading)).toEqual([
      'bold',
      'bold',
      'right',
      'right',
      'right',
      'timid',
    ])
  })
})
