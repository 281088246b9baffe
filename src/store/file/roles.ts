import type { AskedRoles, Outcome, Profile } from '../../contracts'

/** `id`: null where no column is one, undefined where it is to be guessed. */
export function rolesOf(outcome: Outcome | null, id: string | null | undefined): AskedRoles {
  return {
    ...(id !== undefined && { id }),
    outcome,
  }
}

/** Whether the profile was made with these roles, chosen or guessed. */
export function isInForce(
  { target, id }: Pick<Profile, 'target' | 'id'>,
  roles: AskedRoles,
): boolean {
  const { outcome } = roles
  if ((target?.column ?? null) !== (outcome?.column ?? null) || (roles.id ?? null) !== id)
    return false
  if (target === null) return true
  const asked = outcome?.unknown ?? []
  return (
    target.left === outcome?.left &&
    asked.length === target.unknown.length &&
    asked.every((value) => target.unknown.includes(value))
  )
}

/**
 * `next` with the copies of customers that were found before, where the same columns are compared:
 * the search of a large file takes long, and which of two outcomes means "left" tells no rows apart.
 */
export function withKnownCopies(before: Profile, next: Profile): Profile {
  const [was, is] = [before.target, next.target]
  const compared = before.id === next.id && was?.column === is?.column
  const sameOutcomes = !was?.unknown.length && !is?.unknown.length
  const known = compared && sameOutcomes && before.repeats.complete && !next.repeats.complete
  return known ? { ...next, repeats: before.repeats } : next
}
