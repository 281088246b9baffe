import { logit } from '../../../ground/maths'
import type { TrainingFeature } from '../../features'
import { type BinnedFeature, binCount, binFeatures } from '../../features'
import type { Learner } from '../crossing'

/**
 * The best rule a person could write down: one cut on one feature ("Tenure ≤ 1"), chosen on the
 * training rows by Youden's J (recall + specificity − 1). Missing values do not meet the rule. Its
 * two answers are the churn rates of the two sides; the side that meets it is called.
 */
export function singleRuleLearner(
  features: readonly TrainingFeature[],
  target: Int8Array,
  maxBins: number,
): Learner {
  return {
    async fit(rows) {
      const { rule, feature } = findRule(features, target, rows, maxBins)
      return {
        threshold: (rule.calledRate + rule.otherRate) / 2,
        logOdds: (asked) =>
          Float64Array.from(asked, (row) => {
            return logit(rule.called[feature.bins[row]!]! ? rule.calledRate : rule.otherRate)
          }),
      }
    },
  }
}

/** The rule chosen on `rows` as text, the same in every language: "Tenure ≤ 1", "Plan: A, B". */
export function singleRuleText(
  features: readonly TrainingFeature[],
  target: Int8Array,
  rows: Int32Array,
  maxBins: number,
): string {
  const { rule, feature, index } = findRule(features, target, rows, maxBins)
  const source = features[index]!
  if (source.kind === 'number') {
    const cut = feature.cuts[rule.cut]!
    let nearest = rule.callBelow ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
    for (const row of rows) {
      const value = source.values[row]!
      if (rule.callBelow && value <= cut) nearest = Math.max(nearest, value)
      if (!rule.callBelow && value > cut) nearest = Math.min(nearest, value)
    }
    return `${source.name} ${rule.callBelow ? '≤' : '≥'} ${Number(nearest.toPrecision(6))}`
  }
  const met = new Set<string>()
  for (const row of rows) {
    const code = source.codes[row]!
    if (code >= 0 && rule.called[feature.bins[row]!] === 1) met.add(source.categories[code]!)
  }
  return `${source.name}: ${feature.categories.filter((category) => met.has(category)).join(', ')}`
}

interface Rule {
  /** 1 for every bin that meets the rule. */
  readonly called: Uint8Array
  /** The last bin below the cut, and on which side of it the rule is met. */
  readonly cut: number
  readonly callBelow: boolean
  readonly calledRate: number
  readonly otherRate: number
  /** Youden's J. */
  readonly gain: number
}

function findRule(
  features: readonly TrainingFeature[],
  target: Int8Array,
  rows: Int32Array,
  maxBins: number,
) {
  const binned = binFeatures(features, target, rows, maxBins)
  const rules = binned.map((feature) => bestRule(feature, target, rows))
  let index = 0
  for (let f = 1; f < rules.length; f++) if (rules[f]!.gain > rules[index]!.gain) index = f
  return { rule: rules[index]!, feature: binned[index]!, index }
}

function bestRule(feature: BinnedFeature, target: Int8Array, rows: Int32Array): Rule {
  const size = binCount(feature)
  const missing = size - 1
  const all = new Float64Array(size)
  const left = new Float64Array(size)
  let leftSum = 0
  for (const row of rows) {
    const bin = feature.bins[row]!
    all[bin]!++
    left[bin]! += target[row]!
    leftSum += target[row]!
  }
  const stayedSum = rows.length - leftSum
  // Σ over called bins of left/leftSum − stayed/stayedSum is Youden's J.
  const worth = (bin: number) => left[bin]! / leftSum - (all[bin]! - left[bin]!) / stayedSum
  let below = 0
  let total = 0
  for (let bin = 0; bin < missing; bin++) total += worth(bin)
  let gain = -1
  let cut = 0
  let callBelow = true
  for (let bin = 0; bin < missing; bin++) {
    below += worth(bin)
    const above = total - below
    if (Math.max(below, above) <= gain) continue
    gain = Math.max(below, above)
    cut = bin
    callBelow = below >= above
  }
  const called = new Uint8Array(size)
  let calledAll = 0
  let calledLeft = 0
  for (let bin = 0; bin < missing; bin++) {
    if (bin <= cut !== callBelow) continue
    called[bin] = 1
    calledAll += all[bin]!
    calledLeft += left[bin]!
  }
  const rate = (churned: number, count: number) => (churned + 0.5) / (count + 1)
  return {
    called,
    cut,
    callBelow,
    calledRate: rate(calledLeft, calledAll),
    otherRate: rate(leftSum - calledLeft, rows.length - calledAll),
    gain,
  }
}
