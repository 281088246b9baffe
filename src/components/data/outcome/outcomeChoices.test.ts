import { expect, it } from 'vitest'
import { isSameOutcome, type OutcomeColumn } from '../../../contracts/outcome'
import { columnsToOffer, outcomeInForce, somebodyStayed } from './outcomeChoices'

const column = (name: string, ...values: string[]): OutcomeColumn => ({
  name,
  missing: 0,
  distinct: values.length,
  values: values.map((value) => ({ value, rows: 10 })),
  choice: null,
})
const phase = column('phase', 'on', 'off', 'new')

it('offers columns of two values apart, and none that says the same of everybody', () => {
  const { two, more } = columnsToOffer([
    column('country', 'FR'),
    column('st', 'A', 'Z'),
    phase,
    column('text'),
  ])
  expect(two.map(({ name }) => name)).toEqual(['st'])
  expect(more.map(({ name }) => name)).toEqual(['phase'])
})

it('tells the outcome that the profile was made with', () => {
  const outcome = { column: 'phase', left: 'off', unknown: ['new'] }
  const target = { ...outcome, rate: 0.5, unknownRows: 10 }
  expect(outcomeInForce({ target: null })).toBeNull()
  expect(outcomeInForce({ target })).toEqual(outcome)
})

it('wants a value that means stayed', () => {
  expect(somebodyStayed({ column: 'phase', left: 'off', unknown: ['new'] }, phase)).toBe(true)
  expect(somebodyStayed({ column: 'phase', left: 'off', unknown: ['new', 'on'] }, phase)).toBe(
    false,
  )
})

it('tells outcomes apart by column, value and what is not counted, in any order', () => {
  const outcome = { column: 'phase', left: 'off', unknown: ['new', 'on'] }
  expect(isSameOutcome(outcome, { ...outcome, unknown: ['on', 'new'] })).toBe(true)
  expect(isSameOutcome(null, null)).toBe(true)
  for (const other of [
    null,
    { ...outcome, column: 'st' },
    { ...outcome, left: 'on' },
    { ...outcome, unknown: ['new'] },
  ])
    expect(isSameOutcome(outcome, other)).toBe(false)
})
