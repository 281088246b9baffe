import { describe, expect, it } from 'vitest'
import { feature, manifestOf } from '../../../tests/support/models'
import { tableOf } from '../../../tests/support/tables'
import type { Column } from '../../contracts/table'
import { bindFeatures, cellValue, encodeRows } from './encode'

const numbers = (name: string, ...values: number[]): Column => ({
  type: 'number',
  name,
  values: Float64Array.from(values),
})

function texts(name: string, ...values: (string | null)[]): Column {
  const dictionary = [...new Set(values)].filter((value) => value !== null)
  const codes = Int32Array.from(values, (value) =>
    value === null ? -1 : dictionary.indexOf(value),
  )
  return { type: 'text', name, codes, dictionary }
}

const tenure = feature('Tenure', { aliases: ['Months'] })
const pay = feature('PayMode', {
  categories: ['UPI', 'Credit Card'],
  synonyms: { CC: 'Credit Card' },
})
const tier = feature('Tier', { categories: ['1', '2'] })

describe('bindFeatures', () => {
  it('prefers the exact name, then the loose spelling, then an alias', () => {
    const manifest = manifestOf([tenure, pay])
    const binding = bindFeatures(
      tableOf([
        numbers('months', 1),
        numbers('TENURE', 2),
        numbers('Tenure', 3),
        texts('pay_mode', 'UPI'),
      ]),
      manifest,
    )
    expect([...encodeRows(binding, 0, 1)]).toEqual([3, 0])
    expect(binding.matched).toEqual([['pay_mode', 'PayMode']])
    const byAlias = bindFeatures(tableOf([numbers('months', 1)]), manifest)
    expect(byAlias.matched).toEqual([['months', 'Tenure']])
    expect(byAlias.missingFeatures).toEqual(['PayMode'])
  })

  it('lets a column serve one feature', () => {
    const binding = bindFeatures(
      tableOf([numbers('Months', 5)]),
      manifestOf([tenure, feature('Age', { aliases: ['Months'] })]),
    )
    expect([...encodeRows(binding, 0, 1)]).toEqual([5, NaN])
    expect(binding.missingFeatures).toEqual(['Age'])
  })

  it('counts unseen categories with examples', () => {
    const binding = bindFeatures(
      tableOf([texts('PayMode', 'Gold', 'UPI', 'CC', 'Gold', null, 'Salt')]),
      manifestOf([pay]),
    )
    expect([...encodeRows(binding, 0, 6)]).toEqual([NaN, 0, 1, NaN, NaN, NaN])
    expect(binding.unseen).toEqual([{ feature: 'PayMode', cells: 3, examples: ['Gold', 'Salt'] }])
  })

  it('reads numbers from text and categories from numbers', () => {
    const binding = bindFeatures(
      tableOf([texts('Tenure', ' 1.5', 'n/a', null, '1e1'), numbers('Tier', 2, 1, NaN, 7)]),
      manifestOf([tenure, tier]),
    )
    expect([...encodeRows(binding, 0, 4)]).toEqual([1.5, 1, NaN, 0, NaN, NaN, 10, NaN])
    expect([...encodeRows(binding, 3, 4)]).toEqual([10, NaN])
    expect(binding.unseen).toEqual([{ feature: 'Tier', cells: 1, examples: ['7'] }])
    expect([0, 1, 2].map((row) => cellValue(binding, row, 0))).toEqual([1.5, 'n/a', null])
    expect(cellValue(binding, 2, 1)).toBeNull()
    expect(cellValue(binding, 3, 1)).toBe(7)
  })

  it('refuses a file without any of the features, and says which it needs', () => {
    expect(() => bindFeatures(tableOf([numbers('x', 1)]), manifestOf([tenure, pay]))).toThrow(
      expect.objectContaining({
        code: 'no-usable-feature',
        params: { file: 't.csv', model: 'small', features: 'Tenure, PayMode' },
      }),
    )
  })
})
