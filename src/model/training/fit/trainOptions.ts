import {
  type FilledCounts,
  type Outcome,
  startingTargets,
  type Table,
  type Targets,
  type TrainedKind,
  type ValidationProtocol,
} from '../../../contracts'
import type { Glossary } from '../../features'
import type { StartRunner } from './fitJob'
import type { FitSettings } from './settings'

/** Version of the trainer's code, written into every manifest. Change it when results change. */
export const trainerVersion = '2.4.0'

export interface TrainInput {
  readonly table: Table
  /** 1 left, 0 stayed, -1 unknown, by row. Rows with an unknown outcome are not used. */
  readonly target: Int8Array
  /** Family of every row: no family stands on both sides of a split. */
  readonly groups: Int32Array
  /** What `target` was made of. */
  readonly outcome: Pick<Outcome, 'column' | 'left'>
  /** Columns that are no properties of a customer, such as the ID. */
  readonly leaveOut: readonly string[]
  /** What days are counted to, in days since 1970-01-01; absent: what the dates tell. */
  readonly referenceDay?: number
  readonly glossary: Glossary | null
  /**
   * What of `table` was filled from other rows of the same customers, and in which rows by column;
   * absent where nothing was to be.
   */
  readonly filled?: FilledCounts & { readonly rowsOf: ReadonlyMap<string, Int32Array> }
}

export interface TrainOptions {
  /** File-safe name of the model. */
  readonly name: string
  /** YYYY-MM-DD; an option, so that the same input always gives the same bytes. */
  readonly date: string
  readonly seed: number
  readonly folds: number
  /** `auto`: several where the table is small. */
  readonly repeats: number | 'auto'
  readonly grouping: ValidationProtocol['grouping']
  /** What is asked of the model; its threshold is chosen for the precision. */
  readonly targets: Targets
  /** Bootstrap draws for the intervals. */
  readonly bootstrap: number
  /** Whether to measure row-wise folds and baselines too; about doubles the time. */
  readonly comparisons: boolean
  /** `auto`: the simplest within one standard error of the best. */
  readonly kind: TrainedKind | 'auto'
  /** Instead of what `settingsFor` says. */
  readonly settings?: FitSettings
  readonly signal?: AbortSignal
  /** Where the fits run; on this thread if not said. */
  readonly startRunner?: StartRunner
}

export const defaultTrainOptions = {
  seed: 0,
  folds: 5,
  repeats: 'auto',
  grouping: 'families',
  targets: startingTargets,
  bootstrap: 500,
  comparisons: true,
  kind: 'auto',
} as const satisfies Partial<TrainOptions>
