import {
  type Baseline,
  type CalibrationBin,
  type Candidate,
  type Curves,
  type Metrics,
  precisionTarget,
  type RivalComparison,
  recallTarget,
  type Subgroup,
  type TrainedKind,
  type TrainedManifest,
  type ValidationProtocol,
} from '../../contracts'
import type { OutOfFold, Validation } from '../validation'

interface Requirement {
  readonly target: number
  readonly met: boolean
}

/** What a training run measured, as REPORT.json has it. */
export interface TrainReport {
  /** Rows with a known outcome. */
  readonly rows: number
  readonly families: number
  readonly features: number
  readonly kind: TrainedKind
  readonly terms: number
  readonly threshold: number
  readonly validation: Metrics & {
    readonly protocol: ValidationProtocol
    readonly calibrationSlope: number
    readonly calibration: readonly CalibrationBin[]
    readonly curves: Curves
  }
  readonly naive: Metrics | null
  readonly requirements: { readonly precision: Requirement; readonly recall: Requirement }
  readonly baselines: readonly Baseline[]
  readonly comparisons: readonly RivalComparison[]
  readonly subgroups: readonly Subgroup[]
  readonly candidates: readonly Candidate[]
}

export function buildReport(manifest: TrainedManifest, validation: Validation): TrainReport {
  const { metrics, protocol } = manifest.validation
  const requirement = (target: number, value: number) => ({ target, met: value >= target })
  return {
    rows: manifest.training.rows,
    families: manifest.training.families,
    features: manifest.features.length,
    kind: manifest.kind,
    terms: manifest.terms,
    threshold: manifest.threshold,
    validation: {
      protocol,
      ...metrics,
      calibrationSlope: validation.calibrationSlope,
      calibration: validation.reliability,
      curves: validation.curves,
    },
    naive: validation.naive,
    requirements: {
      precision: requirement(precisionTarget, metrics.precision.value),
      recall: requirement(recallTarget, metrics.recall.value),
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
