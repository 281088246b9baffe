import { logistic, logit } from '../../ground/maths'
import type { Option } from './options'

/** An option and what the model says of the customer with it alone. */
export interface ScoredOption extends Option {
  readonly probability: number
  /** Log-odds with it − log-odds of the customer as they are. */
  readonly shift: number
  /** Whether the risk falls even at the upper end of the interval of the value's own effect. */
  readonly sure: boolean
}

/** Options of different levers, in the order of the manifest, and what the model says of them together. */
export interface ScoredPlan {
  readonly options: readonly ScoredOption[]
  readonly probability: number
}

/** A risk that falls by less than a tenth of a percentage point is not worth a change. */
export const leastDrop = 0.001
/** Float32 tells no risk from 0 or 1 nearer than this. */
const nearest = 2 ** -24
/** Values of one lever with shifts closer than this are one to the model: the nearest stands for them. */
const equalShift = 1e-6

export const logOddsOf = (probability: number): number =>
  logit(Math.min(1 - nearest, Math.max(nearest, probability)))

/** @param probability of each option alone */
export function scoredOptions(
  options: readonly Option[],
  probability: ArrayLike<number>,
  before: number,
): readonly ScoredOption[] {
  const from = logOddsOf(before)
  const scored = options.map((option, index): ScoredOption => {
    const risk = probability[index]!
    const { step } = option
    const doubt = step === null ? 0 : Math.max(0, step.high - step.value)
    const upper = logistic(logOddsOf(risk) + doubt)
    return {
      ...option,
      probability: risk,
      shift: logOddsOf(risk) - from,
      sure: before - (doubt === 0 ? risk : upper) >= leastDrop,
    }
  })
  const kept: ScoredOption[] = []
  for (const option of [...scored].sort((a, b) => a.distance - b.distance || a.code - b.code))
    if (!kept.some((near) => isOne(near, option))) kept.push(option)
  return kept.sort((a, b) => a.feature - b.feature || a.shift - b.shift || a.distance - b.distance)
}

const isOne = (a: ScoredOption, b: ScoredOption) =>
  a.feature === b.feature && a.sure === b.sure && Math.abs(a.shift - b.shift) <= equalShift

/** By lever, the lowest shift first. */
export function byLever(options: readonly ScoredOption[]): readonly (readonly ScoredOption[])[] {
  const lists = new Map<number, ScoredOption[]>()
  for (const option of options) {
    const list = lists.get(option.feature)
    if (list) list.push(option)
    else lists.set(option.feature, [option])
  }
  return [...lists.values()]
}

export const keyOf = (options: readonly ScoredOption[]): string =>
  options.map(({ feature, code }) => `${feature}:${code}`).join(' ')

export const leversOf = (options: readonly ScoredOption[]): string =>
  options.map(({ feature }) => feature).join(' ')

/** Up to `most` of a lever's options: the lowest, the highest, and evenly between by rank. */
export function thinned(options: readonly ScoredOption[], most: number): readonly ScoredOption[] {
  if (options.length <= most) return options
  if (most === 1) return options.slice(0, 1)
  return Array.from(
    { length: most },
    (_, place) => options[Math.round((place * (options.length - 1)) / (most - 1))]!,
  )
}
