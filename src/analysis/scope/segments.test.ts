import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../tests/support/tables'
import { CustomerRows } from './customerRows'
import { Scopes } from './scopes'
import { rankSegmentColumns, segmentsOf } from './segments'

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
  return { table, scopes, risks, outcome, all: Uint32Array.from(rows.keys()) }
}

describe('segments', () => {
  it('are what their own filters keep, and hold every customer once', () => {
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 60 }), (rows) => {
        const { table, scopes, risks, outcome, all } = sourceOf(rows)
        for (const column of table.columns) {
          const source = { risks, outcome, customers: all, either: all }
          const found = segmentsOf(column, source)!
          const sum = found.segments.reduce((total, { customers }) => total + customers, 0)
          expect(sum).toBe(rows.length)
          for (const segment of found.segments) {
            const view = scopes.view({ side: 'all', filters: [segment.filter] })
            const kept = [...(view.customers ?? all)]
            expect(segment.customers).toBe(kept.length)
            expect(segment.high).toBe(view.counts.bands?.customers.high)
            const mean = kept.reduce((total, row) => total + risks.probability[row]!, 0)
            expect(segment.meanRisk).toBeCloseTo(mean / kept.length, 12)
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
    const { table, risks, outcome, all } = sourceOf(rows)
    const source = { risks, outcome, customers: all, either: all }
    expect(rankSegmentColumns(table.columns, source)).toEqual(['plan', 'spend'])
  })
})
