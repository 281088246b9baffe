import { describe, expect, it } from 'vitest'
import { comparedByLoss, type MeasuredKind, oneStandardError } from './candidates'

const tried = (kind: MeasuredKind['kind'], logLoss: number, lossError: number): MeasuredKind => ({
  kind,
  auc: 0.9,
  standardError: 0.003,
  logLoss,
  lossError,
})
const additive = tried('additive', 0.27, 0.004)
const pairs = tried('pairs', 0.262, 0.003)
const deep = tried('deep', 0.26, 0)

describe('oneStandardError', () => {
  it('takes the simplest within one standard error of the lowest loss', () => {
    const choice = oneStandardError([additive, pairs, deep], 'pairs')
    expect(choice).toEqual({ best: deep, byRule: pairs, followed: true })
  })

  it('says where the model in use is another kind', () => {
    expect(oneStandardError([additive, pairs, deep], 'deep')?.followed).toBe(false)
  })

  it('keeps the simplest where it is the best', () => {
    const best = tried('additive', 0.25, 0)
    expect(oneStandardError([best, pairs], 'additive')?.byRule).toBe(best)
  })

  it('does not speak of a choice where only one kind was tried', () => {
    expect(oneStandardError([additive], 'additive')).toBeNull()
    expect(oneStandardError([], 'additive')).toBeNull()
  })
})

it('knows models whose kinds were compared by AUC', () => {
  expect(comparedByLoss([additive, deep])).toBe(true)
  expect(comparedByLoss([{ kind: 'additive', auc: 0.9, standardError: 0.01 }])).toBe(false)
})
