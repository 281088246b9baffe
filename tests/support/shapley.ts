import { fittedLogOdds } from '../../src/model/explanation/attribution/evaluate'
import { type AdditiveModel, predictLogOdds } from '../../src/model/terms/additive'
import type { FittedModel } from '../../src/model/terms/terms'

/**
 * Interventional Shapley values by definition: for every coalition S the mean over the background
 * of f(x on S, background elsewhere). 2^F coalitions, so for small F only.
 * @param weights of the background rows, summing to 1; equal where left out
 */
export function bruteForceShapley(
  model: FittedModel,
  row: Float32Array,
  background: readonly Float32Array[],
  weights = background.map(() => 1 / background.length),
): Float64Array {
  const width = row.length
  const coalitions = 1 << width
  const worth = new Float64Array(coalitions)
  const mixed = new Float32Array(width)
  for (let coalition = 0; coalition < coalitions; coalition++) {
    background.forEach((other, position) => {
      for (let index = 0; index < width; index++)
        mixed[index] = (coalition >> index) & 1 ? row[index]! : other[index]!
      worth[coalition]! += fittedLogOdds(model, mixed) * weights[position]!
    })
  }
  const factorial = [1]
  for (let n = 1; n <= width; n++) factorial.push(factorial[n - 1]! * n)
  const values = new Float64Array(width)
  for (let coalition = 0; coalition < coalitions; coalition++) {
    const size = coalition.toString(2).replaceAll('0', '').length
    for (let index = 0; index < width; index++) {
      if ((coalition >> index) & 1) continue
      const weight = (factorial[size]! * factorial[width - size - 1]!) / factorial[width]!
      values[index] =
        values[index]! + weight * (worth[coalition | (1 << index)]! - worth[coalition]!)
    }
  }
  return values
}

/** The same function with every shape centred on its mean over the background. */
export function centred(model: AdditiveModel, background: readonly Float32Array[]): AdditiveModel {
  let { base } = model
  const shapes = model.shapes.map((shape, index) => {
    const alone = { base: 0, shapes: [shape] }
    let mean = 0
    for (const row of background) mean += predictLogOdds(alone, row, index) / background.length
    base += mean
    return {
      cuts: shape.cuts,
      values: shape.values.map((value) => value - mean),
      missing: shape.missing - mean,
    }
  })
  return { base, shapes }
}
