import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feature, manifestOf } from '../../tests/support/models'
import { scoredColumns, shortestFloat } from './scoredColumns'

const manifest = manifestOf([feature('Tenure'), feature('Pay')], -1.5)
const rows = {
  manifest,
  probability: Float32Array.of(0.1, 0.75),
  contributions: (row: number) => Float32Array.of(0, 0.25, 1, -2).subarray(row * 2, row * 2 + 2),
  band: (row: number) => (row === 1 ? ('high' as const) : ('low' as const)),
  reasons: (row: number, count: number) =>
    [{ feature: row, value: 3, contribution: 1, points: 0.2 }].slice(0, count),
}

describe('scored columns', () => {
  it('hold probability, band, threshold and reasons', async () => {
    const options = { reasons: 2, contributions: false, language: 'en' } as const
    expect((await scoredColumns(rows, options)).header).toEqual([
      'churn_probability',
      'risk_band',
      'above_threshold',
      'reason_1',
      'reason_2',
    ])
    expect((await scoredColumns(rows, options)).cells(1)).toEqual([
      '0.75',
      'high',
      'true',
      'Pay 3: +20.0 pp',
      '',
    ])
  })

  it('leave band and threshold empty by a model without one', async () => {
    const options = { reasons: 0, contributions: false, language: 'en' } as const
    const columns = await scoredColumns({ ...rows, band: () => null }, options)
    expect(columns.cells(1)).toEqual(['0.75', '', ''])
  })

  it('add contributions and base on demand', async () => {
    const options = { reasons: 0, contributions: true, language: 'ru' } as const
    expect((await scoredColumns(rows, options)).header.slice(3)).toEqual([
      'contribution_Tenure',
      'contribution_Pay',
      'base_log_odds',
    ])
    expect((await scoredColumns(rows, options)).cells(0)).toEqual([
      String(Math.fround(0.1)),
      'low',
      'false',
      '0',
      '0.25',
      '-1.5',
    ])
  })
})

describe('reason columns', () => {
  it('are no more than the features', async () => {
    const options = { reasons: 9, contributions: false, language: 'en' } as const
    expect((await scoredColumns(rows, options)).header).toHaveLength(5)
    expect((await scoredColumns(rows, options)).cells(0)).toHaveLength(5)
  })
})

describe('shortestFloat', () => {
  it('reads back as the same float32', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Math.fround(Number(shortestFloat(value)))).toBe(value === 0 ? 0 : value)
      }),
    )
    expect(shortestFloat(Math.fround(0.1))).toBe('0.1')
  })
})
