import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ColumnProfile } from '../../../contracts/profile'
import { chiSquare, segmentsOf } from './segments'

const tenure: ColumnProfile = {
  name: 'Tenure',
  kind: 'number',
  missing: 40,
  missingChurned: 12,
  distinct: 4,
  number: {
    min: 0,
    max: 3,
    mean: 1,
    median: 1,
    std: 1,
    q1: 0,
    q3: 2,
    lowFence: -3,
    highFence: 5,
    outliers: 0,
    zeros: 100,
    whole: true,
  },
  category: null,
  histogram: {
    edges: [-0.5, 0.5, 1.5, 2.5, 3.5],
    counts: [100, 50, 20, 30],
    churned: [60, 10, 2, 1],
  },
}

describe('segmentsOf', () => {
  it('sums everything under and from an edge and names whole numbers as people read them', () => {
    const segments = segmentsOf(tenure)
    expect(segments).toContainEqual({
      segment: { kind: 'under', to: 2 },
      count: 150,
      churned: 70,
    })
    expect(segments).toContainEqual({ segment: { kind: 'from', from: 2 }, count: 50, churned: 3 })
    expect(segments).toContainEqual({
      segment: { kind: 'number', value: 1 },
      count: 50,
      churned: 10,
    })
    expect(segments).toContainEqual({ segment: { kind: 'missing' }, count: 40, churned: 12 })
  })

  it('names bins of several whole numbers by their first and last', () => {
    const histogram = { edges: [-0.5, 2.5, 5.5], counts: [10, 5], churned: [1, 1] }
    const column = { ...tenure, histogram, number: { ...tenure.number!, max: 4 } }
    const kinds = segmentsOf(column).map(({ segment }) => segment)
    expect(kinds).toContainEqual({ kind: 'between', from: 0, to: 2 })
    expect(kinds).toContainEqual({ kind: 'between', from: 3, to: 4 })
    expect(kinds).toContainEqual({ kind: 'from', from: 3 })
  })

  it('counts what no bin holds with the side it lies on', () => {
    const beyond = {
      below: { count: 4, churned: 1, unknown: 1 },
      above: { count: 7, churned: 5, unknown: 2 },
    }
    const segments = segmentsOf({ ...tenure, histogram: { ...tenure.histogram!, beyond } })
    expect(segments).toContainEqual({ segment: { kind: 'under', to: 2 }, count: 153, churned: 71 })
    expect(segments).toContainEqual({ segment: { kind: 'from', from: 2 }, count: 55, churned: 8 })
  })

  it('has nothing to compare without a target', () => {
    const histogram = { ...tenure.histogram!, churned: null }
    expect(segmentsOf({ ...tenure, histogram, missingChurned: null })).toEqual([])
  })
})

describe('chiSquare', () => {
  it('equals the chi-square of the two-by-two table', () => {
    // scipy.stats.chi2_contingency([[60, 40], [13, 87]], correction=False)[0]
    const all = { count: 200, churned: 73 }
    expect(chiSquare({ count: 100, churned: 60 }, all)).toBeCloseTo(47.653975, 5)
  })

  it('is the same for a group and for the rest, and never negative', () => {
    const cells = fc.integer({ min: 1, max: 500 })
    fc.assert(
      fc.property(cells, cells, cells, cells, (a, b, c, d) => {
        const all = { count: a + b + c + d, churned: a + c }
        const group = chiSquare({ count: a + b, churned: a }, all)
        const rest = chiSquare({ count: c + d, churned: c }, all)
        expect(group).toBeGreaterThanOrEqual(0)
        expect(Math.abs(group - rest)).toBeLessThanOrEqual(1e-6 * (1 + group))
      }),
    )
  })

  it('is 0 where there is nothing to compare', () => {
    expect(chiSquare({ count: 0, churned: 0 }, { count: 9, churned: 3 })).toBe(0)
    expect(chiSquare({ count: 9, churned: 3 }, { count: 9, churned: 3 })).toBe(0)
    expect(chiSquare({ count: 3, churned: 3 }, { count: 9, churned: 9 })).toBe(0)
  })
})
