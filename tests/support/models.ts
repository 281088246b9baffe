import type { Feature, Interval, Metrics, TrainedManifest } from '../../src/contracts/manifest'
import { seededRandom } from '../../src/ground/maths/random'
import type { AdditiveModel, Shape } from '../../src/model/terms/additive'

export function feature(name: string, change: Partial<Feature> = {}): Feature {
  return {
    name,
    label: { en: name, ru: name },
    unit: { en: '', ru: '' },
    kind: change.categories ? 'category' : 'number',
    role: 'context',
    aliases: [],
    allowed: null,
    integer: false,
    categories: [],
    synonyms: {},
    valueLabels: {},
    training: {
      missingShare: 0,
      median: null,
      mode: null,
      q1: null,
      q3: null,
      min: null,
      max: null,
      histogram: { edges: [], counts: [] },
      importance: 0,
    },
    ...change,
  }
}

const interval: Interval = { value: 0.5, low: 0.4, high: 0.6 }
const metrics: Metrics = {
  auc: interval,
  averagePrecision: interval,
  precision: interval,
  recall: interval,
  brier: interval,
  logLoss: interval,
  recallAtPrecision70: interval,
}

export function manifestOf(features: readonly Feature[], base = 0): TrainedManifest {
  return {
    format: 1,
    name: 'small',
    title: { en: 'Small', ru: 'Малая' },
    version: '1.0.0',
    kind: 'additive',
    trainer: '1',
    features,
    target: { column: 'Churn', positive: '1', rate: 0.2 },
    base,
    threshold: 0.4,
    terms: features.length,
    training: {
      file: 'small.csv',
      sha256: '0'.repeat(64),
      rows: 10,
      families: 9,
      date: '2026-01-31',
      seed: 0,
      note: { en: '', ru: '' },
    },
    validation: {
      protocol: { grouping: 'families', folds: 5, repeats: 1, bootstrap: 100 },
      metrics,
      naive: null,
      calibration: [],
    },
  }
}

/** Steps at random places in [0, 10), values in [-2, 2). Every fifth shape is not used. */
export function randomModel(width: number, cuts: number, seed: number): AdditiveModel {
  const random = seededRandom(seed)
  const shapes = Array.from({ length: width }, (_, index): Shape => {
    if (index % 5 === 4)
      return { cuts: new Float32Array(0), values: new Float64Array(1), missing: 0 }
    const places = new Set(Array.from({ length: cuts }, () => Math.fround(random() * 10)))
    const sorted = Float32Array.from(places).sort()
    return {
      cuts: sorted,
      values: Float64Array.from({ length: sorted.length + 1 }, () => random() * 4 - 2),
      missing: random() * 4 - 2,
    }
  })
  return { base: random() * 4 - 2, shapes }
}

export function manifestFor(model: AdditiveModel): TrainedManifest {
  return manifestOf(
    model.shapes.map((_, index) => feature(`f${index}`)),
    model.base,
  )
}

/** Values in [-1, 11); one in eight missing, some exactly on a cut, some infinite. */
export function randomMatrix(model: AdditiveModel, rows: number, seed: number): Float32Array {
  const random = seededRandom(seed)
  const width = model.shapes.length
  const matrix = new Float32Array(rows * width)
  for (let cell = 0; cell < matrix.length; cell++) {
    const { cuts } = model.shapes[cell % width]!
    const kind = random()
    if (kind < 1 / 8) matrix[cell] = Number.NaN
    else if (kind < 2 / 8 && cuts.length > 0)
      matrix[cell] = cuts[Math.floor(random() * cuts.length)]!
    else if (kind < 0.26) matrix[cell] = random() < 0.5 ? -Infinity : Infinity
    else matrix[cell] = random() * 12 - 1
  }
  return matrix
}
