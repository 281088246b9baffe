import { describe, expect, it } from 'vitest'
import { findFamilies } from '../src/data/repeats/findFamilies'
import { seededVariates } from '../src/data/sample/variates'
import { readManifest } from '../src/model/file/manifest'
import {
  defaultTrainOptions,
  type TrainInput,
  type TrainOptions,
} from '../src/model/training/fit/trainOptions'
import { measureOn } from '../src/model/training/measureOn'
import { type Trained, trainModel } from '../src/model/training/trainModel'
import { generated, type Recipe } from './support/generated'
import { tableOf } from './support/tables'

const options: TrainOptions = {
  ...defaultTrainOptions,
  name: 'generated',
  date: '2026-01-31',
  comparisons: false,
  kind: 'additive',
  bootstrap: 200,
}
const train = (input: TrainInput, more: Partial<TrainOptions> = {}) =>
  trainModel(input, { ...options, ...more }, () => {})

/** The stored model and threshold on customers nobody has seen. */
function onFresh(trained: Trained, recipe: Recipe) {
  const { manifest } = trained
  const { validation } = manifest
  const protocol = { ...validation.protocol, bootstrap: 1 }
  const plain = { ...manifest, validation: { ...validation, protocol } }
  return measureOn(generated({ ...recipe, rows: 20_000 }, 999), { ...trained, manifest: plain }, 0)
}

const recipe = (strength: number, offset: number): Recipe => ({ rows: 1000, strength, offset })
const recipes = [
  recipe(0.6, -1.5),
  recipe(1, -1),
  recipe(1, 0.5),
  recipe(1, 1.5),
  recipe(1.5, -1.5),
  recipe(1.5, -0.8),
  recipe(2, -2),
  recipe(2.5, -1),
  recipe(4, -3),
  recipe(8, -3),
]

describe('what the card promises', () => {
  it('is what the stored threshold does to new customers, from near noise to separable', async () => {
    const gaps = []
    for (const [at, one] of recipes.entries()) {
      const trained = await train(generated(one, 40 + at))
      const card = trained.manifest.validation.metrics
      const fresh = onFresh(trained, one)
      for (const name of ['precision', 'recall'] as const) {
        const { value, low, high } = card[name]
        const truth = fresh[name].value
        gaps.push({ gap: Math.abs(value - truth), inside: low <= truth && truth <= high })
      }
    }
    expect(gaps).toHaveLength(20)
    // Of twenty 95 % intervals five or more miss once in 400 times.
    expect(gaps.filter(({ inside }) => !inside).length).toBeLessThan(5)
    expect(gaps.reduce((sum, { gap }) => sum + gap / 20, 0)).toBeLessThan(0.05)
  })

  it('is nothing where the columns are noise', async () => {
    const { manifest, report, bytes } = await train(generated(recipe(0, -1.5), 7))
    expect(manifest.threshold).toBeNull()
    expect(manifest.validation.thresholdBasis).toBe('no-signal')
    expect(manifest.validation.metrics).toMatchObject({
      precision: { value: 0 },
      recall: { value: 0 },
    })
    expect(report).toMatchObject({ threshold: null, thresholdBasis: 'no-signal' })
    expect(report.requirements.precision.met).toBe(false)
    expect(readManifest(bytes, 'noise.onnx').threshold).toBeNull()
  })

  it('says plainly that the precision is out of reach', async () => {
    const { manifest, report } = await train(generated(recipe(0.6, -1.5), 40))
    expect(report.thresholdBasis).toBe('out-of-reach')
    expect(manifest.threshold).toBeGreaterThanOrEqual(manifest.target.rate)
  })

  it('proves nothing where calling everybody meets the targets', async () => {
    const { manifest, report } = await train(generated(recipe(1, 1.8), 3))
    expect(manifest.target.rate).toBeGreaterThan(0.7)
    expect(manifest.threshold).toBeGreaterThanOrEqual(manifest.target.rate)
    expect(report.requirements).toEqual({
      precision: { target: 0.7, met: null },
      recall: { target: 0.65, met: null },
    })
  })

  it('is for the targets that a person sets', async () => {
    const input = generated(recipe(2.5, -1), 5)
    const usual = await train(input)
    const targets = { precision: 0.85, recall: 0.3 }
    const set = await train(input, { targets })
    expect(set.manifest.validation.targets).toEqual(targets)
    expect(set.manifest.threshold).toBeGreaterThan(usual.manifest.threshold!)
    expect(set.report.requirements.recall.target).toBe(0.3)
    const { precision } = set.report.validation
    expect(precision.value).toBeGreaterThan(usual.report.validation.precision.value)
  })

  it('comes from repeated folds where customers are few', async () => {
    const few = await train(generated({ rows: 300, strength: 2, offset: -1 }, 2))
    expect(few.manifest.validation.protocol).toMatchObject({ repeats: 5, widened: true })
  })
})

describe('customers with several rows', () => {
  const size = 600
  /** Every other customer is there twice. */
  function twice(): TrainInput {
    const input = generated({ rows: size, strength: 2, offset: -1 }, 11)
    const rows = Array.from({ length: size * 1.5 }, (_, row) =>
      row < size ? row : 2 * (row - size),
    )
    return {
      ...input,
      table: tableOf(
        input.table.columns.map((column) =>
          column.type === 'number'
            ? { ...column, values: Float64Array.from(rows, (row) => column.values[row]!) }
            : { ...column, codes: Int32Array.from(rows, (row) => column.codes[row]!) },
        ),
      ),
      target: Int8Array.from(rows, (row) => input.target[row]!),
      groups: Int32Array.from(rows),
    }
  }

  it('are measured beside those with one, and every customer once', async () => {
    const { report, manifest } = await train(twice())
    expect(report.byRows).toMatchObject({
      several: { rows: size, families: size / 2 },
      one: { rows: size / 2, families: size / 2 },
    })
    expect(manifest.validation.byRows).toEqual(report.byRows)
    expect(report.byCustomer!.auc.value).not.toBe(report.validation.auc.value)
    expect(Math.abs(report.byCustomer!.auc.value - report.validation.auc.value)).toBeLessThan(0.05)
    expect(report.warnings).toEqual([])
  })

  it('are nothing apart where every row is a customer', async () => {
    const { report } = await train(generated({ rows: size, strength: 2, offset: -1 }, 11))
    expect(report).toMatchObject({ byCustomer: null, byRows: null, warnings: [] })
  })
})

describe('copies that were not found', () => {
  /** Three rows a customer; each number is moved and blurred, so that hardly two cells are equal. */
  function disguised(copies: number): TrainInput {
    const base = generated({ rows: 400, strength: 1, offset: -1 }, 21)
    const random = seededVariates(5)
    const row = (at: number) => at % 400
    const length = 400 * copies
    const table = tableOf(
      base.table.columns.map((column) => {
        if (column.type === 'text')
          return {
            ...column,
            codes: Int32Array.from({ length }, (_, at) => column.codes[row(at)]!),
          }
        if (column.name === 'Left')
          return {
            ...column,
            values: Float64Array.from({ length }, (_, at) => column.values[row(at)]!),
          }
        const values = Float64Array.from(
          { length },
          (_, at) => column.values[row(at)]! * 37.3 + random.normal(0, 1.2),
        )
        return { ...column, values }
      }),
    )
    const target = Int8Array.from({ length }, (_, at) => base.target[row(at)]!)
    const { family } = findFamilies(table, { id: null, ignored: ['Left'] })
    return { ...base, table, target, groups: family }
  }

  it('are warned of, on the card and in the report', async () => {
    const input = disguised(3)
    expect(new Set(input.groups).size).toBeGreaterThan(1000)
    const { report, manifest } = await train(input)
    expect(report.warnings).toMatchObject([{ code: 'copies-not-found' }])
    expect(report.warnings[0]!.params.agree).toBeGreaterThan(0.95)
    expect(manifest.validation.warnings).toEqual(report.warnings)
  })

  it('are not suspected where there are none', async () => {
    const { report } = await train(disguised(1))
    expect(report.warnings).toEqual([])
  })
})
