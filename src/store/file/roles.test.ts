import { describe, expect, it } from 'vitest'
import { isInForce, rolesOf } from './roles'

const outcome = { column: 'st', left: 'Z', unknown: ['N'] }
const target = { ...outcome, rate: 0.2, unknownRows: 9 }

describe('isInForce', () => {
  it('holds where outcome, meaning and ID are those of the profile', () => {
    expect(isInForce({ target, id: 'key' }, rolesOf(outcome, 'key'))).toBe(true)
    expect(isInForce({ target: null, id: null }, rolesOf(null, null))).toBe(true)
    const all = { ...outcome, unknown: [] }
    const known = { ...all, rate: 0.2, unknownRows: 0 }
    expect(isInForce({ target: known, id: null }, rolesOf(all, null))).toBe(true)
  })

  it.each([
    ['column', { ...outcome, column: 'other' }, 'key'],
    ['value', { ...outcome, left: 'A' }, 'key'],
    ['uncounted values', { ...outcome, unknown: ['A'] }, 'key'],
    ['number of uncounted values', { ...outcome, unknown: [] }, 'key'],
    ['outcome', null, 'key'],
    ['ID', outcome, null],
    ['ID', outcome, 'other'],
  ])('does not hold for another %s', (_, chosen, id) => {
    expect(isInForce({ target, id: 'key' }, rolesOf(chosen, id))).toBe(false)
  })
})
