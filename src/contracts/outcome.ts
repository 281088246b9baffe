/** Which column tells who left, and how its values are read. */
export interface Outcome {
  readonly column: string
  /** The value that means "left", as text: "1", "Yes". */
  readonly left: string
  /** Values that tell neither; rows with them take no part. Every other value means "stayed". */
  readonly unknown: readonly string[]
}

/** The outcome of a file and what its rows say. */
export interface Target extends Outcome {
  /** Share of those who left among the rows whose outcome is known. */
  readonly rate: number
  /** Rows that have one of the `unknown` values; rows without any value are not among them. */
  readonly unknownRows: number
}

/** The special columns of a file, as a person or a command names them; what is absent is guessed. */
export interface AskedRoles {
  /**
   * Null: the file tells no outcome. Where `unknown` is given, even empty, beside `left`, the column
   * may have more than two values.
   */
  readonly outcome?: Partial<Outcome> | null
  /** Null: no column is an ID. */
  readonly id?: string | null
}

/** A column as an outcome might be taken from it. */
export interface OutcomeColumn {
  readonly name: string
  readonly missing: number
  readonly distinct: number
  /** Most frequent first; empty where the column has more values than an outcome may have. */
  readonly values: readonly { readonly value: string; readonly rows: number }[]
  /** What its values mean at first sight; null where it cannot be an outcome. */
  readonly choice: Outcome | null
}

export interface OutcomeColumns {
  /** In file order. */
  readonly columns: readonly OutcomeColumn[]
  /** Null where no column looks like an outcome. */
  readonly guess: Outcome | null
}
