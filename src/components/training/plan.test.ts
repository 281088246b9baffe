import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../tests/support/tables'
import type { OutcomeColumn } from '../../contracts/outcome'
import type { TrainingCheck, TrainingColumn } from '../../contracts/training'
import {
  checkBlock,
  columnsLeftOut,
  isUsed,
  outcomeBlock,
  planOf,
  referenceDays,
  withMeaning,
} from './plan'

const { file } = tableOf([])
const values = ['Stayed', 'Churned', 'Joined'].map((value) => ({ value, rows: 10 }))
const column: OutcomeColumn = { name: 'Status', missing: 0, distinct: 3, values, choice: null }
const guess = { column: 'Status', left: 'Churned', unknown: ['Joined'] }

const trainingColumn = (name: string, change: Partial<TrainingColumn> = {}): TrainingColumn => ({
  name,
  kind: 'number',
  missingShare: 0,
  distinct: 5,
  auc: 0.6,
  concerns: [],
  learnable: true,
  role: 'context',
  suggested: true,
  ...change,
})
const check: TrainingCheck = {
  outcome: guess,
  left: 100,
  stayed: 300,
  unknown: 0,
  columns: [
    trainingColumn('ID'),
    trainingColumn('Tenure'),
    trainingColumn('Reason', { suggested: false }),
    trainingColumn('Fax', { learnable: false, suggested: false }),
  ],
  sampledRows: null,
}

describe('planOf', () => {
  it('takes what is proposed until a person chooses', () => {
    expect(planOf({ id: 'ID' }, { columns: [column], guess }, null)).toEqual({
      outcome: guess,
      column,
      id: 'ID',
    })
    const draft = {
      file,
      roles: {},
      directions: {},
      used: {},
      id: null,
      outcome: { ...guess, left: 'Joined' },
    }
    expect(planOf({ id: 'ID' }, { columns: [column], guess }, draft)).toMatchObject({
      outcome: { left: 'Joined' },
      id: null,
    })
  })

  it('does not take the outcome for the ID', () => {
    expect(planOf({ id: 'Status' }, { columns: [column], guess }, null).id).toBeNull()
  })
})

describe('withMeaning', () => {
  it('always leaves exactly one value that means left, and it is counted', () => {
    const change = fc.tuple(
      fc.constantFrom(...values.map(({ value }) => value)),
      fc.constantFrom('left', 'stayed', 'unknown'),
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let choice = guess
        for (const [value, meaning] of changes) {
          choice = withMeaning(choice, column, value, meaning) as typeof guess
          expect(values.some((each) => each.value === choice.left)).toBe(true)
          expect(choice.unknown).not.toContain(choice.left)
          expect(new Set(choice.unknown).size).toBe(choice.unknown.length)
        }
      }),
    )
  })

  it('moves left from one value to another', () => {
    expect(withMeaning(guess, column, 'Joined', 'left')).toEqual({
      column: 'Status',
      left: 'Joined',
      unknown: [],
    })
    expect(withMeaning(guess, column, 'Churned', 'stayed').left).toBe('Stayed')
    expect(withMeaning(guess, column, 'Stayed', 'unknown').unknown).toEqual(['Joined', 'Stayed'])
  })
})

describe('columns', () => {
  it('are used as proposed, or as a person says, but never the ID or what cannot be learned', () => {
    expect(columnsLeftOut(check, 'ID', null)).toEqual(['ID', 'Reason', 'Fax'])
    const draft = {
      file,
      roles: {},
      directions: {},
      used: { Reason: true, Tenure: false, Fax: true, ID: true },
    }
    expect(columnsLeftOut(check, 'ID', draft)).toEqual(['ID', 'Tenure', 'Fax'])
    expect(isUsed(check.columns[0]!, null, null)).toBe(true)
  })
})

describe('the day that days are counted to', () => {
  const spread = (name: string, newest: number, median: number) =>
    trainingColumn(name, { dates: { name, newest, median } })
  const columns = [
    spread('Signup', 19_800, 19_000),
    spread('Last order', 19_813, 19_790),
    spread('Contract end', 20_000, 19_900),
    trainingColumn('Tenure'),
  ]
  const dated = { ...check, columns }

  it('is the newest of the dates learned from, or as a person says', () => {
    const draft = { file, roles: {}, used: {}, directions: {} }
    const usual = '2024-03-31'
    expect(referenceDays(dated, null, null)).toEqual({ day: usual, usual })
    const chosen = { ...draft, referenceDay: '2024-05-01' }
    expect(referenceDays(dated, null, chosen)).toEqual({ day: '2024-05-01', usual })
    const without = { ...draft, used: { 'Last order': false } }
    expect(referenceDays(dated, null, without)?.day).toBe('2024-03-18')
  })

  it('is none without dates', () => {
    expect(referenceDays(check, null, null)).toBeNull()
  })
})

describe('what stands in the way', () => {
  it.each([
    [{ distinct: 0, values: [] }, 'outcome.noValue'],
    [{ distinct: 6100, values: [] }, 'outcome.tooMany'],
    [{ distinct: 1, values: values.slice(0, 1) }, 'outcome.oneValue'],
  ])('is told of an outcome with the wrong number of values', (change, key) => {
    expect(outcomeBlock({ ...column, ...change })?.key).toBe(key)
  })

  it('is nothing where all is well', () => {
    expect(outcomeBlock(column)).toBeNull()
    expect(checkBlock(check, 'ID', null)).toBeNull()
  })

  it('is too few of one outcome, or no column', () => {
    expect(checkBlock({ ...check, stayed: 3 }, 'ID', null)).toEqual({
      key: 'tooFew',
      params: { side: 'stayed', count: 3, limit: 20 },
    })
    const none = { file, roles: {}, directions: {}, used: { Tenure: false } }
    expect(checkBlock(check, 'ID', none)?.key).toBe('noColumns')
  })
})
