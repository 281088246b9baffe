import { countBelow } from '../../ground/maths'

/** One main effect: a step function of a feature, in log-odds, centred on its training mean. */
export interface Shape {
  /** Ascending, exactly representable in float32. A value v lies in bin i = number of cuts c with v > c (v <= c goes left, as BRANCH_LEQ). */
  readonly cuts: Float32Array
  /** cuts.length + 1 values. */
  readonly values: Float64Array
  /** Value of a missing cell. */
  readonly missing: number
}
/** log-odds(x) = base + sum over features of shape_j(x_j). shapes[j] belongs to feature j of the manifest; a feature that is not used has no cuts and zero values. */
export interface AdditiveModel {
  readonly base: number
  readonly shapes: readonly Shape[]
}

/** The shape's log-odds at `value`; NaN is a missing cell. `value` is rounded to float32 as ONNX sees it. */
export function evaluateShape(shape: Shape, value: number): number {
  const x = Math.fround(value)
  if (Number.isNaN(x)) return shape.missing
  return shape.values[countBelow(shape.cuts, x)]!
}

/** Log-odds of one row of F feature values starting at `offset` of a row-major matrix. */
export function predictLogOdds(
  model: AdditiveModel,
  matrix: ArrayLike<number>,
  offset = 0,
): number {
  let sum = model.base
  for (let feature = 0; feature < model.shapes.length; feature++)
    sum += evaluateShape(model.shapes[feature]!, matrix[offset + feature]!)
  return sum
}
