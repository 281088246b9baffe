import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../../tests/support/tables'
import type { Target } from '../../../contracts/outcome'
import type { ColumnProfile, Profile, ValueCount } from '../../../contracts/profile'
import { association, findingOf } from './findings'

const target: Target = {
  column: 'Churn',
  left: '1',
  unknown: [],
  rate: 0.2,
  unknownRows: 0,
}

function profileOf(rows: number, withTarget = true): Profile {
  return {
    file: tableOf([]).file,
    rows,
    target: withTarget ? target : null,
    id: null,
    columns: [],
    correlations: [],
    repeats: {
      exact: 0,
      ignoringId: 0,
      repeatedIds: null,
      complete: true,
      nearCopies: 0,
      movedCopies: 0,
      families: rows,
      largestFamily: 1,
      familySizes: [{ size: 1, families: rows }],
      mixedOutcomes: null,
      copies: [],
      examples: [],
    },
    alerts: [],
    problems: [],
    problemCount: 0,
    problemCounts: {},
  }
}

function numbers(counts: number[], churned: number[] | null, missing = 0): ColumnProfile {
  return {
    name: 'Tenure',
    kind: 'number',
    missing,
    missingChurned: churned ? 0 : null,
    distinct: counts.length,
    number: {
      min: 0,
      max: counts.length - 1,
      mean: 1,
      median: 1,
      std: 1,
      q1: 1,
      q3: 2,
      lowFence: -0.5,
      highFence: 3.5,
      outliers: 0,
      zeros: 0,
      whole: true,
    },
    category: null,
    histogram: { edges: [...counts, 0].map((_, index) => index - 0.5), counts, churned },
  }
}

function categories(top: ValueCount[], kind: ColumnProfile['kind'] = 'category'): ColumnProfile {
  return {
    name: 'Plan',
    kind,
    missing: 0,
    missingChurned: 0,
    distinct: top.length,
    number: null,
    category: { mode: top[0]?.value ?? '', top },
    histogram: null,
  }
}

describe('findingOf', () => {
  it('names the side of an edge along which churn differs most clearly', () => {
    const column = numbers([200, 200, 300, 300], [110, 90, 0, 0])
    expect(findingOf(column, profileOf(1000))).toEqual({
      code: 'segment',
      segment: { kind: 'under', to: 2 },
      direction: 'more',
      rate: 0.5,
      overall: 0.2,
    })
  })

  it('never names a group of fewer than 30 rows, however extreme', () => {
    const column = numbers([29, 500, 471], [29, 90, 81])
    const finding = findingOf(column, profileOf(1000))
    const named = finding.code === 'segment' ? finding.segment : null
    expect(named).not.toEqual({ kind: 'number', value: 0 })
    expect(named).not.toEqual({ kind: 'under', to: 1 })
  })

  it('says who leaves less where that stands out far more', () => {
    const top = [
      { value: 'a', count: 400, churned: 100 },
      { value: 'b', count: 400, churned: 100 },
      { value: 'c', count: 200, churned: 0 },
    ]
    expect(findingOf(categories(top), profileOf(1000))).toMatchObject({
      direction: 'less',
      segment: { kind: 'text', value: 'c' },
      rate: 0,
    })
  })

  it('says that churn hardly differs rather than naming noise', () => {
    const column = numbers([500, 500], [105, 95])
    const finding = findingOf(column, profileOf(1000))
    expect(finding).toEqual({ code: 'flat', low: 0.19, high: 0.21 })
  })

  it('does not call a tiny difference in a huge file a finding', () => {
    const column = numbers([500_000, 500_000], [103_000, 97_000])
    expect(findingOf(column, profileOf(1_000_000)).code).toBe('flat')
  })

  it('speaks of the shape where the file has no target', () => {
    expect(findingOf(numbers([5, 5], null), profileOf(10, false))).toEqual({
      code: 'middle',
      q1: 1,
      q3: 2,
    })
    const top = [
      { value: 'a', count: 6, churned: null },
      { value: 'b', count: 4, churned: null },
    ]
    expect(findingOf(categories(top), profileOf(10, false))).toEqual({
      code: 'commonest',
      value: 'a',
      share: 0.6,
    })
  })

  it('knows the outcome, identifiers, empty and constant columns', () => {
    const profile = profileOf(1000)
    const outcome = { ...categories([{ value: '1', count: 200, churned: 200 }]), name: 'Churn' }
    expect(findingOf(outcome, profile)).toEqual({ code: 'target', rate: 0.2, churned: 200 })
    expect(findingOf({ ...numbers([1], [0]), kind: 'id', distinct: 1000 }, profile)).toEqual({
      code: 'id',
      distinct: 1000,
    })
    expect(findingOf({ ...categories([]), missing: 1000 }, profile).code).toBe('empty')
    const constant = categories([{ value: 'x', count: 1000, churned: 200 }], 'constant')
    expect(findingOf(constant, profile)).toEqual({ code: 'constant', value: 'x' })
    expect(
      findingOf(categories([{ value: 'x', count: 2, churned: 1 }], 'text'), profile).code,
    ).toBe('constant')
  })
})

describe('association', () => {
  it('grows with the difference and leaves out the outcome and identifiers', () => {
    const profile = profileOf(1000)
    const strong = association(numbers([500, 500], [180, 20]), profile)
    const weak = association(numbers([500, 500], [110, 90]), profile)
    expect(strong).toBeGreaterThan(weak)
    expect(association({ ...numbers([500, 500], [200, 0]), name: 'Churn' }, profile)).toBe(0)
    expect(association({ ...numbers([500, 500], [200, 0]), kind: 'id' }, profile)).toBe(0)
  })
})
