/** Which column tells who left, and how its values are read. */
export interface Outcome {
  readonly column: string
  /**
   * The value that means "left", as text: "1", "Yes". The empty text beside `blank`: any value where
   * blank means stayed, none where it means left.
   */
  readonly left: string
  /** Values that tell neither; rows with them take no part. Every other value means "stayed". */
  readonly unknown: readonly string[]
  /** What a cell without a value means; absent: nothing is known of the row. */
  readonly blank?: 'left' | 'stayed'
}

/** An outcome without what else is known of it. */
export function outcomeOf({ column, left, unknown, blank }: Outcome): Outcome {
  return { column, left, unknown, ...(blank && { blank }) }
}

/** Whether two outcomes read every row alike; unknown values count in any order. */
export function isSameOutcome(a: Outcome | null, b: Outcome | null): boolean {
  if (a === null || b === null) return a === b
  return (
    a.column === b.column &&
    a.left === b.left &&
    a.blank === b.blank &&
    a.unknown.length === b.unknown.length &&
    a.unknown.every((value) => b.unknown.includes(value))
  )
}

/** The outcome of a file and what its rows say. */
export interface Target extends Outcome {
  /** Share of those who left among the rows whose outcome is known. */
  readonly rate: number
  /** Rows that have one of the `unknown` values; rows without any value are not among them. */
  readonly unknownRows: number
  /** Present where what a cell without a value means is a guess that a person should confirm. */
  readonly blankAssumed?: true
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
