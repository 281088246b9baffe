import { type BinnedFeature, binFeatures } from '../../features'
import type { FittedModel, Shape } from '../../terms'
import {
  type BaggedSum,
  type CurveRecorder,
  dealBags,
  fitBags,
  mainTerms,
  predictTerms,
  recordCurves,
  type Term,
} from '../boosting'
import { deepSettingsFor, fitDeep, predictDeep } from '../deep'
import { binsOf, choosePairs, type PairCandidate, toPairTerm } from '../pairs'
import type { Fit, FitData, FitJob, FitWatch } from './fitJob'
import { withLinear } from './withLinear'

/**
 * Does one fit job: bins, category order, choice of pairs, boosting and bags, all from the job's
 * rows. Deterministic: the same data and job give the same numbers.
 */
export function runFit(data: FitData, job: FitJob, watch: FitWatch): Promise<Fit> {
  const groups = job.byFamily ? data.groups : Int32Array.from(data.groups, (_, row) => row)
  const grouped = { ...data, groups }
  const onBag = () => watch.onBag(job)
  const curves = recordCurves((shown) => watch.onCurves(job, shown))
  return job.kind === 'deep'
    ? fitTrees(grouped, job, onBag, curves)
    : fitTerms(grouped, job, onBag, curves)
}

async function fitTerms(
  data: FitData,
  job: FitJob,
  onBag: () => Promise<void>,
  curves: CurveRecorder,
): Promise<Fit> {
  const { features, target, groups } = data
  const { rows, settings, asked, seed } = job
  const binned = binFeatures(features, target, rows, settings.maxBins)
  const mains = mainTerms(features, binned)
  const bagging = dealBags(rows, target, groups, settings.bags, seed)
  const sum = await fitBags(mains, target, bagging, settings, onBag, curves)
  const fit = fitOfMains(binned, mains, sum, asked)
  const nothing = () => Promise.resolve()
  if (job.kind === 'additive') return withLinear(fit, data, job, bagging, nothing)

  const chosen = choosePairs(features, binned, target, bagging, sum.heldOut, settings)
  if (chosen.length === 0) return withLinear(fit, data, job, bagging, nothing)
  const tableRows = Int32Array.from(target, (_, row) => row)
  const pairs = chosen.map((pair) => ({ ...pair.form, bins: binsOf(pair, binned, tableRows) }))
  const before = { terms: mains, sum }
  const pairSum = await fitBags(pairs, target, bagging, settings, onBag, curves, before)
  return withLinear(withPairs(fit, chosen, pairs, pairSum, asked), data, job, bagging, nothing)
}

function fitOfMains(
  binned: readonly BinnedFeature[],
  mains: readonly Term[],
  sum: BaggedSum,
  asked: Int32Array,
): Fit {
  const model: FittedModel = {
    base: sum.intercept,
    shapes: binned.map((feature, f) => shapeOf(feature, sum.values[f]!)),
    pairs: [],
    trees: [],
  }
  return {
    scales: scalesOf(binned),
    model,
    bags: sum.bags.map(({ values }) => values),
    heldOut: sum.heldOut,
    predicted: predictTerms(mains, sum, asked),
  }
}

function withPairs(
  fit: Fit,
  chosen: readonly PairCandidate[],
  terms: readonly Term[],
  sum: BaggedSum,
  asked: Int32Array,
): Fit {
  const added = predictTerms(terms, sum, asked)
  return {
    ...fit,
    model: { ...fit.model, pairs: chosen.map((pair, p) => toPairTerm(pair, sum.values[p]!)) },
    heldOut: sum.heldOut,
    predicted: fit.predicted.map((logOdds, i) => logOdds + added[i]!),
  }
}

async function fitTrees(
  data: FitData,
  job: FitJob,
  onBag: () => Promise<void>,
  curves: CurveRecorder,
): Promise<Fit> {
  const { features, target, groups } = data
  const { rows, seed, asked } = job
  const settings = deepSettingsFor(rows.length)
  const binned = binFeatures(features, target, rows, settings.maxBins)
  const deep = await fitDeep(binned, target, groups, rows, seed, settings, onBag, curves)
  const { base, trees, heldOut } = deep
  const unused = (): Shape => ({
    cuts: new Float32Array(0),
    values: new Float64Array(1),
    missing: 0,
  })
  const fit = {
    scales: scalesOf(binned),
    model: { base, shapes: binned.map(unused), pairs: [], trees },
    bags: [],
    heldOut,
    predicted: predictDeep(binned, deep, asked),
  }
  const bagging = dealBags(rows, target, groups, settings.bags, seed)
  return withLinear(fit, data, job, bagging, () => Promise.resolve())
}

function scalesOf(binned: readonly BinnedFeature[]): Fit['scales'] {
  return binned.map(({ cuts, categories }) => ({ cuts, categories }))
}

function shapeOf({ cuts }: BinnedFeature, values: Float64Array): Shape {
  const bins = cuts.length + 1
  return { cuts, values: values.slice(0, bins), missing: values[bins]! }
}
