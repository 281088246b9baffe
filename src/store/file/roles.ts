import type { OutcomeChoice, Profile, ProfileRoles } from '../../contracts'

/** `id`: null where no column is one, undefined where it is to be guessed. */
export function rolesOf(
  outcome: OutcomeChoice | null,
  id: string | null | undefined,
): ProfileRoles {
  return {
    ...(id !== undefined && { id }),
    target: outcome?.column ?? null,
    ...(outcome && { positive: outcome.left, unknown: outcome.unknown }),
  }
}

/** Whether the profile was made with these roles, chosen or guessed. */
export function isInForce(
  { target, id }: Pick<Profile, 'target' | 'id'>,
  roles: ProfileRoles,
): boolean {
  if ((target?.column ?? null) !== roles.target || (roles.id ?? null) !== id) return false
  if (target === null) return true
  const neither = target.unknown?.values ?? []
  const asked = roles.unknown ?? []
  return (
    target.positive === roles.positive &&
    asked.length === neither.length &&
    asked.every((value) => neither.includes(value))
  )
}

/**
 * `next` with the copies of customers that were found before, where the same columns are compared:
 * the search of a large file takes long, and which of two outcomes means "left" tells no rows apart.
 */
export function withKnownCopies(before: Profile, next: Profile): Profile {
  const [was, is] = [before.target, next.target]
  const compared = before.id === next.id && was?.column === is?.column
  const sameOutcomes = was?.unknown === undefined && is?.unknown === undefined
  const known = compared && sameOutcomes && before.repeats.complete && !next.repeats.complete
  return known ? { ...next, repeats: before.repeats } : next
}
