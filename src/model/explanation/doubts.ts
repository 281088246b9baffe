import {
  type Doubt,
  type Effect,
  effectAt,
  type Feature,
  fewestRows,
  type Manifest,
  nearEnd,
  type Sampling,
  type Step,
} from '../../contracts'
import { type Direction, expectedDirection } from './expectation'
import { type Trend, trendOf } from './trend'

/** Contributions and trends smaller than this, log-odds, go no way to speak of. */
const leastSize = 0.05

interface Known {
  readonly effect: Effect
  readonly trend: Trend | null
  readonly expected: Direction | null
}

/** How far one contribution can be relied on: reasons are named by it, never by their size alone. */
export type Judge = (feature: number, encoded: number, contribution: number) => Judgement
type Judgement = Required<Pick<Step, 'near'>> & Pick<Step, 'doubt'>

/**
 * Judges the contributions of a model by its own curves. In this order: a missing value is doubtful
 * as a reason; so is a step of the curve with fewer than `fewestRows` training rows, and one whose 95 %
 * interval holds the typical customer. What is left is unexpected where the curve goes against common
 * sense (`expectation`), or where the contribution has the other sign than the curve's trend has at this
 * value (`trend`). Models without curves are judged by missing values alone.
 * @returns a judge that takes the encoded value and its contribution in the model's space
 */
export function judgeOf({ features, effects }: Pick<Manifest, 'features' | 'effects'>): Judge {
  const known = features.map((feature, index): Known | null => {
    const effect = effects?.[index]
    return effect ? { effect, ...waysOf(feature, effect) } : null
  })
  return (feature, encoded, contribution) => {
    const about = known[feature]
    const missing = Number.isNaN(encoded)
    if (!about) return { near: contribution, ...(missing && contribution && { doubt: 'missing' }) }
    const step = effectAt(about.effect, encoded)
    // Combinations move the contribution away from the curve, and the interval with it.
    const shift = contribution - step.value
    const near = nearEnd({ low: step.low + shift, high: step.high + shift })
    if (Math.abs(contribution) < leastSize) return { near }
    const doubt = missing ? 'missing' : doubtOf(about, encoded, contribution, near, step.count)
    return doubt ? { near, doubt } : { near }
  }
}

function waysOf(feature: Feature, effect: Effect) {
  const trend = feature.kind === 'number' ? trendOf(effect) : null
  return { trend, expected: trend && expectedDirection(feature) }
}

function doubtOf(
  { effect, trend, expected }: Known,
  encoded: number,
  contribution: number,
  near: number,
  count: number,
): Doubt | null {
  if (count < fewestRows) return 'few-rows'
  if (near === 0) return 'uncertain'
  if (!trend) return null
  const usual = effectAt({ ...effect, values: trend.values }, encoded).value
  if (Math.abs(usual) >= leastSize && usual * contribution < 0)
    return trend.direction === 'rises' ? 'against-rise' : 'against-fall'
  if (expected === null || expected === trend.direction) return null
  return expected === 'rises' ? 'against-sense-rise' : 'against-sense-fall'
}

/** Steps with what is to be said against them; those that are estimated by the width of the estimate. */
export function judged<Known extends Omit<Step, 'value'>>(
  steps: readonly Known[],
  input: Float32Array,
  judge: Judge,
  sampling?: Sampling,
): readonly (Known & Judgement)[] {
  return steps.map((step) => {
    const { feature, contribution } = step
    const judgement = judge(feature, input[feature]!, contribution)
    const half = sampling?.halfWidth[feature] ?? 0
    if (half === 0 || judgement.doubt) return { ...step, ...judgement }
    const near = nearEnd({ low: contribution - half, high: contribution + half })
    return { ...step, near, ...(near === 0 && { doubt: 'uncertain' as const }) }
  })
}
