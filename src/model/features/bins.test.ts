import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binFeatures, binOf, quantileCuts } from './bins'
import { orderCategories } from './categoryOrder'
import type { CategoryFeature } from './features'

/** Cuts of values as they come, with repeats. */
function cutsOf(sorted: Float32Array, maxBins: number): Float32Array {
  const values = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1])
  const counts = Int32Array.from(
    values,
    (value) => sorted.filter((other) => other === value).length,
  )
  return quantileCuts(values, counts, maxBins)
}

describe('quantileCuts', () => {
  const values = fc.array(
    fc.oneof(fc.float({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 0, max: 9 })),
    { minLength: 1, maxLength: 300 },
  )

  it('are ascending float32 cuts that keep equal values together and never exceed the bins', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 40 }), (raw, maxBins) => {
        const sorted = Float32Array.from(raw).sort()
        const cuts = cutsOf(sorted, maxBins)
        expect(cuts.length).toBeLessThan(maxBins)
        for (let i = 1; i < cuts.length; i++) expect(cuts[i]).toBeGreaterThan(cuts[i - 1]!)
        const used = new Set(Array.from(sorted, (value) => binOf(cuts, value)))
        expect(used.size).toBe(cuts.length + 1)
      }),
    )
  })

  it('gives every distinct value its bin where there are few', () => {
    expect([...cutsOf(Float32Array.of(1, 1, 1, 1, 2, 5), 24)]).toEqual([1.5, 3.5])
  })

  it('separates neighbouring float32 values', () => {
    const low = Math.fround(0.1)
    const high = Math.fround(low + 2 ** -27)
    expect(high).toBeGreaterThan(low)
    const cuts = cutsOf(Float32Array.of(low, high), 24)
    expect([binOf(cuts, low), binOf(cuts, high)]).toEqual([0, 1])
  })

  it('shares rows out about evenly', () => {
    const sorted = Float32Array.from({ length: 1000 }, (_, i) => i)
    const counts = new Array<number>(10).fill(0)
    const cuts = cutsOf(sorted, 10)
    for (const value of sorted) counts[binOf(cuts, value)]!++
    expect(counts).toEqual(new Array(10).fill(100))
  })
})

describe('bins of numbers', () => {
  const cell = fc.oneof(
    fc.constant(Number.NaN),
    fc.integer({ min: -3, max: 3 }),
    fc.float({ noNaN: true, noDefaultInfinity: true }),
  )

  it('follow the cuts for every row, also of values that were not learned from', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 4, maxLength: 120 }), (cells) => {
        const values = Float32Array.from(cells)
        const feature = { kind: 'number', name: 'x', values, integer: false } as const
        const learned = Int32Array.from({ length: values.length >> 1 }, (_, row) => 2 * row)
        const [binned] = binFeatures([feature], new Int8Array(values.length), learned, 5)
        const { cuts, bins } = binned!
        expect(Array.from(bins)).toEqual(Array.from(values, (value) => binOf(cuts, value)))
        const seen = Float32Array.from(learned, (row) => values[row]!).filter(
          (v) => !Number.isNaN(v),
        )
        expect(cuts).toEqual(cutsOf(seen.sort(), 5))
      }),
    )
  })
})

describe('category order', () => {
  const sizes = [40, 40, 3, 2, 40]
  const churned = [30, 5, 3, 0, 20]
  const codes = Int32Array.from(sizes.flatMap((size, code) => new Array(size).fill(code)))
  const target = Int8Array.from(
    sizes.flatMap((size, code) => Array.from({ length: size }, (_, i) => +(i < churned[code]!))),
  )
  const feature: CategoryFeature = {
    kind: 'category',
    name: 'plan',
    codes,
    categories: ['high', 'low', 'rare a', 'rare b', 'middle'],
  }
  const rows = Int32Array.from(codes, (_, row) => row)

  it('follows the smoothed churn rate and pools rare categories', () => {
    const order = orderCategories(feature, target, rows)
    const names = Array.from(order.byRate, (code) => feature.categories[code]!)
    expect(names).toEqual(['low', 'middle', 'rare a', 'rare b', 'high'])
    expect([...order.pooledWithNext]).toEqual([0, 0, 1, 0, 0])
  })

  it('depends on the given rows only', () => {
    const training = rows.filter((row) => row % 2 === 0)
    const other = target.map((left, row) => (row % 2 === 0 ? left : 1 - left) as number)
    const [binned] = binFeatures([feature], target, training, 24)
    const [flipped] = binFeatures([feature], Int8Array.from(other), training, 24)
    expect(flipped).toEqual(binned)
  })

  it('bins a category that the given rows lack as missing', () => {
    const training = rows.filter((row) => codes[row] !== 1)
    const [binned] = binFeatures([feature], target, training, 24)
    expect(binned!.categories).not.toContain('low')
    expect(binned!.bins[rows.find((row) => codes[row] === 1)!]).toBe(binned!.cuts.length + 1)
  })
})
