import { binOf } from '../../features'
import type { AttributedModel, FittedModel, Shape } from '../../terms'
import type { Platt } from '../../validation'
import { attributePair } from './attributePair'
import { attributeTree } from './attributeTree'
import { type Background, type BackgroundColumns, backgroundColumns } from './background'

/**
 * Divides every term of a fitted model among its features by interventional Shapley values against
 * `background` (Štrumbelj & Kononenko 2014; Janzing et al. 2020), in closed form and exactly: terms
 * depend on one, two or at most six features, and Shapley values add up over terms.
 * @param calibration Platt scaling slope · log-odds + offset, folded into base and terms
 * @throws RangeError where `background.matrix` does not fit the model's number of features
 */
export function attribute(
  fitted: FittedModel,
  background: Background,
  calibration: Platt = { slope: 1, offset: 0 },
): AttributedModel {
  const known = backgroundColumns(background, fitted.shapes.length)
  const { slope, offset } = calibration
  let centre = fitted.base
  const shapes = fitted.shapes.map((shape, feature) => {
    const mean = meanOfShape(shape, known, feature)
    centre += mean
    return {
      cuts: shape.cuts,
      values: shape.values.map((value) => slope * (value - mean)),
      missing: slope * (shape.missing - mean),
    }
  })
  const pairs = fitted.pairs.map((pair) => {
    const { mean, attributed } = attributePair(pair, known, slope)
    centre += mean
    return attributed
  })
  const trees = fitted.trees.map((tree) => {
    const { mean, attributed } = attributeTree(tree, known, slope)
    centre += mean
    return attributed
  })
  return { base: slope * centre + offset, shapes, pairs, trees }
}

function meanOfShape(shape: Shape, background: BackgroundColumns, feature: number): number {
  const { rows, columns, weights } = background
  const column = columns[feature]!
  const missing = shape.values.length
  let mean = 0
  for (let row = 0; row < rows; row++) {
    const bin = binOf(shape.cuts, column[row]!)
    mean += weights[row]! * (bin === missing ? shape.missing : shape.values[bin]!)
  }
  return mean
}
