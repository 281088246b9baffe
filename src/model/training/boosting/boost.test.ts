import { describe, expect, it } from 'vitest'
import { unwatched } from '../../../../tests/support/watching'
import { logistic } from '../../../ground/maths/logistic'
import { seededRandom } from '../../../ground/maths/random'
import type { TrainingFeature } from '../../features/features'
import { predictLogOdds } from '../../terms/additive'
import { rankRows, rocAuc } from '../../validation/measures/metrics'
import { uncalibrated } from '../../validation/measures/platt'
import { finishModel } from '../describe/finishModel'
import { runFit } from '../fit/runFit'
import { defaultSettings } from '../fit/settings'

describe('boosting', () => {
  const count = 4000
  const rows = Int32Array.from({ length: count }, (_, row) => row)
  const random = seededRandom(11)
  const x = Float32Array.from(rows, () => (random() < 0.1 ? Number.NaN : random() * 4 - 2))
  // In order of their churn rate, so that codes of the file and of the model agree.
  const plan = rows.map(() => Math.floor(random() * 3))
  const noise = Float32Array.from(rows, () => random())
  const trueLogOdds = Float64Array.from(rows, (row) => {
    const value = x[row]!
    return -1 + (Number.isNaN(value) ? 1.5 : value * value - 1) + [-1, 0, 1][plan[row]!]!
  })
  const target = Int8Array.from(trueLogOdds, (s) => (random() < logistic(s) ? 1 : 0))
  const features: TrainingFeature[] = [
    { kind: 'number', name: 'x', values: x, integer: false },
    { kind: 'category', name: 'plan', codes: plan, categories: ['a', 'b', 'c'] },
    { kind: 'number', name: 'noise', values: noise, integer: false },
  ]
  const settings = { ...defaultSettings, bags: 4 }
  const job = { kind: 'additive', rows, asked: rows, byFamily: true, seed: 1, settings } as const
  const fitted = runFit({ features, named: [], target, groups: rows }, job, unwatched)

  it('recovers the shapes that the outcomes were drawn from', async () => {
    const { model } = finishModel('additive', features, await fitted, rows, rows, uncalibrated)
    const matrix = new Float32Array(3)
    let worst = 0
    let sum = 0
    for (const row of rows) {
      matrix.set([x[row]!, plan[row]!, noise[row]!])
      const miss = Math.abs(predictLogOdds(model, matrix) - trueLogOdds[row]!)
      worst = Math.max(worst, miss)
      sum += miss
    }
    // Over draws of the data the mean is 0.185 ± 0.014 and the worst 0.9 ± 0.13.
    expect(sum / count).toBeLessThan(0.25)
    expect(worst).toBeLessThan(1.5)
  })

  it('gives noise almost no weight', async () => {
    const { importance } = finishModel('additive', features, await fitted, rows, rows, uncalibrated)
    const [ofX, ofPlan, ofNoise] = importance
    // Over draws of the data 0.12 ± 0.034 of it.
    expect(ofNoise!).toBeLessThan(Math.min(ofX!, ofPlan!) / 3)
  })

  it('predicts held-out rows nearly as well as the truth does', async () => {
    const labels = Float64Array.from(target)
    const once = new Uint8Array(count).fill(1)
    const auc = (scores: Float64Array) => rocAuc(rankRows(scores, labels, rows), once)
    expect(auc((await fitted).heldOut)).toBeGreaterThan(auc(trueLogOdds) - 0.02)
  })

  it('centres shapes on the training rows; base is the mean log-odds; calibration is folded in', async () => {
    const calibration = { slope: 0.8, offset: 0.3 }
    const fit = await fitted
    const { model: plain } = finishModel('additive', features, fit, rows, rows, uncalibrated)
    const { model } = finishModel('additive', features, fit, rows, rows, calibration)
    const matrix = new Float32Array(3)
    let mean = 0
    for (const row of rows) {
      matrix.set([x[row]!, plan[row]!, noise[row]!])
      const logOdds = predictLogOdds(model, matrix)
      expect(logOdds).toBeCloseTo(0.8 * predictLogOdds(plain, matrix) + 0.3, 9)
      mean += logOdds / count
    }
    expect(model.base).toBeCloseTo(mean, 9)
  })

  it('keeps the risk rising where it is told to', async () => {
    const rising = features.map((feature) =>
      feature.kind === 'number' ? { ...feature, direction: 1 as const } : feature,
    )
    const { model } = await runFit(
      { features: rising, named: [], target, groups: rows },
      job,
      unwatched,
    )
    const { values } = model.shapes[0]!
    for (let bin = 1; bin < values.length; bin++) {
      expect(values[bin]).toBeGreaterThanOrEqual(values[bin - 1]!)
    }
    expect(values[values.length - 1]! - values[0]!).toBeGreaterThan(0.1)
  })
})
