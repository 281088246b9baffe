import type { AskedRoles, Profile } from '../../contracts'
import type { TableService } from '../../workers/messages'
import { checkWanted, type Run } from '../state'
import { rememberChoices } from './choices'
import { openServices, openSource } from './openFile'
import { showProfile } from './shown'

/** Works on the profile that was begun. @throws HoldfastError `cancelled` as soon as the run is */
export async function profileFile(
  table: TableService,
  run: Run,
  onProfiled: (done: number, total: number) => void,
): Promise<Profile> {
  for (;;) {
    const { done, total, profile } = await table.profileSome()
    checkWanted(run)
    onProfiled(done, total)
    if (profile) return profile
  }
}

/** Profiles the open file with other roles, which stay with it. Scores and their mapping stay too. */
export async function profileAnew(run: Run, roles: AskedRoles): Promise<void> {
  const { table } = openServices()
  await table.profileAnew(roles)
  const made = await profileFile(table, run, () => {})
  checkWanted(run)
  // Calls are answered in order; it fails only where the worker ends, which rejects the next too.
  table.adoptProfile().catch(() => {})
  rememberChoices(openSource(), { roles })
  // The same reading of the same file: its hash may have been found elsewhere, and choices for
  // training belong to it.
  showProfile((shown) => ({ ...made, file: shown.file }))
}
