import { describe, expect, it } from 'vitest'
import type { ColumnProfile } from '../../../contracts/profile'
import {
  fileOrder,
  filterColumns,
  type ListedColumn,
  nextOrder,
  type SortKey,
  sortColumns,
} from './columnOrder'

function listed(name: string, change: Partial<ColumnProfile> = {}, association = 0): ListedColumn {
  const column: ColumnProfile = {
    name,
    kind: 'category',
    missing: 0,
    missingChurned: null,
    distinct: 1,
    number: null,
    category: null,
    histogram: null,
    ...change,
  }
  return { column, association }
}

const number = (median: number, outliers: number): ColumnProfile['number'] => ({
  min: 0,
  max: 9,
  mean: 1,
  median,
  std: 1,
  q1: 0,
  q3: 2,
  lowFence: -3,
  highFence: 5,
  outliers,
  zeros: 0,
})

const columns = [
  listed('b10', { kind: 'number', number: number(5, 3), missing: 2 }, 7),
  listed('a', { category: { mode: 'x', top: [] }, missing: 9 }, 1),
  listed('b9', { kind: 'number', number: number(2, 8) }, 7),
  listed('C', {}, 4),
]
const order = (key: SortKey, direction: 'ascending' | 'descending') =>
  sortColumns(columns, { key, direction })
    .map(({ column }) => column.name)
    .join(' ')

describe('sortColumns', () => {
  it('keeps the order of the file', () => {
    expect(sortColumns(columns, fileOrder)).toBe(columns)
  })

  it('sorts names as people count, any case', () => {
    expect(order('name', 'ascending')).toBe('a b9 b10 C')
    expect(order('name', 'descending')).toBe('C b10 b9 a')
  })

  it('keeps equal columns in file order and absent values last either way', () => {
    expect(order('churn', 'descending')).toBe('b10 b9 C a')
    expect(order('churn', 'ascending')).toBe('a C b10 b9')
    expect(order('outliers', 'descending')).toBe('b9 b10 a C')
    expect(order('outliers', 'ascending')).toBe('b10 b9 a C')
  })

  it('puts typical numbers before typical words', () => {
    expect(order('typical', 'ascending')).toBe('b9 b10 a C')
    expect(order('typical', 'descending')).toBe('a b10 b9 C')
  })

  it('does not change what it is given', () => {
    const before = [...columns]
    order('missing', 'descending')
    expect(columns).toEqual(before)
  })
})

describe('filterColumns', () => {
  it('finds a part of the name in any case and ignores blanks around it', () => {
    expect(filterColumns(columns, ' B1 ').map(({ column }) => column.name)).toEqual(['b10'])
    expect(filterColumns(columns, '  ')).toBe(columns)
    expect(filterColumns(columns, 'zz')).toEqual([])
  })
})

describe('nextOrder', () => {
  it('goes from the natural direction to the other one and back to the file', () => {
    const first = nextOrder(fileOrder, 'missing')
    expect(first).toEqual({ key: 'missing', direction: 'descending' })
    const second = nextOrder(first, 'missing')
    expect(second).toEqual({ key: 'missing', direction: 'ascending' })
    expect(nextOrder(second, 'missing')).toEqual(fileOrder)
    expect(nextOrder(second, 'name')).toEqual({ key: 'name', direction: 'ascending' })
  })
})
