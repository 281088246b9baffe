import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../../contracts/manifest'
import { oneStandardError } from './candidates'

const additive: Candidate = { kind: 'additive', auc: 0.898, standardError: 0.004 }
const pairs: Candidate = { kind: 'pairs', auc: 0.9, standardError: 0.003 }
const deep: Candidate = { kind: 'deep', auc: 0.901, standardError: 0.002 }

describe('oneStandardError', () => {
  it('takes the simplest within one standard error of the best', () => {
    const choice = oneStandardError([additive, pairs, deep], 'pairs')
    expect(choice?.best).toBe(deep)
    expect(choice?.limit).toBeCloseTo(0.899, 12)
    expect(choice?.byRule).toBe(pairs)
    expect(choice?.followed).toBe(true)
  })

  it('says where the model in use is another kind', () => {
    expect(oneStandardError([additive, pairs, deep], 'deep')?.followed).toBe(false)
  })

  it('keeps the simplest where it is the best, also with a standard error of zero', () => {
    const exact = { ...additive, auc: 0.95, standardError: 0 }
    expect(oneStandardError([exact, pairs], 'additive')?.byRule).toBe(exact)
  })

  it('does not speak of a choice where only one kind was tried', () => {
    expect(oneStandardError([additive], 'additive')).toBeNull()
    expect(oneStandardError([], 'additive')).toBeNull()
  })
})
