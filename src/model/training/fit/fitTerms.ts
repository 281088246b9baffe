import { logisticLoss } from '../../../ground/maths'
import { type BinnedFeature, binFeatures, type TrainingFeature } from '../../features'
import type { FittedModel, Shape } from '../../terms'
import {
  type BaggedSum,
  type BoostedSum,
  type CurveRecorder,
  dealBags,
  fitBags,
  mainTerms,
  predictTerms,
  type Term,
} from '../boosting'
import { labelsOf } from '../loss'
import {
  allPairs,
  binsOf,
  choosePairs,
  namedCandidates,
  type PairCandidate,
  purify,
  rowsByCell,
  toPairTerm,
} from '../pairs'
import { type Direction, proposeDirections } from './directions'
import type { Fit, FitData, FitJob } from './fitJob'
import { modelInput } from './modelInput'
import { withLinear } from './withLinear'

/** A model with more terms of two features than this is hard to read. */
const mostPairs = 6
const mostNamed = 3
/** From so many rows on curves go one way by themselves where the truth does. */
const rowsForDirections = 20_000

/**
 * Boosts the main effects and the terms that people have a name for; directions and terms that were
 * only proposed are kept where held-out rows gain by them. Then pairs, if asked for.
 */
export async function fitTerms(
  data: FitData,
  job: FitJob,
  onBag: () => Promise<void>,
  curves: CurveRecorder,
): Promise<Fit> {
  const { features, target, groups } = data
  const { rows, settings, seed } = job
  const binned = binFeatures(features, target, rows, settings.maxBins)
  const bagging = dealBags(rows, target, groups, settings.bags, seed)
  const labels = labelsOf(target, rows)
  const tableRows = Int32Array.from(target, (_, row) => row)
  const laidOut = (pair: PairCandidate) => ({ ...pair.form, bins: binsOf(pair, binned, tableRows) })
  const boosted = async (directions: readonly Direction[], pairs: readonly PairCandidate[]) => {
    const terms = [...mainTerms(features, directions, binned), ...pairs.map(laidOut)]
    const sum = await fitBags(terms, target, bagging, settings, onBag, curves)
    const losses = sum.heldOut.map((logOdds, i) => logisticLoss(logOdds, labels[i]!))
    return { directions, terms, sum, pairs, losses }
  }
  const termsWith = (directions: readonly Direction[], proposed: boolean) => {
    const named = data.named.filter((term) => term.proposed === proposed)
    return namedCandidates(named, features, directions, binned, rows)
  }

  const asked = features.map((feature) => (feature.kind === 'number' && feature.direction) || 0)
  let main = await boosted(asked, termsWith(asked, false))
  const tried = rows.length < rowsForDirections && features.some(undecided)
  const found = tried ? proposeDirections(features, binned, target, rows) : asked
  const proposed = asked.map((direction, f) => (undecided(features[f]!) ? found[f]! : direction))
  if (proposed.some((direction, f) => direction !== asked[f])) {
    const held = await boosted(proposed, termsWith(proposed, false))
    if (gains(main, held)) main = held
  }
  const more = termsWith(main.directions, true)
  const paying = choosePairs(more, binned, target, bagging, main.sum.heldOut, settings, mostNamed)
  if (paying.length > 0) {
    const named = await boosted(main.directions, [...main.pairs, ...paying])
    if (gains(main, named)) main = named
  }

  const steps: BoostedStep[] = [main]
  if (job.kind === 'pairs') {
    const all = allPairs(features, main.directions, binned, rows)
    const { terms, sum } = main
    const pairs = choosePairs(all, binned, target, bagging, sum.heldOut, settings, mostPairs)
    if (pairs.length > 0) {
      const added = pairs.map(laidOut)
      const before = { terms, sum }
      const more = await fitBags(added, target, bagging, settings, onBag, curves, before)
      steps.push({ terms: added, sum: more, pairs })
    }
  }
  const fit = fitOf(data, job, binned, steps)
  return withLinear({ ...fit, directions: main.directions }, data, job, bagging)
}

/** Whether held-out rows gain more than one standard error. */
function gains(before: { losses: Float64Array }, after: { losses: Float64Array }): boolean {
  const rows = before.losses.length
  let gain = 0
  for (let i = 0; i < rows; i++) gain += (before.losses[i]! - after.losses[i]!) / rows
  let squares = 0
  for (let i = 0; i < rows; i++) squares += (before.losses[i]! - after.losses[i]! - gain) ** 2
  return gain > Math.sqrt(squares) / rows
}

/** Whether nobody has said which way the risk may go with the feature. */
const undecided = (feature: TrainingFeature) =>
  feature.kind === 'number' && feature.direction === undefined

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
): Omit<Fit, 'directions'> {
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

function scalesOf(binned: readonly BinnedFeature[]): Fit['scales'] {
  return binned.map(({ cuts, categories }) => ({ cuts, categories }))
}

function shapeOf({ cuts }: BinnedFeature, values: Float64Array): Shape {
  const bins = cuts.length + 1
  return { cuts, values: values.slice(0, bins), missing: values[bins]! }
}
