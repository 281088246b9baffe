import { describe, expect, it } from 'vitest'
import { feature, manifestOf } from '../../../tests/support/models'
import { tableOf } from '../../../tests/support/tables'
import type { CustomerQuery, Scope } from '../../contracts'
import { CustomerRows, Scopes } from '../scope'
import { FileScores } from '../scores/fileScores'
import { Customers } from './customers'

const ids = ['A1', 'A2', 'B1', 'B2', 'C1']
const risks = [0.9, 0.2, 0.1, 0.8, 0.5]

/** A1 and A2 are one customer, B1 and B2 another. */
function listed() {
  const table = tableOf([
    { type: 'text', name: 'id', codes: Int8Array.of(0, 1, 2, 3, 4), dictionary: ids },
    { type: 'number', name: 'a', values: Float64Array.from(risks) },
  ])
  const families = new CustomerRows(Int32Array.of(0, 0, 1, 1, 2))
  const mapping = [{ feature: 'a', column: 'a', scale: 1, categories: {} }]
  const scores = new FileScores(table, manifestOf([feature('a')]), mapping)
  scores.keep({ from: 0, to: 5, probability: Float32Array.from(risks), contributions: null })
  const outcome = Int8Array.of(0, 0, 0, 1, -1)
  const scopes = new Scopes({ table, outcome, families, risks: scores, complete: true })
  const source = { table, idColumn: 'id', scores, families, scopes, outcome, outcomeColumn: null }
  return new Customers(source)
}

const query = (change: Partial<CustomerQuery>): CustomerQuery => ({
  unit: 'customers',
  search: '',
  band: 'all',
  sort: 'risk',
  direction: 'descending',
  ...change,
})
const scope = (side: Scope['side']): Scope => ({ side, filters: [] })

describe('the list of customers', () => {
  const customers = listed()
  const idsOf = (side: Scope['side'], change: Partial<CustomerQuery>) =>
    customers.page(scope(side), query(change), 0, 9).rows.map(({ id }) => id)

  it('has one line a customer: their last row, with their rows and the highest risk', () => {
    const { total, rows } = customers.page(scope('all'), query({}), 0, 9)
    expect(total).toBe(3)
    expect(rows.map(({ id, rows: own }) => [id, own])).toEqual([
      ['B2', 2],
      ['C1', 1],
      ['A2', 2],
    ])
    expect(rows[2]!.highest).toBeCloseTo(0.9, 6)
    expect(rows[2]!.probability).toBeCloseTo(0.2, 6)
  })

  it('leaves out those whose last row says they left', () => {
    expect(idsOf('still', {})).toEqual(['C1', 'A2'])
    expect(idsOf('left', {})).toEqual(['B2'])
    expect(idsOf('still', { unit: 'rows' })).toEqual(['A1', 'C1', 'A2', 'B1'])
  })

  it('finds a customer by the ID of any of their rows', () => {
    expect(idsOf('all', { search: 'a1' })).toEqual(['A2'])
    expect(idsOf('all', { search: '1' })).toEqual(['B2', 'C1', 'A2'])
    expect(idsOf('still', { search: 'b' })).toEqual([])
    expect(idsOf('all', { search: 'a1', unit: 'rows' })).toEqual(['A1'])
  })

  it('gives the rows of a list in its order', () => {
    expect([...customers.listed(scope('all'), query({}))]).toEqual([3, 4, 1])
  })
})
