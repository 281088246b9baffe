import {
  type CellValue,
  type Effect,
  type EffectStep,
  effectAt,
  type Feature,
  fewestRows,
  type LeverLimit,
  type LeverLimits,
} from '../../contracts'

/** One lever with another value, before the model was asked. */
export interface Option {
  readonly feature: number
  readonly value: CellValue
  /** The value as the model takes it. */
  readonly code: number
  readonly step: EffectStep | null
  /** How far it is from the customer's own value, as a share of the training range; 1 for a category or from a missing value. */
  readonly distance: number
}

/** All options together, so that one batch answers them. */
const mostOptions = 400

const anything: LeverLimit = { locked: false, min: null, max: null, without: [], cost: null }

export const limitOf = (limits: LeverLimits, { name }: Pick<Feature, 'name'>): LeverLimit =>
  Object.hasOwn(limits, name) ? limits[name]! : anything

/**
 * Other values of each lever that is not locked: all categories, or whole or evenly spaced numbers,
 * within training and what the person allows. Values that fewer than 30 training rows are like are
 * left out: what the model says there is mostly chance.
 *
 * @param input of the customer, F values
 */
export function optionsOf(
  features: readonly Feature[],
  effects: readonly Effect[] | undefined,
  input: Float32Array,
  limits: LeverLimits,
): readonly Option[] {
  const levers = features.flatMap((feature, index) =>
    feature.role === 'lever' && !limitOf(limits, feature).locked ? [index] : [],
  )
  const most = Math.max(2, Math.floor(mostOptions / Math.max(1, levers.length)))
  return levers.flatMap((index) => {
    const feature = features[index]!
    const own = input[index]!
    const effect = effects?.[index]
    const found = valuesOf(feature, limitOf(limits, feature), most).map(({ value, code }) => ({
      feature: index,
      value,
      code,
      step: effect ? effectAt(effect, code) : null,
      distance: distanceOf(feature, own, code),
    }))
    return found.filter(
      ({ code, step }) => Math.fround(code) !== own && (step === null || step.count >= fewestRows),
    )
  })
}

type Value = Pick<Option, 'value' | 'code'>

function valuesOf(feature: Feature, limit: LeverLimit, most: number): Value[] {
  const { kind, categories, integer, training, allowed } = feature
  if (kind === 'category') {
    const all = categories.map((value, code) => ({ value, code }))
    return all.filter(({ value }) => !limit.without.includes(value)).slice(0, most)
  }
  const ends = [training.min, training.max]
  if (ends.some((end) => end === null)) return []
  const low = Math.max(ends[0]!, limit.min ?? -Infinity, allowed?.min ?? -Infinity)
  const high = Math.min(ends[1]!, limit.max ?? Infinity, allowed?.max ?? Infinity)
  const [min, max] = integer ? [Math.ceil(low), Math.floor(high)] : [low, high]
  if (!(max >= min)) return []
  const count = integer && max - min < most ? max - min + 1 : max > min ? most : 1
  const spaced = Array.from({ length: count }, (_, place) => {
    const value = place === count - 1 ? max : min + ((max - min) * place) / Math.max(1, count - 1)
    return integer ? Math.round(value) : value
  })
  return [...new Set(spaced)].map((value) => ({ value, code: value }))
}

function distanceOf({ kind, training }: Feature, own: number, code: number): number {
  if (kind === 'category' || Number.isNaN(own)) return 1
  const range = (training.max ?? 0) - (training.min ?? 0)
  return range > 0 ? Math.abs(code - own) / range : 0
}
