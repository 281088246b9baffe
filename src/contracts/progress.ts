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
}

export type OnProgress = (progress: Progress) => void
