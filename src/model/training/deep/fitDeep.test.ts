import { describe, expect, it } from 'vitest'
import { noCurves } from '../../../../tests/support/watching'
import { seededRandom } from '../../../ground/maths/random'
import { fittedLogOdds } from '../../explanation/attribution/evaluate'
import { binFeatures } from '../../features/bins'
import type { TrainingFeature } from '../../features/features'
import { fitDeep, predictDeep } from './fitDeep'
import { deepSettingsFor, defaultDeepSettings } from './settings'

const noPause = async (): Promise<void> => undefined
const names = ['a', 'b', 'c']

/** Three numbers, some missing; who leaves depends on whether a and b lie on the same side. */
function table(rows: number, seed: number, strength: number) {
  const random = seededRandom(seed)
  const columns = names.map(() =>
    Float32Array.from({ length: rows }, () => (random() < 0.1 ? Number.NaN : random())),
  )
  const target = Int8Array.from({ length: rows }, (_, row) => {
    const same = columns[0]![row]! > 0.5 === columns[1]![row]! > 0.5
    return random() < (same ? 0.5 + strength : 0.5 - strength) ? 1 : 0
  })
  const features = columns.map(
    (values, f): TrainingFeature => ({ kind: 'number', name: names[f]!, values, integer: false }),
  )
  return { features, columns, target }
}

const allRows = (count: number) => Int32Array.from({ length: count }, (_, row) => row)

function accuracy(logOdds: Float64Array, target: Int8Array, from: number): number {
  let right = 0
  logOdds.forEach((value, i) => {
    if (value > 0 === (target[from + i] === 1)) right++
  })
  return right / logOdds.length
}

describe('fitDeep', () => {
  const { features, columns, target } = table(1600, 1, 0.45)
  const rows = allRows(1200)
  const groups = allRows(1600)
  const binned = binFeatures(features, target, rows, 32)

  let pauses = 0
  const pause = async () => {
    pauses++
  }
  const fitted = (seed: number, onBag = noPause) =>
    fitDeep(binned, target, groups, rows, seed, defaultDeepSettings, onBag, noCurves)
  const first = fitted(5, pause)

  it('learns an interaction that no single feature shows', async () => {
    const fit = await first
    const others = allRows(1600).subarray(1200)
    expect(accuracy(predictDeep(binned, fit, others), target, 1200)).toBeGreaterThan(0.88)
    expect(accuracy(fit.heldOut, target, 0)).toBeGreaterThan(0.88)
  })

  it('predicts on bins what the trees give on values, missing cells included', async () => {
    const fit = await first
    const none = { cuts: new Float32Array(0), values: new Float64Array(1), missing: 0 }
    const model = { ...fit, shapes: names.map(() => none), pairs: [] }
    const predicted = predictDeep(binned, fit, groups)
    for (let row = 0; row < 1600; row++) {
      const cells = Float32Array.from(columns, (column) => column[row]!)
      expect(predicted[row]).toBeCloseTo(fittedLogOdds(model, cells), 10)
    }
  })

  it('gives the same trees again, and other ones under another seed', async () => {
    expect(await fitted(5)).toEqual(await first)
    expect((await fitted(6)).trees).not.toEqual((await first).trees)
  })

  it('counts one pause a boosted sum', async () => {
    await first
    expect(pauses).toBe(defaultDeepSettings.bags + defaultDeepSettings.refits)
  })

  it('takes fewer sums where rows abound', () => {
    expect(deepSettingsFor(5000)).toBe(defaultDeepSettings)
    expect(deepSettingsFor(100_000).bags).toBeLessThan(defaultDeepSettings.bags)
  })

  it('learns nothing by heart across families', async () => {
    const noise = table(400, 2, 0)
    const copies = Int32Array.from({ length: 1600 }, (_, i) => i % 400)
    const repeated = noise.columns.map((column, f): TrainingFeature => {
      const values = Float32Array.from(copies, (row) => column[row]!)
      return { kind: 'number', name: names[f]!, values, integer: false }
    })
    const labels = Int8Array.from(copies, (row) => noise.target[row]!)
    const bins = binFeatures(repeated, labels, groups, 64)
    const byHeart = {
      ...defaultDeepSettings,
      growths: defaultDeepSettings.growths.slice(2),
      refits: 1,
    }
    const apart = await fitDeep(bins, labels, groups, groups, 1, byHeart, noPause, noCurves)
    const together = await fitDeep(bins, labels, copies, groups, 1, byHeart, noPause, noCurves)
    expect(accuracy(apart.heldOut, labels, 0)).toBeGreaterThan(0.9)
    expect(accuracy(together.heldOut, labels, 0)).toBeLessThan(0.6)
  })
})
