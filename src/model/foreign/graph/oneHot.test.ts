import { describe, expect, it } from 'vitest'
import { groupColumns } from './oneHot'

const grouped = (names: readonly string[], isBinary: (column: number) => boolean | null) =>
  groupColumns(names, isBinary).map(({ feature, categories }) =>
    categories ? `${feature}: ${categories.join(', ')}` : feature,
  )
const unknown = () => null
const binary = () => true

describe('groupColumns', () => {
  it.each([
    ['equals signs', ['tenure', 'plan=basic', 'plan=gold'], ['tenure', 'plan: basic, gold']],
    ['brackets', ['plan[T.basic]', 'plan[T.gold]', 'age'], ['plan: basic, gold', 'age']],
    [
      'encoder prefixes',
      ['num__age', 'cat__plan_basic', 'cat__plan_gold'],
      ['age', 'plan: basic, gold'],
    ],
  ])('reads %s', (_, names, wanted) => {
    expect(grouped(names, unknown)).toEqual(wanted)
  })

  it('believes underscores only where the model treats the columns as 0 and 1', () => {
    const names = ['order_count', 'order_amount', 'pay_mode_Cash on Delivery', 'pay_mode_Card']
    expect(grouped(names, unknown)).toEqual(names)
    expect(grouped(names, (column) => column >= 2)).toEqual([
      'order_count',
      'order_amount',
      'pay_mode: Cash on Delivery, Card',
    ])
  })

  it('needs two neighbours, and keeps flags apart', () => {
    expect(grouped(['plan_basic', 'age', 'plan_gold'], binary)).toHaveLength(3)
    expect(grouped(['has_phone', 'has_fax'], binary)).toEqual(['has_phone', 'has_fax'])
  })

  it('keeps categories with underscores whole', () => {
    expect(grouped(['city_new_york', 'city_los_angeles', 'city_rome'], binary)).toEqual([
      'city: new_york, los_angeles, rome',
    ])
  })

  it('gives features different names', () => {
    const groups = groupColumns(['plan', 'plan=basic', 'plan=gold'], unknown)
    expect(groups.map(({ feature }) => feature)).toEqual(['plan', 'plan (2)'])
  })
})
