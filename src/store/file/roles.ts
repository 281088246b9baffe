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
