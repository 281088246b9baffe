import type { Outcome } from '../../contracts'
import { isInForce, openSource, profileAnew, rolesOf } from '../file'
import { inRun, notify, type Run, store } from '../state'
import { forgetOutcome } from './draft'

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
  const work = (run: Run) => profileAnew(run, roles)
  const failed = await inRun(openSource().name, null, work).then(() => null, notify)
  if (failed) return false
  // Training proposes the outcome chosen last.
  forgetOutcome()
  return true
}

/** Profiles the open file with the roles that a model was trained with, unless it is already. */
export async function followTraining(
  run: Run,
  { outcome, id }: { readonly outcome: Outcome; readonly id: string | null },
): Promise<void> {
  const { profile } = store.getState()
  const roles = rolesOf(outcome, id)
  if (profile && !isInForce(profile, roles)) await profileAnew(run, roles)
}
