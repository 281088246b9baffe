import type { Candidate } from './manifest'

export type Stage = 'read' | 'profile' | 'score' | 'train'

/** A column as its first rows have it. */
export type FirstColumn = {
  readonly name: string
  /** Empty cells among the first rows. */
  readonly missing: number
} & (
  | { readonly kind: 'number'; readonly low: number; readonly high: number }
  /** `examples` are its first distinct values, `distinct` counts all among the first rows. */
  | { readonly kind: 'text'; readonly examples: readonly string[]; readonly distinct: number }
)

/** What the first rows of a file hold, shown while the others are read. */
export interface FirstLook {
  readonly rows: number
  /** The first columns; `columnCount` counts all. */
  readonly columns: readonly FirstColumn[]
  readonly columnCount: number
}

/**
 * What a training run is at: looking for customers in several rows, comparing kinds of model,
 * measuring what the chosen one is held against, fitting it to all rows, describing it.
 */
export type TrainingStep = 'families' | 'compare' | 'validate' | 'fit' | 'finish'

/** Mean log loss on customers held out, after so many rounds of boosting; the first point is round 0. */
export interface LossCurve {
  readonly rounds: readonly number[]
  readonly losses: readonly number[]
}

export interface TrainingProgress {
  readonly step: TrainingStep
  /** Kind of model being fitted; null where none is. */
  readonly kind: Candidate['kind'] | null
  /** Fits of this step that are done, of all; null where the step has no folds. */
  readonly folds: { readonly done: number; readonly total: number } | null
  /** Of the fit that is followed: one curve a bag, the running one last. */
  readonly curves: readonly LossCurve[]
  /** 0…1 of the run's work. */
  readonly share: number
  /** Estimated from the rounds measured so far; null until there are enough. */
  readonly secondsLeft: number | null
}

export interface Progress {
  readonly stage: Stage
  readonly done: number
  /** Null where the end is not known yet. */
  readonly total: number | null
  readonly unit: 'bytes' | 'rows' | 'columns' | 'rounds'
  /** Rows read so far, where the stage knows it. */
  readonly rows?: number
  /** While a file is read, once its first rows are known. */
  readonly firstLook?: FirstLook
  /** While a model is trained. */
  readonly training?: TrainingProgress
  /** From a worker that runs one fit: its curves so far. */
  readonly curves?: readonly LossCurve[]
}

export type OnProgress = (progress: Progress) => void
