import type {
  Baseline,
  ByRows,
  CalibrationBin,
  Curves,
  Metrics,
  RivalComparison,
  Subgroup,
  ThresholdBasis,
  ValidationWarning,
} from '../../contracts'
import { derivedSeed } from '../../ground/maths'
import type { TrainingFeature } from '../features'
import { absenceRows, type MeasuredAbsence, measureAbsence } from './absence'
import { measureBaselines } from './baselines'
import { compareModels } from './comparison'
import { copiesNotFound } from './copies'
import type { Learner } from './crossing'
import { crossValidate, type FoldPlan, type OutOfFold, settleAll } from './crossing'
import {
  calibrationSlope,
  curvesOf,
  measure,
  numberFamilies,
  type Platt,
  type Predictions,
  reliabilityCurve,
  widened,
  wideningOf,
} from './measures'
import { measureByRows, measureSubgroups } from './subgroups'

const reliabilityBins = 10
/** AUC of a ranking that knows nothing. */
const chance = 0.5

/** What cross-validation tells about a way to learn, and what the final fit takes from it. */
export interface Validation {
  readonly metrics: Metrics
  /** The same from row-wise folds, which repeated customers flatter. Null if not measured. */
  readonly naive: Metrics | null
  /** Of the last row of every family; null, as `byRows`, where every row is its own. */
  readonly byCustomer: Metrics | null
  readonly byRows: ByRows | null
  readonly warnings: readonly ValidationWarning[]
  readonly baselines: readonly Baseline[]
  readonly comparisons: readonly RivalComparison[]
  readonly subgroups: readonly Subgroup[]
  readonly absence: MeasuredAbsence
  /** From the first repeat, as the curves: a mean over repeats would be of a model nobody gets. */
  readonly reliability: readonly CalibrationBin[]
  /** Mean over repeats. */
  readonly calibrationSlope: number
  readonly curves: Curves
  readonly outOfFold: readonly OutOfFold[]
  readonly families: number
  /** For the fit on all rows: fitted on the out-of-fold log-odds. */
  readonly calibration: Platt
  /**
   * For the fit on all rows: chosen on the out-of-fold probabilities under `calibration`. Null where the
   * interval of the AUC reaches 0.5: nobody is called then, in the metrics too.
   */
  readonly threshold: number | null
  readonly thresholdBasis: ThresholdBasis
}

/**
 * Measures the learner across families. Metrics use the probabilities of the final calibration, two
 * numbers from all folds, and decisions taken by the other folds.
 * @param learnerFor the learner when families are given by `groups`
 */
export async function validate(
  plan: FoldPlan,
  features: readonly TrainingFeature[],
  maxBins: number,
  options: {
    readonly bootstrap: number
    readonly comparisons: boolean
    /** Whether the learner can remember single rows. */
    readonly remembers: boolean
  },
  learnerFor: (groups: Int32Array) => Learner,
): Promise<Validation> {
  const { rows, target, groups } = plan
  const labels = Float64Array.from(rows, (row) => target[row]!)
  const family = numberFamilies(rows, groups)
  const bootstrapSeed = derivedSeed(plan.seed, plan.repeats)
  const measured = (
    repeats: readonly Predictions[],
    its: Float64Array,
    familyOf: Int32Array,
    families: number,
  ) => {
    const metrics = measure(repeats, its, familyOf, families, options.bootstrap, bootstrapSeed)
    return widened(metrics, wideningOf(plan.folds, families))
  }

  const rowWise = { ...plan, groups: Int32Array.from(groups, (_, row) => row), repeats: 1 }
  // Where every row is its own family, row-wise folds are the folds of the first repeat.
  const copies = family.count < rows.length
  // Asked for together, so that fits of all three may run side by side.
  const sampled = absenceRows(family.of, family.count, bootstrapSeed)
  const [predicted, flattered, rivals] = await Promise.all([
    crossValidate(plan, learnerFor(groups), sampled),
    options.comparisons && copies ? crossValidate(rowWise, learnerFor(rowWise.groups)) : null,
    options.comparisons ? measureBaselines(plan, features, maxBins) : null,
  ])
  const logistic = rivals?.logistic ?? null
  const compared = { labels, familyOf: family.of, families: family.count }
  const settled = settleAll(plan, predicted)
  const ranked = measured(predicted, labels, family.of, family.count)
  const tells = ranked.auc.low > chance
  const outOfFold = tells ? predicted : predicted.map(callingNobody)
  const metrics = tells ? ranked : measured(outOfFold, labels, family.of, family.count)
  const first = outOfFold[0]!
  const widening = wideningOf(plan.folds, family.count)
  const ownFamily = Int32Array.from(rows, (_, i) => i)
  const rowWiseMetrics = () => {
    if (flattered) return measured(flattered, labels, ownFamily, rows.length)
    if (plan.repeats === 1) return metrics
    return measured(outOfFold.slice(0, 1), labels, ownFamily, rows.length)
  }
  const naive = options.comparisons ? rowWiseMetrics() : null
  const warning = copiesNotFound(features, rows, labels, family.of, bootstrapSeed, {
    gap: naive ? naive.auc.value - metrics.auc.value : 0,
    remembers: options.remembers,
  })
  const ofLast = lastRows(outOfFold, labels, family.of, family.count)
  return {
    metrics,
    naive,
    baselines: rivals?.baselines ?? [],
    comparisons: logistic
      ? [
          compareModels(
            'logistic-regression',
            outOfFold,
            logistic,
            compared,
            options.bootstrap,
            bootstrapSeed,
          ),
        ]
      : [],
    absence: measureAbsence(
      features,
      outOfFold,
      sampled,
      { labels, familyOf: family.of },
      options.bootstrap,
      bootstrapSeed,
    ),
    byCustomer: copies
      ? measured(ofLast.predictions, ofLast.labels, ownFamily, family.count)
      : null,
    byRows: measureByRows(outOfFold, labels, family.of, family.count, widening),
    warnings: warning ? [warning] : [],
    subgroups: measureSubgroups(features, rows, outOfFold, labels, family.of, widening),
    reliability: reliabilityCurve(first.probability, labels, reliabilityBins),
    calibrationSlope: mean(outOfFold.map(({ byOthers }) => calibrationSlope(byOthers, labels))),
    curves: curvesOf(first.probability, labels),
    outOfFold,
    families: family.count,
    calibration: settled.calibration,
    threshold: tells ? settled.threshold : null,
    thresholdBasis: tells ? (settled.precise ? 'precise' : 'out-of-reach') : 'no-signal',
  }
}

/** Predictions for the last row of every family alone, in the order of families. */
function lastRows(
  repeats: readonly Predictions[],
  labels: Float64Array,
  familyOf: Int32Array,
  families: number,
) {
  const last = new Int32Array(families)
  familyOf.forEach((family, i) => {
    last[family] = i
  })
  return {
    labels: Float64Array.from(last, (i) => labels[i]!),
    predictions: repeats.map(({ probability, decision }) => ({
      probability: Float64Array.from(last, (i) => probability[i]!),
      decision: Uint8Array.from(last, (i) => decision[i]!),
    })),
  }
}

function callingNobody(repeat: OutOfFold): OutOfFold {
  return { ...repeat, decision: new Uint8Array(repeat.decision.length) }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
