import type { Feature, FeatureTraining } from '../../../contracts'
import { quantile } from '../../../ground/maths'
import type {
  BinnedFeature,
  CategoryFeature,
  GlossaryEntry,
  NumberFeature,
  TrainingFeature,
} from '../../features'
import { guessRole } from '../../roles'

const histogramBins = 20

/**
 * The manifest's entry of a feature: words from the glossary where it has them, statistics from the
 * training rows.
 */
export function describeFeature(
  feature: TrainingFeature,
  binned: BinnedFeature,
  rows: Int32Array,
  importance: number,
  direction: -1 | 0 | 1,
  entry: GlossaryEntry,
): Feature {
  const statistics =
    feature.kind === 'number' ? ofNumbers(feature, rows) : ofCategories(feature, binned, rows)
  return {
    name: feature.name,
    label: entry.label ?? {},
    unit: entry.unit ?? {},
    kind: feature.kind,
    role: entry.role ?? guessRole(feature.name),
    aliases: entry.aliases ?? [],
    allowed: entry.allowed ?? null,
    integer: feature.kind === 'number' && feature.integer,
    categories: binned.categories,
    synonyms: entry.synonyms ?? {},
    valueLabels: entry.valueLabels ?? {},
    ...(direction === 0 ? {} : { direction: direction === 1 ? 'increasing' : 'decreasing' }),
    training: { ...statistics, importance },
  }
}

type Statistics = Omit<FeatureTraining, 'importance'>

function ofNumbers(feature: NumberFeature, rows: Int32Array): Statistics {
  const sorted = Float64Array.from(rows, (row) => shortest(feature.values[row]!)).sort()
  const known = sorted.subarray(0, countKnown(sorted))
  const min = known[0]!
  const max = known[known.length - 1]!
  const counts = new Array<number>(histogramBins).fill(0)
  const width = (max - min) / histogramBins
  for (let i = 0; i < known.length; i++) {
    const bin = width > 0 ? Math.floor((known[i]! - min) / width) : 0
    counts[Math.min(bin, histogramBins - 1)]!++
  }
  return {
    missingShare: 1 - known.length / rows.length,
    median: quantile(known, 0.5),
    mode: null,
    q1: quantile(known, 0.25),
    q3: quantile(known, 0.75),
    min,
    max,
    histogram: {
      edges: Array.from({ length: histogramBins + 1 }, (_, i) =>
        i === histogramBins ? max : min + i * width,
      ),
      counts,
    },
  }
}

/** A float32 as the shortest decimal that reads back as it: 129.93, not 129.92999267578125. */
function shortest(value: number): number {
  return Number(value.toPrecision(7))
}

/** NaN sorts to the end of a typed array. */
function countKnown(sorted: Float64Array): number {
  let known = sorted.length
  while (known > 0 && Number.isNaN(sorted[known - 1]!)) known--
  return known
}

function ofCategories(
  feature: CategoryFeature,
  binned: BinnedFeature,
  rows: Int32Array,
): Statistics {
  const modelCode = new Map(binned.categories.map((category, code) => [category, code]))
  const counts = new Array<number>(binned.categories.length).fill(0)
  let missing = 0
  for (const row of rows) {
    const code = feature.codes[row]!
    if (code < 0) missing++
    else counts[modelCode.get(feature.categories[code]!)!]!++
  }
  const most = counts.reduce((best, count, code) => (count > counts[best]! ? code : best), 0)
  return {
    missingShare: missing / rows.length,
    median: null,
    mode: binned.categories[most] ?? null,
    q1: null,
    q3: null,
    min: null,
    max: null,
    histogram: { edges: [], counts },
  }
}
