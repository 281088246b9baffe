import type {
  Baseline,
  CalibrationBin,
  Curves,
  Metrics,
  RivalComparison,
  Subgroup,
} from '../../contracts'
import { derivedSeed } from '../../ground/maths'
import type { TrainingFeature } from '../features'
import { absenceRows, type MeasuredAbsence, measureAbsence } from './absence'
import { measureBaselines } from './baselines'
import { compareModels } from './comparison'
import type { Learner } from './crossing'
import { crossValidate, type FoldPlan, type OutOfFold } from './crossing'
import {
  calibratedProbability,
  calibrationSlope,
  chooseThreshold,
  curvesOf,
  fitPlatt,
  logOddsOf,
  measure,
  numberFamilies,
  type Platt,
  reliabilityCurve,
} from './measures'
import { measureSubgroups } from './subgroups'

const reliabilityBins = 10

/** What cross-validation tells about a way to learn, and what the final fit takes from it. */
export interface Validation {
  readonly metrics: Metrics
  /** The same from row-wise folds, which repeated customers flatter. Null if not measured. */
  readonly naive: Metrics | null
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
  /** For the fit on all rows: chosen on the out-of-fold probabilities under `calibration`. */
  readonly threshold: number
}

/**
 * Measures the learner across families. Metrics use probabilities calibrated and decisions taken
 * inside the training folds; only the final calibration and threshold look at all folds.
 * @param learnerFor the learner when families are given by `groups`
 */
export async function validate(
  plan: FoldPlan,
  features: readonly TrainingFeature[],
  maxBins: number,
  options: { readonly bootstrap: number; readonly comparisons: boolean },
  learnerFor: (groups: Int32Array) => Learner,
): Promise<Validation> {
  const { rows, target, groups } = plan
  const labels = Float64Array.from(rows, (row) => target[row]!)
  const family = numberFamilies(rows, groups)
  const bootstrapSeed = derivedSeed(plan.seed, plan.repeats)
  const measured = (repeats: readonly OutOfFold[], familyOf: Int32Array, families: number) =>
    measure(repeats, labels, familyOf, families, options.bootstrap, bootstrapSeed)

  const rowWise = { ...plan, groups: Int32Array.from(groups, (_, row) => row), repeats: 1 }
  // Where every row is its own family, row-wise folds are the folds of the first repeat.
  const copies = family.count < rows.length
  // Asked for together, so that fits of all three may run side by side.
  const sampled = absenceRows(family.of, family.count, bootstrapSeed)
  const [outOfFold, flattered, rivals] = await Promise.all([
    crossValidate(plan, learnerFor(groups), sampled),
    options.comparisons && copies ? crossValidate(rowWise, learnerFor(rowWise.groups)) : null,
    options.comparisons ? measureBaselines(plan, features, maxBins) : null,
  ])
  const logistic = rivals?.logistic ?? null
  const compared = { labels, familyOf: family.of, families: family.count }
  const first = outOfFold[0]!
  const allLogOdds = joined(outOfFold.map((repeat) => repeat.logOdds))
  const allLabels = joined(outOfFold.map(() => labels))
  const allFamilies = Int32Array.from(allLabels, (_, i) => family.of[i % rows.length]!)
  const calibration = fitPlatt(allLogOdds, allLabels)
  const metrics = measured(outOfFold, family.of, family.count)
  const ownFamily = Int32Array.from(rows, (_, i) => i)
  const rowWiseMetrics = () => {
    if (flattered) return measured(flattered, ownFamily, rows.length)
    return plan.repeats === 1 ? metrics : measured(outOfFold.slice(0, 1), ownFamily, rows.length)
  }
  return {
    metrics,
    naive: options.comparisons ? rowWiseMetrics() : null,
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
    subgroups: measureSubgroups(features, rows, outOfFold, labels, family.of),
    reliability: reliabilityCurve(first.probability, labels, reliabilityBins),
    calibrationSlope: mean(
      outOfFold.map(({ probability }) => calibrationSlope(logOddsOf(probability), labels)),
    ),
    curves: curvesOf(first.probability, labels),
    outOfFold,
    families: family.count,
    calibration,
    threshold: chooseThreshold(
      calibratedProbability(allLogOdds, calibration),
      allLabels,
      allFamilies,
    ),
  }
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let from = 0
  for (const part of parts) {
    all.set(part, from)
    from += part.length
  }
  return all
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
