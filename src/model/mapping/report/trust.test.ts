import { describe, expect, it } from 'vitest'
import { feature, manifestOf } from '../../../../tests/support/models'
import type { Drift, FeatureFit } from '../../../contracts/mapping'
import { aucWithout } from './absentFeatures'
import { trustIn } from './trust'

function weighed(name: string, importance: number) {
  const plain = feature(name)
  return { ...plain, training: { ...plain.training, importance } }
}

/** Shares of importance: 0.8, 0.15 and 0.05. */
const manifest = manifestOf([weighed('a', 1.6), weighed('b', 0.3), weighed('c', 0.1)])
const none = aucWithout(manifest, new Set())

function filled(name: string, change: Partial<FeatureFit> = {}): FeatureFit {
  return {
    feature: name,
    candidates: [],
    mapping: { feature: name, column: name, scale: 1, categories: {} },
    confidence: 1,
    fileExamples: [],
    proposedScale: null,
    categories: [],
    missingShare: 0,
    unseenShare: 0,
    outOfRangeShare: 0,
    drift: null,
    absenceCost: null,
    ...change,
  }
}

const absent = (name: string) =>
  filled(name, {
    mapping: { feature: name, column: null, scale: 1, categories: {} },
    confidence: 0,
  })
const drift = (level: Drift['level']): Drift => ({ psi: 0, level, missingChange: 0 })
const trust = (a: FeatureFit, b: FeatureFit, c: FeatureFit, auc = none) =>
  trustIn(manifest, [a, b, c], auc)

describe('trustIn', () => {
  it('weighs features by their importance', () => {
    expect(trust(filled('a'), filled('b'), filled('c'))).toBe('good')
    expect(trust(filled('a'), filled('b'), absent('c'))).toBe('good')
    expect(trust(filled('a'), absent('b'), filled('c'))).toBe('limited')
    expect(trust(absent('a'), filled('b'), filled('c'))).toBe('poor')
  })

  it('counts strong drift whole, some drift and guesses half, unseen and odd values by share', () => {
    expect(trust(filled('a'), filled('b', { drift: drift('strong') }), filled('c'))).toBe('limited')
    expect(trust(filled('a'), filled('b', { drift: drift('some') }), filled('c'))).toBe('good')
    expect(trust(filled('a', { drift: drift('some') }), filled('b'), filled('c'))).toBe('limited')
    expect(trust(filled('a', { drift: drift('strong') }), filled('b'), filled('c'))).toBe('poor')
    expect(trust(filled('a', { confidence: 0.7 }), filled('b'), filled('c'))).toBe('limited')
    expect(
      trust(filled('a', { unseenShare: 0.1, outOfRangeShare: 0.05 }), filled('b'), filled('c')),
    ).toBe('limited')
    expect(trust(filled('a', { outOfRangeShare: 0.05 }), filled('b'), filled('c'))).toBe('good')
  })

  it('goes by the AUC lost where that is worse', () => {
    const full = { value: 0.9, low: 0.88, high: 0.92 }
    const lost = (withAbsent: number) =>
      trust(filled('a'), filled('b'), absent('c'), { full, withAbsent })
    expect(lost(0.89)).toBe('good')
    expect(lost(0.87)).toBe('limited')
    expect(lost(0.7)).toBe('poor')
  })

  it('takes features for equal where the model does not tell', () => {
    const flat = manifestOf([feature('a'), feature('b'), feature('c')])
    expect(trustIn(flat, [filled('a'), filled('b'), absent('c')], none)).toBe('limited')
    expect(trustIn(flat, [filled('a'), absent('b'), absent('c')], none)).toBe('poor')
  })
})

describe('aucWithout', () => {
  const { validation } = manifest
  const cost = { value: 0.03, low: 0.01, high: 0.05 }
  const measured = { ...manifest, validation: { ...validation, absence: [{ feature: 'b', cost }] } }

  it('is the AUC less the measured cost of one, unknown where nothing was measured', () => {
    const full = validation.metrics.auc
    expect(aucWithout(measured, new Set())).toEqual({ full, withAbsent: full.value })
    expect(aucWithout(measured, new Set(['b'])).withAbsent).toBeCloseTo(full.value - 0.03, 12)
    expect(aucWithout(measured, new Set(['a'])).withAbsent).toBeNull()
    expect(aucWithout(measured, new Set(['a', 'b'])).withAbsent).toBeNull()
    expect(aucWithout({ ...manifest, validation: null }, new Set(['a']))).toEqual({
      full: null,
      withAbsent: null,
    })
  })
})
