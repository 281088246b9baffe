import { describe, expect, it } from 'vitest'
import { unwatched } from '../../../../tests/support/watching'
import { logistic } from '../../../ground/maths/logistic'
import { seededRandom } from '../../../ground/maths/random'
import { contributionsOf } from '../../explanation/attribution/contributions'
import { binFeatures } from '../../features/bins'
import type { TrainingFeature } from '../../features/features'
import { uncalibrated } from '../../validation/measures/platt'
import { finishModel } from '../describe/finishModel'
import { proposeDirections } from './directions'
import type { FitData } from './fitJob'
import { modelInput } from './modelInput'
import { runFit } from './runFit'
import { defaultSettings } from './settings'

const count = 4000
const rows = Int32Array.from({ length: count }, (_, row) => row)
const settings = { ...defaultSettings, bags: 4 }
const job = { rows, asked: rows, byFamily: true, seed: 3, settings } as const

/** Orders, months of tenure from 0 and a number that says nothing; the risk is a function of the first two. */
function madeUp(logOdds: (orders: number, months: number) => number, seed = 5): FitData {
  const random = seededRandom(seed)
  const orders = Float32Array.from(rows, () => Math.floor(random() ** 2 * 30))
  const months = Float32Array.from(rows, () => Math.floor(random() ** 2 * 40))
  const noise = Float32Array.from(rows, () => (random() < 0.1 ? Number.NaN : random()))
  const target = Int8Array.from(rows, (row) =>
    random() < logistic(logOdds(orders[row]!, months[row]!)) ? 1 : 0,
  )
  const number = (name: string, values: Float32Array, integer = true): TrainingFeature => ({
    kind: 'number',
    name,
    values,
    integer,
  })
  const features = [
    number('Months', months),
    number('Orders', orders),
    number('Noise', noise, false),
  ]
  return { features, named: [], target, groups: rows }
}

const logOddsOf = async (data: FitData, kind: 'additive' | 'pairs', matrix: Float32Array) => {
  const fit = await runFit(data, { ...job, kind }, unwatched)
  const { features, groups } = data
  const { model } = finishModel(kind, features, fit, rows, groups, uncalibrated)
  const contributions = new Float64Array(features.length)
  const input = modelInput(features, fit.scales, rows)
  const at = (source: Float32Array, row: number) => {
    contributionsOf(model, source, row * features.length, contributions)
    return contributions.reduce((sum, value) => sum + value, model.base)
  }
  return { fit, input, at: (row: number) => at(matrix, row), model }
}

const meanLoss = (heldOut: Float64Array, target: Int8Array) =>
  heldOut.reduce((sum, s, i) => sum + Math.log1p(Math.exp(target[i] === 1 ? -s : s)), 0) / count

describe('named terms', () => {
  const byRatio = madeUp((orders, months) => (orders > 0.6 * (months + 1) ? 1.5 : -1.5))
  const ratio = { quantity: 'ratio', features: [1, 0], proposed: false } as const

  it('learn a ratio that two curves cannot', async () => {
    const alone = await runFit(byRatio, { ...job, kind: 'additive' }, unwatched)
    const named = { ...byRatio, named: [ratio] }
    const together = await runFit(named, { ...job, kind: 'additive' }, unwatched)
    expect(meanLoss(together.heldOut, byRatio.target)).toBeLessThan(
      meanLoss(alone.heldOut, byRatio.target) - 0.01,
    )
    expect(together.model.pairs).toMatchObject([
      { features: [0, 1], quantity: { kind: 'ratio', above: 1 } },
    ])
  })

  it('that are only proposed stay where held-out rows gain, and go where they do not', async () => {
    const proposed = { ...ratio, proposed: true }
    const kept = await runFit(
      { ...byRatio, named: [proposed] },
      { ...job, kind: 'additive' },
      unwatched,
    )
    expect(kept.model.pairs).toHaveLength(1)
    const plain = madeUp((orders, months) => orders / 10 - months / 10)
    const left = await runFit(
      { ...plain, named: [proposed] },
      { ...job, kind: 'additive' },
      unwatched,
    )
    expect(left.model.pairs).toHaveLength(0)
  })

  it('predict what the finished model gives, to float32', async () => {
    const data = { ...byRatio, named: [ratio] }
    for (const kind of ['additive', 'pairs'] as const) {
      const fit = await runFit(data, { ...job, kind }, unwatched)
      const input = modelInput(data.features, fit.scales, rows)
      const { at } = await logOddsOf(data, kind, input)
      for (let row = 0; row < count; row += 97) expect(at(row)).toBeCloseTo(fit.predicted[row]!, 6)
    }
  })
})

describe('directions', () => {
  it('hold whatever else a customer has: with terms, pairs and the linear part', async () => {
    const data = madeUp((orders, months) => Math.sin(months / 5) + orders / 20 - months / 30)
    const features = data.features.map((feature, f) =>
      f === 0 && feature.kind === 'number' ? { ...feature, direction: -1 as const } : feature,
    )
    const named = [{ quantity: 'ratio', features: [1, 0], proposed: false } as const]
    const directed = { ...data, features, named }
    const fit = await runFit(directed, { ...job, kind: 'pairs' }, unwatched)
    expect(fit.directions).toEqual([-1, expect.any(Number), expect.any(Number)])
    const grid = Float32Array.from({ length: 41 * 4 * 3 }, (_, i) => {
      const line = Math.floor(i / 3)
      return [line % 41, Math.floor(line / 41) * 8, 0.5][i % 3]!
    })
    const { at } = await logOddsOf(directed, 'pairs', grid)
    for (let line = 0; line < 4; line++)
      for (let month = 1; month < 41; month++)
        expect(at(line * 41 + month)).toBeLessThanOrEqual(at(line * 41 + month - 1) + 1e-9)
  })

  it('are proposed where the rate goes one way only', () => {
    const proposed = (logOdds: (orders: number, months: number) => number) => {
      const { features, target } = madeUp(logOdds)
      const binned = binFeatures(features, target, rows, 24)
      return proposeDirections(features, binned, target, rows)
    }
    expect(proposed((orders, months) => orders / 8 - months / 10)).toEqual([-1, 1, 0])
    expect(proposed((_, months) => ((months - 10) / 6) ** 2 - 2)[0]).toBe(0)
  })
})
