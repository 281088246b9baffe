import type { LossCurve, TrainedKind } from '../../../contracts'
import type { FittedScale, TrainingFeature } from '../../features'
import type { FittedModel } from '../../terms'
import type { NamedTerm } from '../pairs'
import type { Direction } from './directions'
import type { FitSettings } from './settings'

/** What every fit of a run shares; handed once to whoever runs the fits. Clonable. */
export interface FitData {
  readonly features: readonly TrainingFeature[]
  /** Boosted beside the main effects: all that are named, and those proposed that pay. */
  readonly named: readonly NamedTerm[]
  /** 1 left, 0 stayed, by table row; rows of a job have one of the two. */
  readonly target: Int8Array
  /** Family of every table row. */
  readonly groups: Int32Array
}

/** One fit on some rows, with all choices made inside those rows. Clonable; its result depends on nothing else. */
export interface FitJob {
  readonly kind: TrainedKind
  /** Table rows to learn from. */
  readonly rows: Int32Array
  /** Table rows to predict. */
  readonly asked: Int32Array
  /** Whether bags keep families together; otherwise every row is its own. */
  readonly byFamily: boolean
  readonly seed: number
  readonly settings: FitSettings
}

/** What a fit learned. Log-odds are uncalibrated, terms not centred. Clonable. */
export interface Fit {
  /** By feature: what its input column means. */
  readonly scales: readonly FittedScale[]
  readonly model: FittedModel
  /** By feature: the way its main effect was held to. */
  readonly directions: readonly Direction[]
  /** bags[b][f]: main effect by bin of each bag, missing last; their mean is in `model`. */
  readonly bags: readonly (readonly Float64Array[])[]
  /** Log-odds of rows[i] from the bags that held its family out. */
  readonly heldOut: Float64Array
  /** Log-odds of asked[i]. */
  readonly predicted: Float64Array
}

/** Runs fits: here, or spread over workers that got the data when they started. */
export interface FitRunner {
  /** Any number may be asked for at once; each is queued until there is room. */
  run(job: FitJob): Promise<Fit>
  /** Lets go of workers; fits still queued are rejected with `cancelled`. */
  end(): void
}

/** Follows fits while they run. */
export interface FitWatch {
  /** Awaited as every bag begins; it counts progress, and throws `cancelled` to stop the run. */
  onBag(job: FitJob): Promise<void>
  /** Gets the learning curves of the job so far, at most ten times a second. */
  onCurves(job: FitJob, curves: readonly LossCurve[]): void
}

export type StartRunner = (data: FitData, watch: FitWatch) => FitRunner
