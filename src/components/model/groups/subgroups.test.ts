import { describe, expect, it } from 'vitest'
import type { Interval, Metrics, Subgroup } from '../../../contracts/manifest'
import { byFeature, isWeaker, weakestFeature, weaknesses, worstFirst } from './subgroups'

const interval = (low: number, high: number): Interval => ({ value: (low + high) / 2, low, high })
const overall = {
  auc: interval(0.88, 0.92),
  precision: interval(0.66, 0.74),
  recall: interval(0.6, 0.7),
} as Metrics

function group(
  feature: string,
  value: string,
  auc: Interval | null,
  recall: Interval | null = null,
) {
  const counts = { rows: 100, families: 50, churned: 20 }
  return { feature, value, ...counts, auc, precision: null, recall } satisfies Subgroup
}

const fine = group('Tenure', 'fine', interval(0.89, 0.95))
const unclear = group('Tenure', 'unclear', interval(0.7, 0.91))
const weak = group('Tenure', 'weak', interval(0.7, 0.8))
const weaker = group('City', 'weaker', interval(0.75, 0.85), interval(0.2, 0.4))
const small = group('City', 'small', null)

describe('isWeaker', () => {
  it('needs the whole interval below the overall value', () => {
    expect(isWeaker(interval(0.8, 0.8999), overall.auc)).toBe(true)
    expect(isWeaker(interval(0.8, 0.9), overall.auc)).toBe(false)
    expect(isWeaker(null, overall.auc)).toBe(false)
  })
})

describe('worstFirst', () => {
  it('orders by the number of weaknesses, then by AUC, unmeasured last', () => {
    expect(worstFirst([small, fine, unclear, weak, weaker], overall)).toEqual([
      weaker,
      weak,
      unclear,
      fine,
      small,
    ])
    expect(weaknesses(weaker, overall)).toBe(2)
  })

  it('keeps the order of groups that cannot be told apart', () => {
    const other = { ...small, value: 'other' }
    expect(worstFirst([small, other], overall)).toEqual([small, other])
    expect(worstFirst([other, small], overall)).toEqual([other, small])
  })
})

describe('byFeature', () => {
  it('collects, counts the weaker groups and finds the weakest feature', () => {
    const features = byFeature([fine, small, weak, weaker], overall)
    expect(features.map(({ feature, weaker: count }) => [feature, count])).toEqual([
      ['Tenure', 1],
      ['City', 1],
    ])
    expect(features[1]?.groups).toEqual([weaker, small])
    expect(weakestFeature(features, overall)).toBe('City')
    expect(weakestFeature([], overall)).toBeNull()
  })
})
