import { describe, expect, it } from 'vitest'
import type { ColumnProfile } from '../../../contracts/profile'
import { boxShape } from './boxShape'
import { layoutChart, ratePath, xOf } from './chartLayout'

const summary = {
  min: 0,
  max: 9,
  mean: 3,
  median: 3,
  std: 1,
  q1: 2,
  q3: 4,
  lowFence: -1,
  highFence: 7,
  outliers: 1,
  zeros: 1,
}

const column: ColumnProfile = {
  name: 'Tenure',
  kind: 'number',
  missing: 40,
  missingChurned: 10,
  distinct: 10,
  number: summary,
  category: null,
  histogram: {
    edges: [-0.5, 1.5, 3.5, 5.5, 7.5, 9.5],
    counts: [100, 60, 20, 5, 50],
    churned: [50, 6, 2, 5, 0],
  },
}
const target = { column: 'Churn', left: '1', unknown: [], rate: 0.2, unknownRows: 0 }

describe('layoutChart', () => {
  const layout = layoutChart(column, target, 400)

  it('tiles the plot with the bins and puts the missing to the right of it', () => {
    const bins = layout.slots.filter((slot) => slot.bin)
    bins.forEach((slot, index) => {
      const next = bins[index + 1]
      expect(slot.left + slot.width).toBeCloseTo(next ? next.left : layout.right, 6)
    })
    const missing = layout.slots[layout.slots.length - 1]
    expect(missing).toMatchObject({ bin: null, count: 40, rate: 0.25 })
    expect(missing!.left).toBeGreaterThan(layout.right)
    expect(missing!.left + missing!.width).toBeLessThanOrEqual(400)
    expect(xOf(layout, -0.5)).toBe(layout.left)
    expect(xOf(layout, 9.5)).toBe(layout.right)
  })

  it('does not let the rate of five customers set the scale', () => {
    expect(layout.highestRate).toBeCloseTo(0.55, 6)
  })

  it('marks whole numbers only on an axis of whole numbers', () => {
    expect(layout.xTicks.every(Number.isInteger)).toBe(true)
    expect(layout.countTicks.every(Number.isInteger)).toBe(true)
  })

  it('draws the line through neighbouring bins of 30 or more and leaves gaps', () => {
    const path = ratePath(layout.slots, (rate) => rate)
    expect(path.match(/M/g)).toHaveLength(2)
    expect(path.match(/L/g)).toHaveLength(1)
  })
})

describe('boxShape', () => {
  it('ends whiskers at the last value or at the fence, whichever comes first', () => {
    expect(boxShape(summary)).toEqual({
      lowWhisker: 0,
      highWhisker: 7,
      outliersBelow: false,
      outliersAbove: true,
    })
  })
})
