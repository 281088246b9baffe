import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { histogramOf } from '../profile/histogram'
import { summariseNumbers } from '../profile/numberSummary'
import { distributionOf } from './distribution'
import { quantile } from './quantile'

const values = fc.array(
  fc.oneof(
    fc.integer({ min: -50, max: 50 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.constant(Number.NaN),
  ),
  { minLength: 1, maxLength: 60 },
)

describe('quantile', () => {
  it('interpolates as numpy does', () => {
    // numpy.quantile([1, 2, 4, 8], [.25, .5, .75, .1])
    const distribution = distributionOf(Float64Array.of(8, 1, 4, 2))
    expect([0.25, 0.5, 0.75, 0.1].map((share) => quantile(distribution, share))).toEqual([
      1.75, 3, 5, 1.3,
    ])
  })

  it('is the only value of one, and NaN of none', () => {
    expect(quantile(distributionOf(Float64Array.of(7)), 0.25)).toBe(7)
    expect(quantile(distributionOf(new Float64Array()), 0.5)).toBeNaN()
  })

  it('rises with the share and stays within the values', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(values, share, share, (cells, a, b) => {
        const distribution = distributionOf(Float64Array.from(cells))
        const sorted = distribution.values
        if (sorted.length === 0) return
        const low = quantile(distribution, Math.min(a, b))
        const high = quantile(distribution, Math.max(a, b))
        const slack = 1e-9
        expect(low).toBeLessThanOrEqual(high + slack)
        expect(low).toBeGreaterThanOrEqual(sorted[0]! - slack)
        expect(high).toBeLessThanOrEqual(sorted.at(-1)! + slack)
      }),
    )
  })
})

describe('distributionOf', () => {
  const decimals = fc.integer({ min: -3000, max: 3000 }).map((hundredths) => hundredths / 100)
  const mixed = fc.oneof(values, fc.array(fc.oneof(decimals, fc.constant(Number.NaN))))

  it('counts every value once, ascending, whichever way it takes', () => {
    fc.assert(
      fc.property(mixed, (cells) => {
        const present = cells.filter((value) => !Number.isNaN(value))
        const expected = [...new Set(present)].sort((a, b) => a - b)
        const distribution = distributionOf(Float64Array.from(cells))
        expect([...distribution.values]).toEqual(expected.map((value) => value + 0))
        expect([...distribution.counts]).toEqual(
          expected.map((value) => present.filter((other) => other === value).length),
        )
        expect(distribution.present).toBe(present.length)
        expect(distribution.whole).toBe(expected.every(Number.isInteger))
      }),
    )
  })

  it('counts many cells as a map does, on every scale and off them', () => {
    const scale = fc.constantFrom(1, 10, 1000, 10_000, 1e7, Math.PI)
    fc.assert(
      fc.property(scale, fc.integer({ min: 1, max: 30_000 }), (divisor, period) => {
        const cells = Float64Array.from({ length: 20_000 }, (_, i) =>
          i % 25 === 0 ? Number.NaN : (((i * 7919) % period) - period / 3) / divisor,
        )
        const counts = new Map<number, number>()
        for (const cell of cells)
          if (!Number.isNaN(cell)) counts.set(cell + 0, (counts.get(cell + 0) ?? 0) + 1)
        const expected = [...counts].sort(([a], [b]) => a - b)
        const distribution = distributionOf(cells)
        expect([...distribution.values]).toEqual(expected.map(([value]) => value))
        expect([...distribution.counts]).toEqual(expected.map(([, count]) => count))
      }),
      { numRuns: 25 },
    )
  })
})

describe('number columns', () => {
  it('count distinct values and outliers as their definitions say', () => {
    fc.assert(
      fc.property(values, (cells) => {
        const present = cells.filter((value) => !Number.isNaN(value))
        const distribution = distributionOf(Float64Array.from(cells))
        expect(distribution.values.length).toBe(new Set(present).size)
        const summary = summariseNumbers(distribution)
        if (!summary) {
          expect(present).toEqual([])
          return
        }
        const { lowFence, highFence, outliers, std } = summary
        expect(outliers).toBe(present.filter((v) => v < lowFence || v > highFence).length)
        expect(std === null).toBe(present.length === 1)
      }),
    )
  })

  it('fall into bins that hold every value once, at its place', () => {
    fc.assert(
      fc.property(values, (cells) => {
        const column = Float64Array.from(cells)
        const distribution = distributionOf(column)
        const oddRows = Int32Array.from(cells.keys()).filter((row) => row % 2 === 1)
        const histogram = histogramOf(column, distribution, {
          churned: oddRows,
          unknown: null,
        })
        if (!histogram) return
        const { edges, counts, churned } = histogram
        const total = (list: readonly number[]) => list.reduce((sum, count) => sum + count, 0)
        expect(edges).toHaveLength(counts.length + 1)
        expect(counts.length).toBeLessThanOrEqual(30)
        expect(total(counts)).toBe(distribution.present)
        const left = cells.filter((v, row) => row % 2 === 1 && !Number.isNaN(v)).length
        expect(total(churned ?? [])).toBe(left)
        expect(edges[0]).toBeLessThanOrEqual(distribution.values[0]!)
        expect(edges.at(-1)).toBeGreaterThanOrEqual(distribution.values.at(-1)!)
      }),
    )
  })

  it('give whole numbers of a wide range equally many values a bin', () => {
    const column = Float64Array.from({ length: 600 }, (_, i) => i % 60)
    expect(histogramOf(column, distributionOf(column), null)).toEqual({
      edges: Array.from({ length: 31 }, (_, i) => i * 2 - 0.5),
      counts: new Array(30).fill(20),
      churned: null,
    })
  })
})
