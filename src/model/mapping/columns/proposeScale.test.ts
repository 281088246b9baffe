import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feature } from '../../../../tests/support/models'
import { seededRandom } from '../../../ground/maths/random'
import { proposeScale } from './proposeScale'

/** Exponential values as tenure has them, with the training histogram of them in 20 bins. */
function tenure(rows: number, seed: number, unit = '') {
  const random = seededRandom(seed)
  const values = Float64Array.from({ length: rows }, () => -12 * Math.log(1 - random()))
  values.sort()
  const max = values[rows - 1]!
  const edges = Array.from({ length: 21 }, (_, i) => (i * max) / 20)
  const counts = new Array<number>(20).fill(0)
  for (const value of values) counts[Math.min(19, Math.floor((value / max) * 20))]!++
  const known = feature('Tenure', { unit: { en: unit, ru: '' } })
  return {
    of: { ...known, training: { ...known.training, histogram: { edges, counts } } },
    values,
  }
}

describe('proposeScale', () => {
  const { of } = tenure(5000, 1, 'months')

  it.each([12, 1 / 12, 30, 1 / 30, 7, 1000, 1 / 100])('finds the factor %d', (factor) => {
    const { values } = tenure(3000, 2)
    const found = proposeScale(
      of,
      'x',
      values.map((value) => value / factor),
    )
    expect(found).toBeCloseTo(factor, 9)
  })

  it('proposes nothing for values as in training', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 1e6 }),
        fc.integer({ min: 30, max: 2000 }),
        (seed, rows) => {
          expect(proposeScale(of, 'x', tenure(rows, seed).values)).toBeNull()
        },
      ),
      { numRuns: 100 },
    )
  })

  it('proposes nothing where no factor gives the distribution of training', () => {
    const same = Float64Array.from({ length: 500 }, () => 400)
    expect(proposeScale(of, 'x', same)).toBeNull()
    const random = seededRandom(5)
    const normal = Float64Array.from({ length: 800 }, () => 500 + 20 * random())
    expect(proposeScale(of, 'x', normal.sort())).toBeNull()
  })

  it('goes by units in the name: whole years for months', () => {
    const years = tenure(3000, 3).values.map((value) => Math.floor(value / 12))
    expect(proposeScale(of, 'Стаж, лет', years)).toBe(12)
    expect(proposeScale(of, 'tenure_years', years)).toBe(12)
    const days = tenure(3000, 3).values.map((value) => Math.round(value * 30.4))
    expect(proposeScale(of, 'Дней с нами', days)).toBeCloseTo(1 / 30.4375, 6)
  })

  it('says nothing of features without a histogram', () => {
    expect(proposeScale(feature('x'), 'x', Float64Array.of(1, 2, 3))).toBeNull()
  })
})
