import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feature, manifestOf } from '../../../tests/support/models'
import { HoldfastError } from '../../contracts/errors'
import { encodeCustomer } from './customer'

const manifest = manifestOf([
  feature('Tenure', { aliases: ['months with us'] }),
  feature('CityTier', { allowed: { min: 1, max: 3 }, integer: true }),
  feature('PayMode', {
    categories: ['UPI', 'Credit Card', 'constructor'],
    synonyms: { CC: 'Credit Card' },
  }),
])

const row = (customer: unknown) => [...encodeCustomer(customer, manifest).row]

function failure(customer: unknown): Pick<HoldfastError, 'code' | 'params'> {
  try {
    encodeCustomer(customer, manifest)
  } catch (error) {
    if (error instanceof HoldfastError) return { code: error.code, params: error.params }
    throw error
  }
  throw new Error('the customer was accepted')
}

describe('encodeCustomer', () => {
  it('takes numbers, numeric text, booleans, categories and their synonyms', () => {
    expect(row({ Tenure: 12, CityTier: '2', PayMode: 'CC' })).toEqual([12, 2, 1])
    expect(row({ Tenure: true, CityTier: 3, PayMode: ' upi ' })).toEqual([1, 3, 0])
    expect(row({ 'Months with us': 4, city_tier: 1, PayMode: 'constructor' })).toEqual([4, 1, 2])
  })

  it('lists what is missing and ignores what is no feature', () => {
    const encoded = encodeCustomer({ Tenure: null, CityTier: ' ', hair: 'red' }, manifest)
    expect(encoded.missingFeatures).toEqual(['Tenure', 'CityTier', 'PayMode'])
    expect([...encoded.row]).toEqual([NaN, NaN, NaN])
  })

  it('names the field that is wrong', () => {
    expect(failure({ CityTier: 4 })).toEqual({
      code: 'value-out-of-range',
      params: { field: 'CityTier', value: 4, min: 1, max: 3 },
    })
    expect(failure({ 'months with us': 'long' }).params).toEqual({
      field: 'months with us',
      value: 'long',
    })
    expect(failure({ PayMode: 'Shells' })).toEqual({
      code: 'category-unknown',
      params: { field: 'PayMode', value: 'Shells', known: 'UPI, Credit Card, constructor' },
    })
    expect(failure({ PayMode: 'toString' }).code).toBe('category-unknown')
    for (const value of [NaN, Infinity, '0x10', '1,5', {}, []])
      expect(failure({ Tenure: value }).code).toBe('value-not-a-number')
  })

  it('refuses what is not an object', () => {
    for (const customer of [null, undefined, 7, 'Tenure', [1, 2, 3]])
      expect(failure(customer).code).toBe('customer-not-an-object')
  })

  it('fails only in expected ways, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.record({ Tenure: fc.anything(), CityTier: fc.anything(), PayMode: fc.anything() }),
        (customer) => {
          try {
            expect(row(customer)).toHaveLength(3)
          } catch (error) {
            expect(error).toBeInstanceOf(HoldfastError)
          }
        },
      ),
    )
  })
})
