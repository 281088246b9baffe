import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../ground/maths/random'
import type { TrainingFeature } from '../../features/features'
import { groupsOf } from './subgroupRows'
import { measureByRows, measureSubgroups } from './subgroups'

const numbers = (values: readonly number[]): TrainingFeature => ({
  kind: 'number',
  name: 'Tenure',
  values: Float32Array.from(values),
  integer: false,
})

describe('groupsOf', () => {
  it('puts every row in one group, in order, equal values together', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(Number.NaN))
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
        const rows = Int32Array.from(values.keys())
        const groups = groupsOf(numbers(values), rows)
        const all = groups.flatMap(({ members }) => [...members])
        expect(all.sort((a, b) => a - b)).toEqual([...rows])
        const ranges = groups.flatMap(({ value }) => (value === null ? [] : [...value]))
        expect(ranges).toEqual([...ranges].sort((a, b) => Number(a) - Number(b)))
        expect(groups.length).toBeLessThanOrEqual(5)
      }),
    )
  })

  it('names quartiles by the values in them', () => {
    const groups = groupsOf(
      numbers([1, 2, 3, 4, 5, 6, 7, 8, Number.NaN]),
      Int32Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8),
    )
    expect(groups.map(({ value }) => value)).toEqual([[1, 2], [3, 4], [5, 6], [7, 8], null])
    const flag = groupsOf(numbers([0, 0, 0, 1]), Int32Array.of(0, 1, 2, 3))
    expect(flag.map(({ value, members }) => [value, members.length])).toEqual([
      [[0, 0], 3],
      [[1, 1], 1],
    ])
  })

  it('leaves out features with many categories', () => {
    const codes = Int32Array.from({ length: 26 }, (_, row) => row % 13)
    const many = Array.from({ length: 13 }, (_, code) => `c${code}`)
    const rows = Int32Array.from(codes.keys())
    expect(groupsOf({ kind: 'category', name: 'City', codes, categories: many }, rows)).toEqual([])
  })
})

describe('measureSubgroups', () => {
  const random = seededRandom(6)
  const size = 800
  const rows = Int32Array.from({ length: size }, (_, i) => i)
  // Half of the customers can be told apart perfectly, the other half not at all; "rare" is small.
  const codes = rows.map((row) => (row < 8 ? 2 : row % 2))
  const labels = Float64Array.from(rows, () => (random() < 0.4 ? 1 : 0))
  const probability = labels.map((label, row) => (codes[row] === 0 ? 0.1 + 0.8 * label : random()))
  const decision = Uint8Array.from(probability, (p) => (p >= 0.5 ? 1 : 0))
  const repeats = [{ probability, decision }]
  const plain = { ranking: 1, decisions: 1 }
  const plan = {
    kind: 'category',
    name: 'Plan',
    codes,
    categories: ['told', 'not', 'rare'],
  } as const

  it('tells where the model works and where it does not, and keeps quiet on few', () => {
    const measured = measureSubgroups([plan], rows, repeats, labels, rows, plain)
    const [told, not, rare] = measured
    expect(told).toMatchObject({ feature: 'Plan', value: 'told', rows: 396, families: 396 })
    expect(told!.auc).toEqual({ value: 1, low: 1, high: 1 })
    expect(told!.precision!.value).toBe(1)
    expect(not!.auc!.low).toBeLessThan(0.5)
    expect(not!.auc!.high).toBeGreaterThan(0.5)
    expect(rare).toMatchObject({ rows: 8, auc: null, precision: null, recall: null })
  })

  it('counts families, not rows', () => {
    const twelve = rows.map((row) => row % 12)
    const [told] = measureSubgroups([plan], rows, repeats, labels, twelve, plain)
    expect(told).toMatchObject({ rows: 396, families: 6, auc: null })
  })

  it('widens intervals about the same values', () => {
    const narrow = measureSubgroups([plan], rows, repeats, labels, rows, plain)[1]!
    const wide = measureSubgroups([plan], rows, repeats, labels, rows, { ranking: 2, decisions: 2 })
    expect(wide[1]!.auc!.value).toBe(narrow.auc!.value)
    expect(wide[1]!.auc!.low).toBeLessThan(narrow.auc!.low)
    expect(wide[1]!.recall!.high).toBeGreaterThan(narrow.recall!.high)
  })

  it('tells customers with several rows from those with one', () => {
    // The first 400 rows are 200 customers, told perfectly; the others are one row each.
    const familyOf = rows.map((row) => (row < 400 ? row >> 1 : row - 200))
    const half = probability.map((p, row) => (row < 400 ? 0.1 + 0.8 * labels[row]! : p))
    const byRows = measureByRows([{ probability: half, decision }], labels, familyOf, 600, plain)!
    expect(byRows.several).toMatchObject({ rows: 400, families: 200 })
    expect(byRows.one).toMatchObject({ rows: 400, families: 400 })
    expect(byRows.several.auc!.value).toBe(1)
    expect(byRows.one.auc!.value).toBeLessThan(0.95)
    expect(measureByRows(repeats, labels, rows, size, plain)).toBeNull()
  })
})
