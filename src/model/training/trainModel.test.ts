import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../tests/support/tables'
import { seededRandom } from '../../ground/maths/random'
import { parseGlossary } from '../features/glossary'
import { readManifest } from '../file/manifest'
import { defaultSettings } from './fit/settings'
import { defaultTrainOptions, type TrainInput, type TrainOptions } from './fit/trainOptions'
import { measureOn } from './measureOn'
import { trainModel } from './trainModel'

const rowCount = 600

/** Tenure lowers the risk; "CC" and "Credit Card" are the same; one constant column. */
function madeUp(): TrainInput {
  const random = seededRandom(3)
  const tenure = Float64Array.from({ length: rowCount }, () => Math.floor(random() * 30))
  const payment = Int32Array.from({ length: rowCount }, () => Math.floor(random() * 3))
  const target = Int8Array.from(tenure, (months) => (random() < 1 / (2 + months / 3) ? 1 : 0))
  target[5] = -1
  return {
    table: tableOf([
      { type: 'number', name: 'ID', values: tenure.map((_, row) => row) },
      { type: 'number', name: 'Left', values: Float64Array.from(target) },
      { type: 'number', name: 'Tenure', values: tenure },
      {
        type: 'text',
        name: 'Payment',
        codes: payment,
        dictionary: ['CC', 'Cash', 'Credit Card'],
      },
      { type: 'number', name: 'Same', values: new Float64Array(rowCount).fill(7) },
    ]),
    target,
    groups: Int32Array.from(target, (_, row) => row),
    outcome: { column: 'Left', left: '1' },
    leaveOut: ['ID'],
    glossary: parseGlossary({
      features: { Payment: { synonyms: { CC: 'Credit Card' }, role: 'lever' } },
    }),
  }
}

const options: TrainOptions = {
  ...defaultTrainOptions,
  name: 'made-up',
  date: '2026-01-31',
  folds: 3,
  bootstrap: 20,
  kind: 'additive',
  settings: { ...defaultSettings, bags: 3 },
}
const silent = () => {}

describe('trainModel', () => {
  it('gives the same bytes for the same file and seed, others for another seed', async () => {
    const first = await trainModel(madeUp(), options, silent)
    const second = await trainModel(madeUp(), options, silent)
    const other = await trainModel(madeUp(), { ...options, seed: 1 }, silent)
    expect(second.bytes).toEqual(first.bytes)
    expect(other.bytes).not.toEqual(first.bytes)
  })

  it('writes a manifest that the reader accepts and that holds the glossary', async () => {
    const { bytes, manifest } = await trainModel(madeUp(), options, silent)
    expect(readManifest(bytes, 'made-up.onnx')).toEqual(manifest)
    expect(manifest.features.map((feature) => feature.name)).toEqual(['Tenure', 'Payment'])
    const payment = manifest.features[1]!
    expect([...payment.categories].sort()).toEqual(['Cash', 'Credit Card'])
    expect(payment).toMatchObject({ role: 'lever', synonyms: { CC: 'Credit Card' } })
    expect(manifest.training).toMatchObject({ rows: rowCount - 1, date: '2026-01-31' })
  })

  it('predicts every known row once out of fold and finds the signal', async () => {
    const { oof, report } = await trainModel(madeUp(), { ...options, repeats: 2 }, silent)
    expect(oof).toHaveLength(2 * (rowCount - 1))
    expect(oof.some(({ row }) => row === 5)).toBe(false)
    expect(new Set(oof.map(({ fold }) => fold))).toEqual(new Set([0, 1, 2]))
    expect(report.validation.auc.value).toBeGreaterThan(0.6)
    expect(report.validation.auc.low).toBeLessThan(report.validation.auc.value)
    expect(report.baselines.map(({ name }) => name)).toEqual([
      'base-rate',
      'single-rule',
      'logistic-regression',
    ])
  })

  it('measures the same row-wise as by customer where no two rows are one customer', async () => {
    const { manifest } = await trainModel(madeUp(), options, silent)
    expect(manifest.validation.naive).toEqual(manifest.validation.metrics)
    const { groups, ...rest } = madeUp()
    const joined = { ...rest, groups: groups.map((row) => row >> 1) }
    const repeated = (await trainModel(joined, options, silent)).manifest.validation
    expect(repeated.naive).not.toEqual(repeated.metrics)
  })

  it('measures another file', async () => {
    const input = madeUp()
    const trained = await trainModel(input, options, silent)
    const test = measureOn(input, trained, 0)
    expect(test.auc.value).toBeGreaterThan(trained.report.validation.auc.value)
  })

  it('refuses a file with too few who left', async () => {
    const input = madeUp()
    const target = input.target.map((_, row) => (row < 5 ? 1 : 0))
    await expect(trainModel({ ...input, target }, options, silent)).rejects.toMatchObject({
      code: 'target-too-few',
      params: { positive: 5, limit: 20 },
    })
  })

  it('counts copies of one customer once when it looks for enough of them', async () => {
    const input = madeUp()
    const groups = input.groups.map((group, row) => (input.target[row] === 1 ? 0 : group))
    await expect(trainModel({ ...input, groups }, options, silent)).rejects.toMatchObject({
      params: { positive: 1 },
    })
  })

  it('refuses a file without a column to learn from', async () => {
    const input = { ...madeUp(), leaveOut: ['ID', 'Tenure', 'Payment'] }
    await expect(trainModel(input, options, silent)).rejects.toMatchObject({
      code: 'nothing-to-learn',
    })
  })

  it('stops when cancelled', async () => {
    const controller = new AbortController()
    const run = trainModel(madeUp(), { ...options, signal: controller.signal }, () =>
      controller.abort(),
    )
    await expect(run).rejects.toMatchObject({ code: 'cancelled' })
  })
})

describe('kinds', () => {
  it('auto compares all three and takes the simplest for a simple truth', async () => {
    const { manifest, report } = await trainModel(madeUp(), { ...options, kind: 'auto' }, silent)
    const { candidates } = manifest.validation
    expect(candidates!.map(({ kind }) => kind)).toEqual(['additive', 'pairs', 'deep'])
    expect(report.kind).toBe(manifest.kind)
    const best = candidates!.reduce((a, b) => (b.auc > a.auc ? b : a))
    const chosen = candidates!.find(({ kind }) => kind === manifest.kind)!
    expect(chosen.auc).toBeGreaterThanOrEqual(best.auc - best.standardError)
  })

  it('auto goes beyond single features where only two together tell', async () => {
    const random = seededRandom(6)
    const plain = madeUp()
    const sides = ['A', 'B'].map((name) => ({
      type: 'number' as const,
      name,
      values: Float64Array.from({ length: rowCount }, () => random() - 0.5),
    }))
    const target = Int8Array.from(plain.target, (_, row) => {
      const same = sides[0]!.values[row]! * sides[1]!.values[row]! > 0
      return random() < (same ? 0.8 : 0.1) ? 1 : 0
    })
    const input = { ...plain, table: tableOf(sides), target }
    const { report } = await trainModel(input, { ...options, kind: 'auto' }, silent)
    expect(report.kind).not.toBe('additive')
    expect(report.validation.auc.value).toBeGreaterThan(0.75)
  })

  it('exports deep models with the mean effect of each feature', async () => {
    const { manifest } = await trainModel(madeUp(), { ...options, kind: 'deep' }, silent)
    expect(manifest.kind).toBe('deep')
    expect(manifest.effects!.map(({ reading }) => reading)).toEqual(['mean', 'mean'])
  })
})

describe('parseGlossary', () => {
  it('names the place that does not fit', () => {
    expect(() => parseGlossary({ features: { A: { role: 'boss' } } })).toThrowError(
      /features\.A\.role/,
    )
  })
})
