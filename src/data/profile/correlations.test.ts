import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NumberColumn } from '../../contracts/table'
import { finish } from '../../ground/pacing'
import { correlateSteps } from './correlations'

const column = (name: string, values: readonly number[]): NumberColumn => ({
  type: 'number',
  name,
  values: Float64Array.from(values),
})

const correlate = (columns: readonly NumberColumn[], shifts: readonly number[]) =>
  finish(correlateSteps(columns, shifts))

/** The textbook definition, two passes. */
function textbook(xs: readonly number[], ys: readonly number[]): number {
  const rows = xs.map((x, i) => [x, ys[i]!] as const).filter(([x, y]) => !Number.isNaN(x + y))
  const mean = (of: (row: readonly [number, number]) => number) =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length
  const mx = mean(([x]) => x)
  const my = mean(([, y]) => y)
  const covariance = mean(([x, y]) => (x - mx) * (y - my))
  return covariance / Math.sqrt(mean(([x]) => (x - mx) ** 2) * mean(([, y]) => (y - my) ** 2))
}

describe('correlate', () => {
  it('equals pandas, missing cells left out by pair', () => {
    // pandas.DataFrame({'a': [1, 2, 3, 4, None], 'b': [2, 1, 4, 3, 9], 'c': [5, 4, None, 2, 1]}).corr()
    const columns = [
      column('a', [1, 2, 3, 4, Number.NaN]),
      column('b', [2, 1, 4, 3, 9]),
      column('c', [5, 4, Number.NaN, 2, 1]),
    ]
    const found = correlate(columns, [3, 3, 4])
    expect(found.map(({ a, b, rows }) => `${a}${b} ${rows}`)).toEqual(['ac 3', 'bc 4', 'ab 4'])
    expect(found[0]?.r).toBeCloseTo(-1, 12)
    expect(found[1]?.r).toBeCloseTo(-0.812800813, 9)
    expect(found[2]?.r).toBeCloseTo(0.6, 12)
  })

  it('leaves out columns without variation', () => {
    const columns = [column('a', [1, 2, 3]), column('b', [7, 7, 7])]
    expect(correlate(columns, [0, 0])).toEqual([])
  })

  it('equals the textbook over many blocks, far from zero', () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 99 }), fc.constant(Number.NaN))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 30, maxLength: 60 }), (rows) => {
        const xs = Array.from({ length: 5000 }, (_, i) => 1e6 + rows[i % rows.length]![0] + (i % 7))
        const ys = Array.from({ length: 5000 }, (_, i) => rows[(i * 3) % rows.length]![1] - (i % 5))
        const [found] = correlate([column('x', xs), column('y', ys)], [1e6, 0])
        const expected = textbook(xs, ys)
        if (Number.isFinite(expected)) expect(found?.r).toBeCloseTo(expected, 8)
        else expect(found).toBeUndefined()
      }),
      { numRuns: 20 },
    )
  })
})
