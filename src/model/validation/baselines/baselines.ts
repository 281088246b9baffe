import type { Baseline } from '../../../contracts'
import type { TrainingFeature } from '../../features'
import { crossValidate, type FoldPlan, type OutOfFold } from '../crossing'
import { decisionSums, precisionOf, rankRows, recallOf, rocAuc, squaredError } from '../measures'
import { fitDesign } from './designMatrix'
import { logisticLearner, widestDesign } from './logistic'
import { singleRuleLearner, singleRuleText } from './singleRule'

/** The simple rivals, and the out-of-fold predictions of the one worth a closer comparison. */
export interface MeasuredBaselines {
  readonly baselines: readonly Baseline[]
  /** Null on tables too wide for it. */
  readonly logistic: readonly OutOfFold[] | null
}

/**
 * What the model has to beat, on the same folds: calling everybody (AUC ½ by definition), the best
 * single rule (chosen anew in every fold; the text is the one chosen on all rows), and logistic
 * regression. Numbers are means over repeats.
 */
export async function measureBaselines(
  plan: FoldPlan,
  features: readonly TrainingFeature[],
  maxBins: number,
): Promise<MeasuredBaselines> {
  const { rows, target } = plan
  const labels = Float64Array.from(rows, (row) => target[row]!)
  const rate = labels.reduce((sum, label) => sum + label, 0) / labels.length
  const rule = await crossValidate(plan, singleRuleLearner(features, target, maxBins))
  const baselines: Baseline[] = [
    {
      name: 'base-rate',
      detail: '',
      auc: 0.5,
      precision: rate,
      recall: 1,
      brier: rate * (1 - rate),
    },
    {
      name: 'single-rule',
      detail: singleRuleText(features, target, rows, maxBins),
      ...meanMetrics(rule, labels),
    },
  ]
  if (fitDesign(features, rows.subarray(0, 1)).width > widestDesign) {
    return { baselines, logistic: null }
  }
  const logistic = await crossValidate(plan, logisticLearner(features, target))
  baselines.push({ name: 'logistic-regression', detail: '', ...meanMetrics(logistic, labels) })
  return { baselines, logistic }
}

function meanMetrics(repeats: readonly OutOfFold[], labels: Float64Array) {
  const once = new Uint8Array(labels.length).fill(1)
  const ownUnit = Int32Array.from(labels, (_, i) => i)
  let auc = 0
  let precision = 0
  let recall = 0
  let brier = 0
  for (const { probability, decision } of repeats) {
    const decided = decisionSums(decision, labels, ownUnit, labels.length)
    auc += rocAuc(rankRows(probability, labels, ownUnit), once) / repeats.length
    precision += precisionOf(decided, once) / repeats.length
    recall += recallOf(decided, once) / repeats.length
    let squares = 0
    for (let i = 0; i < labels.length; i++) squares += squaredError(probability[i]!, labels[i]!)
    brier += squares / labels.length / repeats.length
  }
  return { auc, precision, recall, brier }
}
