import type { AskedRoles, Outcome } from '../contracts'
import { isInForce, rememberRoles, rolesOf, withKnownCopies } from './chosenRoles'
import { notify } from './notices'
import { inHand, openData, openFileSource, profileFile, start } from './pipeline'
import { checkWanted, type Run } from './runs'
import { store } from './store'

/**
 * Makes a column the outcome of the open file, or none, and profiles the file anew; scores and their
 * mapping stay. A cancel or a failure leaves the profile as it was. Resolves to whether it holds now.
 */
export async function chooseOutcome(outcome: Outcome | null): Promise<boolean> {
  const { profile } = store.getState()
  if (!profile) return false
  const id = profile.id === outcome?.column ? undefined : profile.id
  const roles = rolesOf(outcome, id)
  if (isInForce(profile, roles)) return true
  const run = start(openFileSource().name, null)
  const failed = await inHand(run, profileAnewIn(run, roles)).then(() => null, notify)
  if (failed) return false
  // Training proposes the outcome chosen last.
  store.setState(({ training }) => {
    if (!training) return {}
    const { outcome: _, ...rest } = training
    return { training: rest }
  })
  return true
}

/** Profiles the open file with the roles that a model was trained with, unless it is already. */
export async function followTraining(
  run: Run,
  { outcome, id }: { readonly outcome: Outcome; readonly id: string | null },
): Promise<void> {
  const { profile } = store.getState()
  const roles = rolesOf(outcome, id)
  if (profile && !isInForce(profile, roles)) await profileAnewIn(run, roles)
}

async function profileAnewIn(run: Run, roles: AskedRoles): Promise<void> {
  const data = openData()
  await data.profileAnew(roles)
  const made = await profileFile(data, run, () => {})
  checkWanted(run)
  // Calls are answered in order; it fails only where the worker ends, which rejects the next too.
  data.adoptProfile().catch(() => {})
  rememberRoles(openFileSource(), roles)
  store.setState(({ profile, version }) => {
    if (!profile) return {}
    // The same reading of the same file: its hash may have been found elsewhere, and choices for
    // training belong to it.
    const next = { ...withKnownCopies(profile, made), file: profile.file }
    return { profile: next, version: version + 1 }
  })
}
