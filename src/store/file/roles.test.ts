import { describe, expect, it } from 'vitest'
import type { Profile, Repeats } from '../../contracts/profile'
import { isInForce, rolesOf, withKnownCopies } from './roles'

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

describe('withKnownCopies', () => {
  const repeats = (complete: boolean) => ({ complete, families: complete ? 7 : 9 }) as Repeats
  const plain = { ...target, unknown: [], unknownRows: 0 }
  const profile = (change: Partial<Profile>, complete: boolean) =>
    ({ target: plain, id: 'key', ...change, repeats: repeats(complete) }) as Profile
  const familiesOf = (before: Profile, next: Profile) =>
    withKnownCopies(before, next).repeats.families

  it('keeps what was found where the other of two values means left', () => {
    const turned = profile({ target: { ...plain, left: 'A', rate: 0.8 } }, false)
    expect(familiesOf(profile({}, true), turned)).toBe(7)
  })

  it('looks anew where other columns or outcomes are compared', () => {
    const before = profile({}, true)
    for (const change of [{ target: null }, { id: null }, { target }])
      expect(familiesOf(before, profile(change, false))).toBe(9)
    expect(familiesOf(profile({}, false), profile({}, false))).toBe(9)
  })
})
