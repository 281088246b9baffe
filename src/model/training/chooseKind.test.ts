import { describe, expect, it } from 'vitest'
import { compareKinds, simplestGoodEnough } from './chooseKind'

const family = Int32Array.of(0, 0, 1, 2)
const tried = (kind: 'additive' | 'pairs', losses: number[], aucs = [0.8, 0.9]) => ({
  kind,
  aucs,
  losses: Float64Array.from(losses),
})

describe('compareKinds', () => {
  it('sets each kind against the lowest loss, families drawn whole', () => {
    const [simple, better] = compareKinds(
      [tried('additive', [0.5, 0.7, 0.2, 0.6]), tried('pairs', [0.4, 0.4, 0.3, 0.5])],
      family,
      3,
    )
    expect(simple!.logLoss).toBeCloseTo(0.5, 12)
    expect(better).toMatchObject({ logLoss: 0.4, lossError: 0 })
    // Excess 0.1 a row: 0.4 − 0.2, −0.1 − 0.1 and 0.1 − 0.1 by family.
    expect(simple!.lossError).toBeCloseTo(Math.sqrt(0.2 ** 2 + 0.2 ** 2) / 4, 12)
  })

  it('has the plain standard error of the AUC where one kind is tried', () => {
    const [only] = compareKinds([tried('additive', [1, 1, 1, 1])], family, 3)
    expect(only).toMatchObject({ standardError: expect.closeTo(0.05, 12), lossError: 0 })
  })
})

describe('simplestGoodEnough', () => {
  const candidate = (kind: 'additive' | 'pairs' | 'deep', logLoss: number, lossError: number) => ({
    kind,
    auc: 0.8,
    standardError: 0.01,
    logLoss,
    lossError,
  })

  it.each([
    [0.41, 0.02, 'additive'],
    [0.45, 0.02, 'pairs'],
  ] as const)('with the simplest at %d ± %d takes %s', (logLoss, lossError, kind) => {
    const kinds = [
      candidate('additive', logLoss, lossError),
      candidate('pairs', 0.405, 0.01),
      candidate('deep', 0.4, 0),
    ]
    expect(simplestGoodEnough(kinds)).toBe(kind)
  })
})
