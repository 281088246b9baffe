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
        const summary = summariseNumbers(distribution)
        const histogram = histogramOf(column, distribution, summary, {
          churned: oddRows,
          unknown: null,
        })
        if (!histogram || !summary) return
        const { edges, counts, churned } = histogram
        const nobody = { count: 0, churned: 0 }
        const { below, above } = histogram.beyond ?? { below: nobody, above: nobody }
        const total = (list: readonly number[]) => list.reduce((sum, count) => sum + count, 0)
        expect(edges).toHaveLength(counts.length + 1)
        // A range that ends off the multiples of a width touches one more of them.
        expect(counts.length).toBeLessThanOrEqual(31)
        expect(total(counts) + below.count + above.count).toBe(distribution.present)
        const left = cells.filter((v, row) => row % 2 === 1 && !Number.isNaN(v)).length
        const apart = (below.churned ?? 0) + (above.churned ?? 0)
        expect(total(churned ?? []) + apart).toBe(left)
        const present = cells.filter((value) => !Number.isNaN(value))
        const [low, high] = [edges[0]!, edges.at(-1)!]
        expect(below.count).toBe(present.filter((value) => value < low).length)
        expect(above.count).toBe(present.filter((value) => value > high).length)
        counts.forEach((count, bin) => {
          const last = bin === counts.length - 1
          const inside = present.filter(
            (value) =>
              value >= edges[bin]! && (value < edges[bin + 1]! || (last && value === high)),
          )
          expect(count).toBe(inside.length)
        })
        // Only outliers, and of those at most one in a hundred a side, are left out.
        const mostApart = Math.ceil(distribution.present / 100)
        expect(below.count).toBeLessThanOrEqual(mostApart)
        expect(above.count).toBeLessThanOrEqual(mostApart)
        if (below.count > 0) expect(low).toBeLessThanOrEqual(summary.lowFence)
        if (above.count > 0) expect(high).toBeGreaterThanOrEqual(summary.highFence - 0.5)
      }),
    )
  })

  const binsOf = (values: readonly number[]) => {
    const column = Float64Array.from(values)
    const distribution = distributionOf(column)
    return histogramOf(column, distribution, summariseNumbers(distribution), null)
  }
  const upTo = (count: number) => Array.from({ length: count }, (_, i) => i)

  it('are as wide as people count, from a multiple of that on', () => {
    expect(binsOf(upTo(600).map((i) => i % 60))).toEqual({
      edges: upTo(31).map((i) => i * 2 - 0.5),
      counts: new Array(30).fill(20),
      churned: null,
    })
    // 325 whole numbers from 7 on: 0–19, 20–39, ….
    const wide = binsOf(upTo(325).map((i) => i + 7))
    expect(wide?.edges.slice(0, 3)).toEqual([-0.5, 19.5, 39.5])
    expect(wide?.counts.slice(0, 3)).toEqual([13, 20, 20])
    // Tenths from 0.1 to 3: a bin each, at 0.1, 0.2, 0.3 and not at 0.30000000000000004.
    const tenths = binsOf(upTo(30).map((i) => (i + 1) / 10))
    expect(tenths?.edges.slice(0, 4)).toEqual([0.1, 0.2, 0.3, 0.4])
    expect(tenths?.counts.slice(0, 4)).toEqual([1, 1, 1, 1])
  })

  it('leave the few far from all others out of the bins and count them apart', () => {
    const near = upTo(1000).map((i) => 5 + (i % 32))
    const { edges, counts, beyond } = binsOf([...near, 126, 127])!
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1000)
    expect(edges.at(-1)).toBeLessThan(60)
    expect(beyond).toEqual({
      below: { count: 0, churned: null },
      above: { count: 2, churned: null },
    })
    // A last value that is not far out is covered.
    expect(binsOf([...near, 40])?.beyond).toBeUndefined()
    // One value in ten is no stray, however far outside the fences.
    const many = binsOf([...upTo(900).map((i) => i % 3), ...upTo(100).map(() => 16)])
    expect(many?.beyond).toBeUndefined()
    expect(many?.edges.at(-1)).toBe(16.5)
  })
})
