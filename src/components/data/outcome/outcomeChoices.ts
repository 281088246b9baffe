import { type Outcome, type OutcomeColumn, outcomeOf, type Profile } from '../../../contracts'

/** The outcome that the profile was made with; null where the file tells none. */
export function outcomeInForce({ target }: Pick<Profile, 'target'>): Outcome | null {
  if (!target) return null
  return outcomeOf(target)
}

/** The columns that an outcome may be taken from: those of two values, which most outcomes have, apart. */
export function columnsToOffer(columns: readonly OutcomeColumn[]) {
  return {
    two: columns.filter(
      ({ values, choice }) => values.length === 2 || (values.length < 2 && choice !== null),
    ),
    more: columns.filter(({ values }) => values.length > 2),
  }
}

/** Whether some value of the column means that the customer stayed. */
export function somebodyStayed({ left, unknown, blank }: Outcome, { values }: OutcomeColumn) {
  if (blank !== undefined && (blank === 'stayed' || left === '')) return true
  return values.some(({ value }) => value !== left && !unknown.includes(value))
}
