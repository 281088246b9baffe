/** The classic clean-up of a table, each step on or off. */
export interface CleaningPlan {
  /** Missing cells as other rows of the same customers have them; what is left goes to the steps below. */
  readonly fillFromRows: boolean
  /** Median for missing numbers. */
  readonly fillNumbers: boolean
  /** Mode for missing categories. */
  readonly fillCategories: boolean
  /** Numbers outside the IQR fences move to the fence. */
  readonly capOutliers: boolean
  /** Rows equal to an earlier one but for the ID are dropped. */
  readonly dropDuplicates: boolean
}

/** What one step would do to one column. */
export interface CleaningEffect {
  readonly column: string
  readonly cells: number
  /** The value(s) the cells would take: the median, the mode, or "low … high" fences; none where each takes its own. */
  readonly to: readonly (string | number)[]
}

export interface CleaningPreview {
  readonly fillFromRows: readonly CleaningEffect[]
  readonly fillNumbers: readonly CleaningEffect[]
  readonly fillCategories: readonly CleaningEffect[]
  readonly capOutliers: readonly CleaningEffect[]
  readonly dropDuplicates: { readonly rows: number }
}

/** A row that a plan changes or drops. */
export interface CleaningRow {
  /** 0-based. */
  readonly row: number
  readonly dropped: boolean
  /** Null before: the cell is missing. */
  readonly cells: readonly {
    readonly column: string
    readonly before: string | number | null
    readonly after: string | number
  }[]
}

/** What a plan does, row by row. */
export interface CleaningRows {
  readonly changed: number
  readonly dropped: number
  /** Cells changed in rows that stay, by column. */
  readonly columns: readonly { readonly column: string; readonly cells: number }[]
  /** The first of these rows. */
  readonly examples: readonly CleaningRow[]
}
