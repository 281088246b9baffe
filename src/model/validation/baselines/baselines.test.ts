import { describe, expect, it } from 'vitest'
import { logit } from '../../../ground/maths/logistic'
import { seededRandom } from '../../../ground/maths/random'
import type { TrainingFeature } from '../../features/features'
import { measureBaselines } from './baselines'
import { fitLogistic } from './logistic'
import { singleRuleLearner, singleRuleText } from './singleRule'

describe('fitLogistic', () => {
  // Reference: scikit-learn 1.2 LogisticRegression(C=1, tol=1e-12, max_iter=10000), which has the
  // same penalty: intercept -0.038452, coefficients 0.59822144 and 0.07143754.
  it('equals scikit-learn', () => {
    const matrix = Float64Array.of(
      ...[1, -1.5, 1, 1, -1, 0, 1, -0.5, 1, 1, 0, 0],
      ...[1, 0.25, 1, 1, 0.5, 0, 1, 1, 1, 1, 1.25, 0],
    )
    const weights = fitLogistic(matrix, 3, Float64Array.of(0, 0, 1, 0, 1, 1, 0, 1)).weights
    expect(weights[0]).toBeCloseTo(-0.038452, 5)
    expect(weights[1]).toBeCloseTo(0.59822144, 5)
    expect(weights[2]).toBeCloseTo(0.07143754, 5)
  })
})

describe('baselines', () => {
  const rows = Int32Array.from({ length: 600 }, (_, row) => row)
  const random = seededRandom(2)
  const noise: TrainingFeature = {
    kind: 'number',
    name: 'noise',
    values: Float32Array.from(rows, () => random()),
    integer: false,
  }
  const telling: TrainingFeature = {
    kind: 'category',
    name: 'plan',
    codes: rows.map((row) => row % 3),
    categories: ['yearly', 'monthly', 'trial'],
  }
  const target = Int8Array.from(rows, (row) => (row % 3 === 2 ? 1 : 0))

  it('the single rule finds the one feature that tells', async () => {
    const fitted = await singleRuleLearner([noise, telling], target, 24).fit(rows, 0)
    const logOdds = fitted.logOdds(Int32Array.of(0, 1, 2))
    const threshold = logit(fitted.threshold!)
    expect(Array.from(logOdds, (value) => value >= threshold)).toEqual([false, false, true])
  })

  it('are measured on the same folds; the base rate calls everybody', async () => {
    const plan = { rows, target, groups: rows, folds: 5, repeats: 1, seed: 1, precision: 0.7 }
    const { baselines, logistic } = await measureBaselines(plan, [noise, telling], 24)
    const [base, rule, regression] = baselines
    expect(base).toEqual({
      name: 'base-rate',
      detail: '',
      auc: 0.5,
      precision: 1 / 3,
      recall: 1,
      brier: (1 / 3) * (1 - 1 / 3),
    })
    expect(rule).toMatchObject({ detail: 'plan: trial', precision: 1, recall: 1 })
    expect(regression).toMatchObject({ name: 'logistic-regression', auc: 1 })
    expect(regression!.brier).toBeLessThan(0.001)
    expect(rule!.brier).toBeLessThan(0.001)
    expect(logistic).toHaveLength(1)
  })

  it('says a rule on a number with a value that stands in the file', () => {
    const months: TrainingFeature = {
      kind: 'number',
      name: 'Months',
      values: Float32Array.from(rows, (row) => (row % 3 === 2 ? row % 5 : 5 + (row % 40))),
      integer: true,
    }
    expect(singleRuleText([noise, months], target, rows, 24)).toBe('Months ≤ 4')
    const stayed = target.map((left) => 1 - left)
    expect(singleRuleText([noise, months], stayed, rows, 24)).toBe('Months ≥ 5')
  })
})
