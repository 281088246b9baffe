import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Baseline, Metrics, RivalComparison } from '../../../contracts/manifest'
import {
  aucLead,
  bestBaseline,
  differenceReading,
  isBaselineName,
  mainComparison,
  shownDifference,
} from './comparison'

const against = (rival: string, low: number, high: number): RivalComparison => ({
  rival,
  aucDifference: { value: (low + high) / 2, low, high },
  delong: { z: 0, p: 1 },
  mcnemar: { onlyThis: 0, onlyRival: 0, p: 1 },
})

describe('differenceReading', () => {
  it('needs the whole interval on one side of zero', () => {
    expect(differenceReading(against('a', 0.004, 0.02))).toBe('better')
    expect(differenceReading(against('a', -0.02, -0.001))).toBe('worse')
    expect(differenceReading(against('a', 0, 0.02))).toBe('unclear')
    expect(differenceReading(against('a', -0.01, 0.02))).toBe('unclear')
  })
})

describe('mainComparison', () => {
  it('prefers logistic regression, else takes the closest rival', () => {
    const rule = against('single-rule', 0.1, 0.2)
    const forest = against('forest', 0.01, 0.02)
    const logistic = against('logistic-regression', 0.3, 0.4)
    expect(mainComparison([rule, forest, logistic])).toBe(logistic)
    expect(mainComparison([rule, forest])).toBe(forest)
    expect(mainComparison([])).toBeNull()
  })
})

describe('bestBaseline', () => {
  it('takes the highest AUC', () => {
    const rule = {
      name: 'single-rule',
      detail: 'Tenure ≤ 1',
      auc: 0.73,
      precision: 0.5,
      recall: 0.6,
    }
    const baselines = [rule, { ...rule, name: 'logistic-regression', auc: 0.87 }] as Baseline[]
    expect(bestBaseline(baselines)?.name).toBe('logistic-regression')
    expect(bestBaseline([...baselines].reverse())?.name).toBe('logistic-regression')
    expect(bestBaseline([])).toBeNull()
  })
})

describe('isBaselineName', () => {
  it('knows the three baselines only', () => {
    expect(['base-rate', 'single-rule', 'logistic-regression'].every(isBaselineName)).toBe(true)
    expect(isBaselineName('LightGBM')).toBe(false)
  })
})

describe('differences of figures on the screen', () => {
  it('are those of the digits shown', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          const shown = (value: number) => Number(value.toFixed(3))
          expect(shownDifference(shown(a), shown(b)).toFixed(3)).toBe(
            (shown(a) - shown(b)).toFixed(3).replace('-0.000', '0.000'),
          )
        },
      ),
    )
  })

  it('add up with the AUC of a rival that is shown, and are measured for any other', () => {
    const metrics = { auc: { value: 0.8991, low: 0.8, high: 0.9 } } as Metrics
    const baselines = [{ name: 'logistic-regression', auc: 0.8846 }] as Baseline[]
    const rival = { ...against('logistic-regression', 0.01, 0.0196) }
    expect(aucLead({ metrics, baselines }, rival)).toBe(0.014)
    expect(aucLead({ metrics, baselines }, { ...rival, rival: 'forest' })).toBe(
      rival.aucDifference.value,
    )
  })
})
