import { binAs, type FittedScale } from '../../features'
import type { Shape } from '../../terms'
import type { Bagging } from '../boosting'
import {
  binCentres,
  blended,
  chooseShare,
  fitLinear,
  lineScales,
  onFiner,
  stepsOf,
} from '../linear'
import { labelsOf } from '../loss'
import type { Fit, FitData, FitJob } from './fitJob'

/**
 * Adds a linear part to a fit where held-out rows say that it pays; the fit itself where not.
 * @param bagging of the fit, so that intervals and held-out rows stay those of the same bags
 */
export function withLinear(
  fit: Fit,
  { features, target }: FitData,
  { rows, asked }: FitJob,
  bagging: Bagging,
): Fit {
  const linear = fitLinear(features, fit.directions, target, bagging)
  if (linear === null) return fit
  const share = chooseShare(fit.heldOut, linear.heldOut, labelsOf(target, rows))
  if (share === 1) return fit

  const scales = lineScales(features, fit.scales, target, rows)
  const centres = features.map((feature, f) => binCentres(feature, scales[f]!, rows))
  const steps = (sum: typeof linear.mean) =>
    sum.effects.map((effect, f) => stepsOf(effect, features[f]!, scales[f]!, centres[f]!))
  const lines = steps(linear.mean)
  const { model } = fit
  const shapes = model.shapes.map((shape, f): Shape => {
    const { cuts } = scales[f]!
    const boosted = onFiner(Float64Array.of(...shape.values, shape.missing), shape.cuts, cuts)
    const values = blended(boosted, lines[f]!, share)
    return { cuts, values: values.slice(0, -1), missing: values[cuts.length + 1]! }
  })
  const bags = fit.bags.map((values, bag) => {
    const ofBag = steps(linear.bags[bag]!)
    return values.map((boosted, f) =>
      blended(onFiner(boosted, fit.scales[f]!.cuts, scales[f]!.cuts), ofBag[f]!, share),
    )
  })
  const scaled = (values: Float64Array) => values.map((value) => share * value)
  return {
    ...fit,
    // Trees are read on the scale that they were grown on.
    scales: model.trees.length > 0 ? fit.scales : scales,
    model: {
      base: share * model.base + (1 - share) * linear.mean.base,
      shapes,
      pairs: model.pairs.map((pair) => ({ ...pair, values: scaled(pair.values) })),
      trees: model.trees.map((tree) => ({ ...tree, values: scaled(tree.values) })),
    },
    bags,
    heldOut: blended(fit.heldOut, linear.heldOut, share),
    predicted: blended(
      fit.predicted,
      predictLines(features, scales, lines, linear.mean.base, asked),
      share,
    ),
  }
}

function predictLines(
  features: FitData['features'],
  scales: readonly FittedScale[],
  lines: readonly Float64Array[],
  base: number,
  asked: Int32Array,
): Float64Array {
  const logOdds = new Float64Array(asked.length).fill(base)
  features.forEach((feature, f) => {
    const { bins } = binAs(feature, scales[f]!)
    const line = lines[f]!
    for (let i = 0; i < asked.length; i++) logOdds[i]! += line[bins[asked[i]!]!]!
  })
  return logOdds
}
