import type { TrainingFeature } from '../../training/features'
import { crossValidate, type FoldPlan } from '../crossValidate'
import type { Learner } from '../learner'
import { precisionAndRecall, rankByScore, rocAuc } from '../metrics'
import { fitDesign } from './designMatrix'
import { logisticLearner, widestDesign } from './logistic'
import { singleRuleLearner } from './singleRule'

export interface Baseline {
  readonly name: string
  readonly auc: number
  readonly precision: number
  readonly recall: number
}

/**
 * What the model has to beat, on the same folds: calling everybody (AUC ½ by definition), the best
 * single rule, and logistic regression (left out on tables too wide for it).
 */
export async function measureBaselines(
  plan: FoldPlan,
  features: readonly TrainingFeature[],
  maxBins: number,
): Promise<Baseline[]> {
  const labels = Float64Array.from(plan.rows, (row) => plan.target[row]!)
  const rate = labels.reduce((sum, label) => sum + label, 0) / labels.length
  const baselines: Baseline[] = [{ name: 'base rate', auc: 0.5, precision: rate, recall: 1 }]
  const rule = singleRuleLearner(features, plan.target, maxBins)
  baselines.push(await measureOne('best single rule', plan, labels, rule))
  if (fitDesign(features, plan.rows.subarray(0, 1)).width <= widestDesign) {
    const logistic = logisticLearner(features, plan.target)
    baselines.push(await measureOne('logistic regression', plan, labels, logistic))
  }
  return baselines
}

async function measureOne(
  name: string,
  plan: FoldPlan,
  labels: Float64Array,
  learner: Learner,
): Promise<Baseline> {
  const once = new Float64Array(labels.length).fill(1)
  let auc = 0
  let precision = 0
  let recall = 0
  const repeats = await crossValidate(plan, learner)
  for (const { probability, decision } of repeats) {
    const called = precisionAndRecall(decision, labels, once)
    auc += rocAuc(rankByScore(probability), labels, once) / repeats.length
    precision += called.precision / repeats.length
    recall += called.recall / repeats.length
  }
  return { name, auc, precision, recall }
}
