import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feature } from '../../../../tests/support/models'
import { countBins } from '../values/binCounts'
import { bindColumn } from '../values/bindColumn'
import { measureDrift, stabilityIndex } from './drift'

const asIs = { scale: 1, categories: {} }

function numberFeature(counts: readonly number[], missingShare = 0) {
  const training = feature('x').training
  const edges = Array.from({ length: counts.length + 1 }, (_, i) => i)
  return feature('x', { training: { ...training, missingShare, histogram: { edges, counts } } })
}

function driftOf(of: ReturnType<typeof feature>, values: readonly number[], trainingRows: number) {
  const column = { type: 'number', name: 'x', values: Float64Array.from(values) } as const
  const { source } = bindColumn(of, column, asIs)
  return measureDrift(of, countBins(of, source!), trainingRows)
}

const repeated = (value: number, times: number) => new Array<number>(times).fill(value)

describe('stabilityIndex', () => {
  it('is the sum of differences times log ratios', () => {
    // (0.7−0.5)·ln(0.7/0.5) + (0.3−0.5)·ln(0.3/0.5) = 0.067294 + 0.102165
    expect(stabilityIndex([0.5, 0.5], [0.7, 0.3])).toBeCloseTo(0.169459, 5)
    // An empty share counts as 1e-4: (1e-4−0.5)·ln(2e-4) + (1−0.5)·ln 2
    expect(stabilityIndex([0.5, 0.5], [0, 1])).toBeCloseTo(4.257744 + 0.346574, 5)
  })

  it('is never negative, and zero for equal shares', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 4,
      maxLength: 4,
    })
    fc.assert(
      fc.property(shares, shares, (a, b) => {
        expect(stabilityIndex(a, b)).toBeGreaterThanOrEqual(0)
        expect(stabilityIndex(a, a)).toBe(0)
      }),
    )
  })
})

describe('measureDrift', () => {
  const halves = numberFeature([5000, 5000])

  it('counts by the bins of training, the missing apart', () => {
    const values = [...repeated(0.5, 700), ...repeated(1.5, 300)]
    expect(driftOf(halves, values, 10_000)?.psi).toBeCloseTo(0.169459, 5)
    expect(driftOf(halves, values, 10_000)?.level).toBe('some')
    const holed = driftOf(halves, [...values, ...repeated(Number.NaN, 1000)], 10_000)
    expect(holed?.missingChange).toBeCloseTo(0.5, 12)
    // 0.35 and 0.15 for 0.5 each, 0.5 for 1e-4
    const byHand =
      (0.35 - 0.5) * Math.log(0.35 / 0.5) +
      (0.15 - 0.5) * Math.log(0.15 / 0.5) +
      (0.5 - 1e-4) * Math.log(0.5 / 1e-4)
    expect(holed?.psi).toBeCloseTo(byHand, 9)
    expect(holed?.level).toBe('strong')
  })

  it('takes values outside the training range into the outer bins', () => {
    const inside = [...repeated(0.5, 600), ...repeated(1.5, 400)]
    const outside = [...repeated(-40, 600), ...repeated(99, 400)]
    expect(driftOf(halves, outside, 10_000)?.psi).toBeCloseTo(
      driftOf(halves, inside, 10_000)!.psi,
      12,
    )
  })

  it('joins bins that hold under 5 % of training', () => {
    const thin = numberFeature([5000, 100, 4900, 0])
    const values = [...repeated(0.5, 500), ...repeated(1.5, 500)]
    expect(driftOf(thin, values, 10_000)?.psi).toBe(0)
  })

  it('sees another value where training had one only', () => {
    const one = numberFeature([1000])
    expect(driftOf(one, repeated(0.5, 500), 1000)?.psi).toBe(0)
    expect(driftOf(one, repeated(-1, 500), 1000)?.level).toBe('strong')
  })

  it('does not call chance a change', () => {
    const tenths = numberFeature(repeated(1000, 10))
    const few = Array.from({ length: 40 }, (_, i) => (i * i) % 10)
    expect(driftOf(tenths, few, 10_000)!.psi).toBeGreaterThan(0.25)
    const dozen = [0.5, 0.7, 1.5, 2.5, 3.5, 4.5, 4.6, 5.5, 6.5, 7.5, 8.5, 8.6]
    expect(driftOf(tenths, dozen, 10_000)).toMatchObject({ level: 'none' })
    expect(driftOf(tenths, repeated(3.5, 200), 10_000)).toMatchObject({ level: 'strong' })
  })

  it('puts rare and unseen categories into one bin', () => {
    const training = feature('p').training
    const pay = feature('p', {
      categories: ['a', 'b', 'rare'],
      training: { ...training, histogram: { edges: [], counts: [600, 380, 20] } },
    })
    const dictionary = ['a', 'b', 'new']
    const codes = Int8Array.from([...repeated(0, 60), ...repeated(1, 38), ...repeated(2, 2)])
    const { source } = bindColumn(pay, { type: 'text', name: 'p', codes, dictionary }, asIs)
    const found = countBins(pay, source!)
    expect(found.unseen).toBe(2)
    expect(measureDrift(pay, found, 1000)?.psi).toBeCloseTo(0, 12)
  })

  it('is unknown where the model keeps no histogram', () => {
    expect(driftOf(feature('x'), [1, 2], 100)).toBeNull()
  })
})
