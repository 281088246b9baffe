import {
  type AskedRoles,
  isSameOutcome,
  type Outcome,
  outcomeOf,
  type Profile,
} from '../../contracts'

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
  if ((roles.id ?? null) !== id) return false
  const outcome = roles.outcome ?? null
  if (target === null || outcome === null) return target === outcome
  const { column = '', left = '', unknown = [], blank } = outcome
  const asked = { column, left, unknown, ...(blank && { blank }) }
  // What was assumed is confirmed by being asked for.
  return isSameOutcome(asked, outcomeOf(target)) && target.blankAssumed === undefined
}
