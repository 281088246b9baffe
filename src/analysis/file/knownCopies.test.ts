import { describe, expect, it } from 'vitest'
import type { Profile, Repeats } from '../../contracts/profile'
import { withKnownCopies } from './knownCopies'

const target = { column: 'st', left: 'Z', unknown: ['N'], rate: 0.2, unknownRows: 9 }

describe('withKnownCopies', () => {
  const repeats = (complete: boolean) => ({ complete, families: complete ? 7 : 9 }) as Repeats
  const plain = { ...target, unknown: [], unknownRows: 0 }
  const profile = (change: Partial<Profile>, complete: boolean) =>
    ({ target: plain, id: 'key', ...change, repeats: repeats(complete) }) as Profile
  const familiesOf = (before: Profile, next: Profile) => {
    const found = Int32Array.of(0)
    const anew = Int32Array.of(1)
    const likeness = { compared: [], movements: [] }
    const kept = withKnownCopies(
      { profile: before, family: found, likeness },
      { profile: next, family: anew, likeness },
    )
    expect(kept.family).toBe(kept.profile.repeats === before.repeats ? found : anew)
    return kept.profile.repeats.families
  }

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
