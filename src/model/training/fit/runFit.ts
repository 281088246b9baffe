import { type BinnedFeature, binFeatures } from '../../features'
import type { FittedModel, Shape } from '../../terms'
import {
  type BaggedSum,
  type BoostedSum,
  type CurveRecorder,
  dealBags,
  fitBags,
  mainTerms,
  predictTerms,
  recordCurves,
  type Term,
} from '../boosting'
import { deepSettingsFor, fitDeep, predictDeep } from '../deep'
import {
  binsOf,
  choosePairs,
  namedCandidates,
  type PairCandidate,
  purify,
  rowsByCell,
  toPairTerm,
} from '../pairs'
import type { Fit, FitData, FitJob, FitWatch } from './fitJob'
import { modelInput } from './modelInput'
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
  const { rows, settings, seed } = job
  const binned = binFeatures(features, target, rows, settings.maxBins)
  const tableRows = Int32Array.from(target, (_, row) => row)
  const laidOut = (pair: PairCandidate) => ({ ...pair.form, bins: binsOf(pair, binned, tableRows) })
  const named = namedCandidates(data.named, features, binned, rows)
  const terms = [...mainTerms(features, binned), ...named.map(laidOut)]
  const bagging = dealBags(rows, target, groups, settings.bags, seed)
  const sum = await fitBags(terms, target, bagging, settings, onBag, curves)
  const steps = [{ terms, sum, pairs: named }]
  if (job.kind === 'pairs') {
    const chosen = choosePairs(features, binned, target, bagging, sum.heldOut, settings)
    const pairTerms = chosen.map(laidOut)
    const before = { terms, sum }
    const pairSum =
      chosen.length > 0 &&
      (await fitBags(pairTerms, target, bagging, settings, onBag, curves, before))
    if (pairSum) steps.push({ terms: pairTerms, sum: pairSum, pairs: chosen })
  }
  return withLinear(fitOf(data, job, binned, steps), data, job, bagging)
}

/** Terms boosted together; the first step begins with the main effects. */
interface BoostedStep {
  readonly terms: readonly Term[]
  readonly sum: BaggedSum
  /** What the terms beyond the main effects are. */
  readonly pairs: readonly PairCandidate[]
}

function fitOf(
  { features }: FitData,
  { rows, asked }: FitJob,
  binned: readonly BinnedFeature[],
  steps: readonly BoostedStep[],
): Fit {
  const modelOf = (sums: readonly BoostedSum[]): FittedModel => ({
    base: sums.reduce((base, { intercept }) => base + intercept, 0),
    shapes: binned.map((feature, f) => shapeOf(feature, sums[0]!.values[f]!)),
    pairs: steps.flatMap(({ terms, pairs }, s) =>
      pairs.map((pair, p) => {
        const values = sums[s]!.values[terms.length - pairs.length + p]!
        return toPairTerm(pair, values)
      }),
    ),
    trees: [],
  })
  const model = modelOf(steps.map(({ sum }) => sum))
  const scales = scalesOf(binned)
  const matrix = model.pairs.length > 0 ? modelInput(features, scales, rows) : new Float32Array(0)
  const cellRows = model.pairs.map((pair) => rowsByCell(pair, matrix, features.length))
  const bags = steps[0]!.sum.bags.map((_, bag) => {
    const pure = purify(modelOf(steps.map(({ sum }) => sum.bags[bag]!)), cellRows)
    return pure.shapes.map(({ values, missing }) => Float64Array.of(...values, missing))
  })
  const predicted = new Float64Array(asked.length)
  for (const { terms, sum } of steps) {
    const added = predictTerms(terms, sum, asked)
    for (let i = 0; i < asked.length; i++) predicted[i]! += added[i]!
  }
  return { scales, model, bags, heldOut: steps.at(-1)!.sum.heldOut, predicted }
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
  return withLinear(fit, data, job, bagging)
}

function scalesOf(binned: readonly BinnedFeature[]): Fit['scales'] {
  return binned.map(({ cuts, categories }) => ({ cuts, categories }))
}

function shapeOf({ cuts }: BinnedFeature, values: Float64Array): Shape {
  const bins = cuts.length + 1
  return { cuts, values: values.slice(0, bins), missing: values[bins]! }
}
