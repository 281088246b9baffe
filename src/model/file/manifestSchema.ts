import * as v from 'valibot'
import type { TrainedManifest } from '../../contracts'

const finite = v.pipe(v.number(), v.finite())
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const name = v.pipe(v.string(), v.minLength(1))
const localised = v.record(v.string(), v.string())
const interval = v.object({ value: finite, low: finite, high: finite })

const metrics = v.object({
  auc: interval,
  averagePrecision: interval,
  precision: interval,
  recall: interval,
  brier: interval,
  logLoss: interval,
  recallAtPrecision70: interval,
})

const feature = v.object({
  name,
  label: localised,
  unit: localised,
  kind: v.picklist(['number', 'category']),
  role: v.picklist(['lever', 'context', 'outcome']),
  aliases: v.array(v.string()),
  allowed: v.nullable(v.object({ min: finite, max: finite })),
  integer: v.boolean(),
  categories: v.array(v.string()),
  synonyms: v.record(v.string(), v.string()),
  valueLabels: v.record(v.string(), localised),
  direction: v.exactOptional(v.picklist(['increasing', 'decreasing'])),
  training: v.object({
    missingShare: share,
    median: v.nullable(finite),
    mode: v.nullable(v.string()),
    q1: v.nullable(finite),
    q3: v.nullable(finite),
    min: v.nullable(finite),
    max: v.nullable(finite),
    histogram: v.object({ edges: v.array(finite), counts: v.array(count) }),
    importance: v.pipe(v.number(), v.finite(), v.minValue(0)),
  }),
  derived: v.exactOptional(v.object({ from: v.nullable(name), to: v.nullable(name) })),
})

const dateInput = v.object({
  name,
  label: localised,
  aliases: v.array(v.string()),
  kind: v.literal('date'),
  training: v.object({
    first: v.pipe(v.string(), v.isoDate()),
    last: v.pipe(v.string(), v.isoDate()),
    missingShare: share,
  }),
})

const effect = v.object({
  reading: v.picklist(['exact', 'mean']),
  cuts: v.array(finite),
  values: v.array(finite),
  low: v.array(finite),
  high: v.array(finite),
  counts: v.array(count),
  missing: v.object({ value: finite, low: finite, high: finite, count }),
})

const pairEffect = v.object({
  quantity: v.exactOptional(v.object({ kind: v.picklist(['ratio', 'difference']), above: count })),
  features: v.tuple([count, count]),
  cuts: v.tuple([v.array(finite), v.array(finite)]),
  values: v.array(finite),
  counts: v.array(count),
  importance: v.pipe(v.number(), v.finite(), v.minValue(0)),
})

const curves = v.object({
  roc: v.array(v.object({ falsePositiveRate: share, recall: share })),
  precisionRecall: v.array(v.object({ recall: share, precision: share })),
  gain: v.array(v.object({ share, captured: share })),
})

const baseline = v.object({
  name: v.picklist(['base-rate', 'single-rule', 'logistic-regression']),
  detail: v.string(),
  auc: finite,
  precision: v.nullable(finite),
  recall: v.nullable(finite),
  brier: v.nullish(finite, null),
})

const comparison = v.object({
  rival: v.string(),
  aucDifference: interval,
  delong: v.object({ z: finite, p: finite }),
  mcnemar: v.object({ onlyThis: count, onlyRival: count, p: finite }),
})

const groupMeasures = v.object({
  rows: count,
  families: count,
  churned: count,
  auc: v.nullable(interval),
  precision: v.nullable(interval),
  recall: v.nullable(interval),
})

const subgroup = v.object({
  ...groupMeasures.entries,
  feature: v.string(),
  value: v.nullable(v.union([v.string(), v.tuple([finite, finite])])),
})

const shiftMoments = v.object({ means: v.array(finite), covariance: v.array(finite) })

const fingerprints = v.object({
  bits: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(32)),
  groups: v.array(v.pipe(count, v.maxValue(3))),
  sketches: v.array(
    v.object({
      without: v.array(count),
      hashes: v.pipe(v.string(), v.base64()),
      below: count,
      equalByChance: share,
    }),
  ),
})

const kind = v.picklist(['additive', 'pairs', 'deep'])

const candidate = v.object({
  kind,
  auc: finite,
  standardError: finite,
  logLoss: v.exactOptional(finite),
  lossError: v.exactOptional(finite),
})

/** The shape of a manifest in format 1. The type annotation keeps it in step with the contract. */
export const manifestSchema: v.GenericSchema<unknown, TrainedManifest> = v.object({
  format: v.literal(1),
  name,
  title: localised,
  version: v.string(),
  kind,
  trainer: v.string(),
  features: v.pipe(
    v.array(feature),
    v.minLength(1),
    v.check(
      (features) => new Set(features.map((entry) => entry.name)).size === features.length,
      'two features have the same name',
    ),
  ),
  dates: v.exactOptional(
    v.object({
      inputs: v.array(dateInput),
      referenceDay: v.pipe(v.string(), v.isoDate()),
      newest: v.pipe(v.string(), v.isoDate()),
    }),
  ),
  target: v.object({ column: v.string(), positive: v.string(), rate: share }),
  base: finite,
  threshold: v.nullable(share),
  terms: count,
  training: v.object({
    file: v.string(),
    sha256: v.string(),
    rows: count,
    families: count,
    date: v.pipe(v.string(), v.isoDate()),
    seed: finite,
    note: localised,
    fingerprints: v.exactOptional(fingerprints),
    filled: v.exactOptional(v.object({ cells: count, rows: count })),
  }),
  validation: v.object({
    protocol: v.object({
      grouping: v.picklist(['families', 'exact', 'none']),
      folds: count,
      repeats: count,
      bootstrap: count,
      widened: v.exactOptional(v.boolean()),
    }),
    metrics,
    naive: v.nullable(metrics),
    targets: v.exactOptional(v.object({ precision: share, recall: share })),
    thresholdBasis: v.exactOptional(v.picklist(['precise', 'out-of-reach', 'no-signal'])),
    byCustomer: v.exactOptional(metrics),
    byRows: v.exactOptional(v.object({ several: groupMeasures, one: groupMeasures })),
    warnings: v.exactOptional(
      v.array(
        v.object({ code: v.literal('copies-not-found'), params: v.record(v.string(), finite) }),
      ),
    ),
    calibration: v.array(v.object({ predicted: share, observed: share, count })),
    calibrationSlope: v.exactOptional(finite),
    curves: v.exactOptional(curves),
    baselines: v.exactOptional(v.array(baseline)),
    comparisons: v.exactOptional(v.array(comparison)),
    subgroups: v.exactOptional(v.array(subgroup)),
    candidates: v.exactOptional(v.array(candidate)),
    absence: v.exactOptional(v.array(v.object({ feature: name, cost: interval }))),
    absenceMoments: v.exactOptional(v.object({ left: shiftMoments, stayed: shiftMoments })),
  }),
  effects: v.exactOptional(v.array(effect)),
  pairs: v.exactOptional(v.array(pairEffect)),
})
