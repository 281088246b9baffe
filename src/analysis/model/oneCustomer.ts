import {
  type ExplainedInput,
  type Manifest,
  missingAs,
  type Prediction,
  type PredictionError,
  toHoldfastError,
} from '../../contracts'
import { encodeCustomer } from '../../model/encoding'
import { bandLimits, explainInput, judged, judgeOf } from '../../model/explanation'
import type { OpenModel } from './openModel'

/**
 * A customer who stands in no file, scored and explained; why not, where that cannot be done.
 * @param referenceDay what days are counted to, in ISO 8601; that of training where absent
 */
export async function predictCustomer(
  { manifest, explain }: OpenModel,
  customer: unknown,
  referenceDay?: string,
): Promise<Prediction | PredictionError> {
  try {
    const { row, missingFeatures } = encodeCustomer(customer, manifest, referenceDay)
    const { probability, contributions } = await explain(row)
    const byName = (values: Float32Array) =>
      manifest.features.map(({ name }, j) => [name, values[j] ?? 0] as const)
    return {
      probability,
      contributions: contributions && Object.fromEntries(byName(contributions)),
      base: contributions && manifest.base,
      missingFeatures,
      ...replacedIn(manifest, missingFeatures),
    }
  } catch (thrown) {
    const { code, params } = toHoldfastError(thrown)
    return { code, params }
  }
}

/** What stands in place of features that were not given; nothing where the model takes them as missing. */
function replacedIn(
  { features, foreign }: Manifest,
  missing: readonly string[],
): Pick<Prediction, 'replaced'> {
  const replaced = features.flatMap((feature) => {
    const by = foreign && missing.includes(feature.name) ? missingAs(foreign, feature) : null
    return by ? [[feature.name, by] as const] : []
  })
  return replaced.length > 0 ? { replaced: Object.fromEntries(replaced) } : {}
}

/** One row of the model's input explained, its features in `order`. */
export async function explainCustomer(
  { manifest, explain }: OpenModel,
  input: Float32Array,
  order: readonly number[],
): Promise<ExplainedInput> {
  const { probability, contributions, sampling } = await explain(input)
  const scored = { probability, contributions: contributions ?? new Float32Array(order.length) }
  const space = manifest.foreign?.space
  const explained = explainInput(scored, manifest.base, bandLimits(manifest), order, space)
  const steps = judged(explained.steps, input, judgeOf(manifest), sampling)
  return { ...explained, steps, ...(sampling && { sampling }) }
}
