export type Stage = 'read' | 'profile' | 'score' | 'train'

export interface Progress {
  readonly stage: Stage
  readonly done: number
  /** Null where the end is not known yet. */
  readonly total: number | null
  readonly unit: 'bytes' | 'rows' | 'columns' | 'rounds'
  /** Rows read so far, where the stage knows it. */
  readonly rows?: number
}

export type OnProgress = (progress: Progress) => void
