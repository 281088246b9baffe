import { describe, expect, it } from 'vitest'
import { predictLogOdds } from '../additive'
import { rankRows, rocAuc } from '../validation/metrics'
import { uncalibrated } from '../validation/platt'
import { additiveModel, importances } from './additive'
import { binFeatures } from './bins'
import type { TrainingFeature } from './features'
import { seededRandom } from './random'
import { runFit } from './runFit'
import { defaultSettings } from './settings'
import { treeGrower } from './smallTree'

describe('treeGrower', () => {
  const options = { leaves: 3, l2: 1, minRows: 1, minHessian: 0 }

  it('takes the Newton step of each leaf, missing on its own', () => {
    const step = new Float64Array(4)
    const histogram = {
      gradient: Float64Array.of(-4, -4, 6, 3),
      hessian: Float64Array.of(1, 2, 2, 1),
      rows: Float64Array.of(4, 8, 8, 4),
    }
    treeGrower({ ...options, leaves: 2 })(histogram, 4, step)
    expect([...step]).toEqual([2, 2, -2, -1.5])
  })

  it('leaves small leaves alone', () => {
    const step = new Float64Array(4)
    const histogram = {
      gradient: Float64Array.of(-4, 0, 4, 3),
      hessian: Float64Array.of(1, 1, 1, 1),
      rows: Float64Array.of(2, 20, 2, 2),
    }
    treeGrower({ ...options, minRows: 5 })(histogram, 4, step)
    for (const value of step) expect(value).toBeCloseTo(0, 12)
  })
})

describe('boosting', () => {
  const count = 4000
  const rows = Int32Array.from({ length: count }, (_, row) => row)
  const random = seededRandom(11)
  const x = Float32Array.from(rows, () => (random() < 0.1 ? Number.NaN : random() * 4 - 2))
  const plan = rows.map(() => Math.floor(random() * 3))
  const noise = Float32Array.from(rows, () => random())
  const trueLogOdds = Float64Array.from(rows, (row) => {
    const value = x[row]!
    return -1 + (Number.isNaN(value) ? 1.5 : value * value - 1) + [-1, 0, 1][plan[row]!]!
  })
  const target = Int8Array.from(trueLogOdds, (s) => (random() < 1 / (1 + Math.exp(-s)) ? 1 : 0))
  const features: TrainingFeature[] = [
    { kind: 'number', name: 'x', values: x, integer: false },
    { kind: 'category', name: 'plan', codes: plan, categories: ['a', 'b', 'c'] },
    { kind: 'number', name: 'noise', values: noise, integer: false },
  ]
  const binned = binFeatures(features, target, rows, 24)
  const settings = { ...defaultSettings, bags: 4 }
  const job = { kind: 'additive', rows, asked: rows, byFamily: true, seed: 1, settings } as const
  const fitted = runFit({ features, target, groups: rows }, job, async () => {})

  it('recovers the shapes that the outcomes were drawn from', async () => {
    const model = additiveModel(binned, (await fitted).model, rows, uncalibrated)
    const matrix = new Float32Array(3)
    let worst = 0
    let sum = 0
    for (const row of rows) {
      matrix.set([x[row]!, plan[row]!, noise[row]!])
      const miss = Math.abs(predictLogOdds(model, matrix) - trueLogOdds[row]!)
      worst = Math.max(worst, miss)
      sum += miss
    }
    expect(sum / count).toBeLessThan(0.2)
    expect(worst).toBeLessThan(1.5)
  })

  it('gives noise almost no weight', async () => {
    const model = additiveModel(binned, (await fitted).model, rows, uncalibrated)
    const [ofX, ofPlan, ofNoise] = importances(binned, model, rows)
    expect(ofNoise!).toBeLessThan(Math.min(ofX!, ofPlan!) / 5)
  })

  it('predicts held-out rows nearly as well as the truth does', async () => {
    const labels = Float64Array.from(target)
    const once = new Uint8Array(count).fill(1)
    const auc = (scores: Float64Array) => rocAuc(rankRows(scores, labels, rows), once)
    expect(auc((await fitted).heldOut)).toBeGreaterThan(auc(trueLogOdds) - 0.02)
  })

  it('centres shapes on the training rows; base is the mean log-odds; calibration is folded in', async () => {
    const calibration = { slope: 0.8, offset: 0.3 }
    const { model: sum } = await fitted
    const plain = additiveModel(binned, sum, rows, uncalibrated)
    const model = additiveModel(binned, sum, rows, calibration)
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
})
