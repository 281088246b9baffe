import type { Outcome, OutcomeColumn, Profile } from '../../../contracts'

/** The outcome that the profile was made with; null where the file tells none. */
export function outcomeInForce({ target }: Pick<Profile, 'target'>): Outcome | null {
  if (!target) return null
  return { column: target.column, left: target.left, unknown: target.unknown }
}

/** The columns that an outcome may be taken from: those of two values, which most outcomes have, apart. */
export function columnsToOffer(columns: readonly OutcomeColumn[]) {
  return {
    two: columns.filter(({ values }) => values.length === 2),
    more: columns.filter(({ values }) => values.length > 2),
  }
}

/** Whether some value of the column means that the customer stayed. */
export function somebodyStayed({ left, unknown }: Outcome, { values }: OutcomeColumn) {
  return values.some(({ value }) => value !== left && !unknown.includes(value))
}

export function isSameOutcome(a: Outcome | null, b: Outcome | null): boolean {
  if (a === null || b === null) return a === b
  return (
    a.column === b.column &&
    a.left === b.left &&
    a.unknown.length === b.unknown.length &&
    a.unknown.every((value) => b.unknown.includes(value))
  )
}
