import { describe, expect, it } from 'vitest'
import type { ColumnProfile } from '../../../contracts/profile'
import { boxShape } from './boxShape'
import { drawnRate, slotsOf } from './slots'

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

describe('slotsOf', () => {
  const slots = slotsOf(column)

  it('joins the bins without gaps and puts the missing last', () => {
    const bins = slots.flatMap(({ bin }) => (bin ? [bin] : []))
    bins.slice(1).forEach((bin, index) => {
      expect(bin.from).toBe(bins[index]!.to)
    })
    expect(slots.at(-1)).toMatchObject({ bin: null, count: 40, rate: 0.25 })
    expect(slotsOf({ ...column, missing: 0 })).toHaveLength(5)
  })

  it('draws no rate of five customers, and joins none of twenty to its neighbours', () => {
    expect(slots.map(drawnRate)).toEqual([
      { rate: 0.5, solid: true },
      { rate: 0.1, solid: true },
      { rate: 0.1, solid: false },
      { rate: null, solid: false },
      { rate: 0, solid: true },
      { rate: 0.25, solid: true },
    ])
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
