import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../tests/support/tables'
import { CustomerRows } from './customerRows'
import { Scopes } from './scopes'
import { rankSegmentColumns, segmentsOf, treeSegments } from './segments'

const limits = { medium: 0.3, high: 0.6 }
const plans = ['basic', 'plus']

const customer = fc.record({
  spend: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant(Number.NaN)),
  plan: fc.integer({ min: -1, max: 1 }),
  outcome: fc.constantFrom(-1, 0, 1),
  risk: fc.double({ min: 0, max: 1, noNaN: true }),
})

function sourceOf(rows: readonly { spend: number; plan: number; outcome: number; risk: number }[]) {
  const table = tableOf([
    { type: 'number', name: 'spend', values: Float64Array.from(rows, ({ spend }) => spend) },
    {
      type: 'text',
      name: 'plan',
      codes: Int8Array.from(rows, ({ plan }) => plan),
      dictionary: plans,
    },
  ])
  const outcome = Int8Array.from(rows, (row) => row.outcome)
  const risks = { probability: Float32Array.from(rows, ({ risk }) => risk), limits }
  const families = new CustomerRows(Int32Array.from(rows.keys()))
  const scopes = new Scopes({ table, outcome, families, risks, complete: true })
  const all = Uint32Array.from(rows.keys())
  // The first feature follows the spending, the second the risk.
  const contributions = (row: number) => [
    (Number.isNaN(rows[row]!.spend) ? 0 : rows[row]!.spend) / 40,
    rows[row]!.risk - 0.5,
  ]
  const source = {
    risks,
    outcome,
    customers: all,
    either: all,
    valueOf: (row: number) => row + 1,
    meanContributions: (of: Uint32Array) => ({
      means: [0, 1].map(
        (j) => of.reduce((sum, row) => sum + contributions(row)[j]!, 0) / of.length,
      ),
      known: of.length,
    }),
  }
  return { table, scopes, risks, outcome, all, source, contributions }
}

describe('segments', () => {
  it('are what their own filters keep, and hold every customer once', () => {
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 60 }), (rows) => {
        const { table, scopes, risks, outcome, all, source, contributions } = sourceOf(rows)
        const tree = treeSegments(table.columns, source)
        const each = table.columns.map((column) => segmentsOf(column, source)!)
        for (const found of tree ? [...each, tree] : each) {
          const sum = found.segments.reduce((total, { customers }) => total + customers, 0)
          expect(sum).toBe(rows.length)
          for (const segment of found.segments) {
            const view = scopes.view({ side: 'all', filters: segment.filters })
            const kept = [...(view.customers ?? all)]
            expect(segment.customers).toBe(kept.length)
            expect(segment.high).toBe(view.counts.bands?.customers.high)
            const mean = kept.reduce((total, row) => total + risks.probability[row]!, 0)
            expect(segment.meanRisk).toBeCloseTo(mean / kept.length, 12)
            const money = kept.reduce((sum, row) => sum + risks.probability[row]! * (row + 1), 0)
            expect(segment.atRisk).toBeCloseTo(money, 8)
            const means = [0, 1].map((j) =>
              kept.reduce((sum, row) => sum + contributions(row)[j]! / kept.length, 0),
            )
            if (segment.reason === null) expect(Math.max(...means)).toBeLessThanOrEqual(1e-12)
            else expect(means[segment.reason]).toBeCloseTo(Math.max(...means), 10)
            expect(segment.outcome).toEqual({
              known: kept.filter((row) => outcome[row]! >= 0).length,
              left: kept.filter((row) => outcome[row] === 1).length,
            })
          }
          const risky = found.segments.map(({ meanRisk }) => meanRisk)
          expect([...risky].sort((a, b) => b - a)).toEqual(risky)
        }
      }),
    )
  })

  it('name first the column whose values tell risks apart', () => {
    const rows = Array.from({ length: 200 }, (_, i) => ({
      spend: (i * 7) % 41,
      plan: i % 2,
      outcome: 0,
      risk: i % 2 === 0 ? 0.1 : 0.9,
    }))
    const { table, source } = sourceOf(rows)
    expect(rankSegmentColumns(table.columns, source)).toEqual(['plan', 'spend'])
  })

  it('split once more where another column tells risks apart and enough customers are left', () => {
    const rows = Array.from({ length: 400 }, (_, i) => ({
      spend: i < 200 ? 1 : 2,
      plan: i % 2,
      outcome: 0,
      risk: (i % 2) * 0.6 + (i < 200 ? 0.1 : 0.2),
    }))
    const { table, source } = sourceOf(rows)
    const found = treeSegments(table.columns, source)!
    expect(found.segments.map(({ filters, customers }) => [filters.length, customers])).toEqual([
      [2, 100],
      [2, 100],
      [2, 100],
      [2, 100],
    ])
    expect(found.segments[0]!.filters.map(({ column }) => column)).toEqual(['plan', 'spend'])
    expect(found.segments[0]!.meanRisk).toBeCloseTo(0.8, 6)
  })
})
