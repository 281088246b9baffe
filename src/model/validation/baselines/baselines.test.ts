import { describe, expect, it } from 'vitest'
import type { TrainingFeature } from '../../training/features'
import { seededRandom } from '../../training/random'
import { measureBaselines } from './baselines'
import { fitLogistic } from './logistic'
import { singleRuleLearner } from './singleRule'

describe('fitLogistic', () => {
  // Reference: scikit-learn 1.2 LogisticRegression(C=1, tol=1e-12, max_iter=10000), which has the
  // same penalty: intercept -0.038452, coefficients 0.59822144 and 0.07143754.
  it('equals scikit-learn', () => {
    const matrix = Float64Array.of(
      ...[1, -1.5, 1, 1, -1, 0, 1, -0.5, 1, 1, 0, 0],
      ...[1, 0.25, 1, 1, 0.5, 0, 1, 1, 1, 1, 1.25, 0],
    )
    const weights = fitLogistic(matrix, 3, Float64Array.of(0, 0, 1, 0, 1, 1, 0, 1))
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
    const threshold = Math.log(fitted.threshold / (1 - fitted.threshold))
    expect(Array.from(logOdds, (value) => value >= threshold)).toEqual([false, false, true])
  })

  it('are measured on the same folds; the base rate calls everybody', async () => {
    const plan = { rows, target, groups: rows, folds: 5, repeats: 1, seed: 1 }
    const [base, rule, logistic] = await measureBaselines(plan, [noise, telling], 24)
    expect(base).toEqual({ name: 'base rate', auc: 0.5, precision: 1 / 3, recall: 1 })
    expect(rule).toMatchObject({ precision: 1, recall: 1 })
    expect(logistic!.auc).toBe(1)
  })
})
