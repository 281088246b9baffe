import {
  type Baseline,
  type ByRows,
  type CalibrationBin,
  type Candidate,
  type Curves,
  type Metrics,
  metByEverybody,
  type RivalComparison,
  type Subgroup,
  startingTargets,
  type ThresholdBasis,
  type TrainedKind,
  type TrainedManifest,
  type ValidationProtocol,
  type ValidationWarning,
} from '../../contracts'
import type { OutOfFold, Validation } from '../validation'

interface Requirement {
  readonly target: number
  /** Null where it proves nothing: calling everybody would meet all of them too. */
  readonly met: boolean | null
}

/** What a training run measured, as REPORT.json has it. */
export interface TrainReport {
  /** Rows with a known outcome. */
  readonly rows: number
  readonly families: number
  readonly features: number
  readonly kind: TrainedKind
  readonly terms: number
  /** Null where nothing tells those who leave apart. */
  readonly threshold: number | null
  readonly thresholdBasis: ThresholdBasis
  readonly validation: Metrics & {
    readonly protocol: ValidationProtocol
    readonly calibrationSlope: number
    readonly calibration: readonly CalibrationBin[]
    readonly curves: Curves
  }
  readonly naive: Metrics | null
  /** The last row of a customer alone; null, as `byRows`, where every row is a customer of its own. */
  readonly byCustomer: Metrics | null
  readonly byRows: ByRows | null
  readonly warnings: readonly ValidationWarning[]
  readonly requirements: { readonly precision: Requirement; readonly recall: Requirement }
  readonly baselines: readonly Baseline[]
  readonly comparisons: readonly RivalComparison[]
  readonly subgroups: readonly Subgroup[]
  readonly candidates: readonly Candidate[]
}

/** REPORT.json but for the seconds and the test file, which the caller knows. */
export function buildReport(manifest: TrainedManifest, validation: Validation): TrainReport {
  const { metrics, protocol } = manifest.validation
  const { targets = startingTargets } = manifest.validation
  const proves = !metByEverybody(manifest.target.rate, targets)
  const requirement = (target: number, value: number) => ({
    target,
    met: proves ? value >= target : null,
  })
  return {
    rows: manifest.training.rows,
    families: manifest.training.families,
    features: manifest.features.length,
    kind: manifest.kind,
    terms: manifest.terms,
    threshold: manifest.threshold,
    thresholdBasis: validation.thresholdBasis,
    validation: {
      protocol,
      ...metrics,
      calibrationSlope: validation.calibrationSlope,
      calibration: validation.reliability,
      curves: validation.curves,
    },
    naive: validation.naive,
    byCustomer: validation.byCustomer,
    byRows: validation.byRows,
    warnings: validation.warnings,
    requirements: {
      precision: requirement(targets.precision, metrics.precision.value),
      recall: requirement(targets.recall, metrics.recall.value),
    },
    baselines: validation.baselines,
    comparisons: validation.comparisons,
    subgroups: validation.subgroups,
    candidates: manifest.validation.candidates ?? [],
  }
}

/** One out-of-fold prediction; `row` is 0-based in the file. */
export interface OofRow {
  readonly row: number
  readonly repeat: number
  readonly fold: number
  readonly probability: number
}

/** Out-of-fold probabilities as lines of OOF.csv, by repeat and row. */
export function oofRows(rows: Int32Array, outOfFold: readonly OutOfFold[]): OofRow[] {
  return outOfFold.flatMap(({ fold, probability }, repeat) =>
    Array.from(rows, (row, i) => ({ row, repeat, fold: fold[i]!, probability: probability[i]! })),
  )
}
