import { type BinnedFeature, binCount, binFeatures } from '../../training/bins'
import type { TrainingFeature } from '../../training/features'
import type { Learner } from '../learner'
import { uncalibrated } from '../platt'

/**
 * The best rule a person could write down: one cut on one feature ("tenure up to 1"), chosen on the
 * training rows by Youden's J (recall + specificity − 1), missing values on the side where they
 * help. Its two answers are the churn rates of the two sides; the riskier side is called.
 */
export function singleRuleLearner(
  features: readonly TrainingFeature[],
  target: Int8Array,
  maxBins: number,
): Learner {
  return {
    async fit(rows) {
      const binned = binFeatures(features, target, rows, maxBins)
      let best: Rule | null = null
      for (const feature of binned) {
        const rule = bestRule(feature, target, rows)
        if (best === null || rule.gain > best.gain) best = rule
      }
      if (best === null) throw new Error('a rule needs a feature')
      const rule = best
      return {
        calibration: uncalibrated,
        threshold: (rule.calledRate + rule.otherRate) / 2,
        logOdds: (asked) =>
          Float64Array.from(asked, (row) => {
            const rate = rule.called[rule.feature.bins[row]!]! ? rule.calledRate : rule.otherRate
            return Math.log(rate / (1 - rate))
          }),
      }
    },
  }
}

interface Rule {
  readonly feature: BinnedFeature
  /** 1 for every bin on the riskier side. */
  readonly called: Uint8Array
  readonly calledRate: number
  readonly otherRate: number
  readonly gain: number
}

function bestRule(feature: BinnedFeature, target: Int8Array, rows: Int32Array): Rule {
  const size = binCount(feature)
  const missing = size - 1
  const all = new Float64Array(size)
  const left = new Float64Array(size)
  let allSum = 0
  let leftSum = 0
  for (const row of rows) {
    const bin = feature.bins[row]!
    all[bin]!++
    left[bin]! += target[row]!
    allSum++
    leftSum += target[row]!
  }
  const stayedSum = allSum - leftSum
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
  for (let bin = 0; bin < missing; bin++) called[bin] = bin <= cut === callBelow ? 1 : 0
  called[missing] = worth(missing) > 0 ? 1 : 0

  let calledAll = 0
  let calledLeft = 0
  for (let bin = 0; bin < size; bin++) {
    calledAll += called[bin]! * all[bin]!
    calledLeft += called[bin]! * left[bin]!
  }
  const rate = (churned: number, count: number) => (churned + 0.5) / (count + 1)
  return {
    feature,
    called,
    calledRate: rate(calledLeft, calledAll),
    otherRate: rate(leftSum - calledLeft, allSum - calledAll),
    gain: gain + Math.max(worth(missing), 0),
  }
}
