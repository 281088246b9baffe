import { describe, expect, it } from 'vitest'
import { unwatched } from '../../../../tests/support/watching'
import { logistic } from '../../../ground/maths/logistic'
import { seededRandom } from '../../../ground/maths/random'
import { fittedLogOdds } from '../../explanation/attribution/evaluate'
import type { TrainingFeature } from '../../features/features'
import type { FittedModel } from '../../terms/terms'
import { rankRows, rocAuc } from '../../validation/measures/metrics'
import { runFit } from '../fit/runFit'
import { defaultSettings } from '../fit/settings'
import { rowsByCell } from './pairEffects'
import { purify } from './purify'

const count = 3000
const rows = Int32Array.from({ length: count }, (_, row) => row)

function madeUp(logOdds: (a: number, b: number) => number, seed = 4) {
  const random = seededRandom(seed)
  const a = Float32Array.from(rows, () => 1 + Math.floor(random() * 20))
  const b = Float32Array.from(rows, () => 1 + Math.floor(random() * 20))
  const target = Int8Array.from(rows, (row) =>
    random() < logistic(logOdds(a[row]!, b[row]!)) ? 1 : 0,
  )
  const features: TrainingFeature[] = [
    { kind: 'number', name: 'a', values: a, integer: true },
    { kind: 'number', name: 'b', values: b, integer: true },
  ]
  return { features, named: [], target, groups: rows, a, b }
}

const settings = { ...defaultSettings, bags: 4 }
const job = { rows, asked: rows, byFamily: true, seed: 2, settings } as const
const fitOf = (data: ReturnType<typeof madeUp>, kind: 'additive' | 'pairs') =>
  runFit(data, { ...job, kind }, unwatched)

describe('pairs', () => {
  it('are found where two features act together, and raise what is held out', async () => {
    const data = madeUp((a, b) => (a > 10 === b > 10 ? 1.5 : -1.5))
    const fit = await fitOf(data, 'pairs')
    expect(fit.model.pairs.map(({ features }) => features)).toEqual([[0, 1]])
    const once = new Uint8Array(count).fill(1)
    const auc = (scores: Float64Array) =>
      rocAuc(rankRows(scores, Float64Array.from(data.target), rows), once)
    expect(auc(fit.heldOut)).toBeGreaterThan(0.75)
    expect(auc((await fitOf(data, 'additive')).heldOut)).toBeLessThan(0.6)
  })

  it('are left out where there are none, or say next to nothing', async () => {
    let found = 0
    for (const seed of [1, 2, 3]) {
      const data = madeUp((a, b) => a / 10 - b / 10, seed)
      const { model, predicted } = await fitOf(data, 'pairs')
      found += model.pairs.length
      // One that gains more than a standard error by luck, as about one in eight does, moves little.
      const alone = (await fitOf(data, 'additive')).predicted
      const moved = predicted.reduce((sum, value, i) => sum + Math.abs(value - alone[i]!), 0)
      expect(moved / count).toBeLessThan(0.15)
    }
    expect(found).toBeLessThan(3)
  })

  it('predict what the exported terms say', async () => {
    const data = madeUp((a, b) => 3 * Math.tanh(a / b - 1))
    const { model, predicted } = await fitOf(data, 'pairs')
    for (const row of rows.subarray(0, 200)) {
      const input = Float32Array.of(data.a[row]!, data.b[row]!)
      expect(fittedLogOdds(model, input)).toBeCloseTo(predicted[row]!, 9)
    }
  })
})

describe('purify', () => {
  it('changes no prediction and leaves no main effect in the pair', async () => {
    const data = madeUp((a, b) => (a > 10 === b > 5 ? 1.5 : -1.5))
    const { model } = await fitOf(data, 'pairs')
    const matrix = new Float32Array(2 * count)
    rows.forEach((row) => {
      matrix.set([data.a[row]!, row % 9 === 0 ? Number.NaN : data.b[row]!], 2 * row)
    })
    const cellRows = model.pairs.map((pair) => rowsByCell(pair, matrix, 2))
    const pure: FittedModel = purify(model, cellRows)
    for (let row = 0; row < 300; row++) {
      expect(fittedLogOdds(pure, matrix, 2 * row)).toBeCloseTo(
        fittedLogOdds(model, matrix, 2 * row),
        9,
      )
    }
    const { values, cuts } = pure.pairs[0]!
    const columns = cuts[1].length + 2
    for (let line = 0; line <= cuts[0].length; line++) {
      let sum = 0
      for (let column = 0; column < columns; column++) {
        const cell = line * columns + column
        sum += cellRows[0]![cell]! * values[cell]!
      }
      expect(Math.abs(sum)).toBeLessThan(1e-6 * count)
    }
  })
})
