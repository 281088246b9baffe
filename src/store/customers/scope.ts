import { type Outcome, type Scope, type ScopeCounts, toHoldfastError } from '../../contracts'
import type { FileServices } from '../../workers/messages'
import { openServices } from '../file'
import { notify, own, store } from '../state'
import { followFilters } from './filteredProfile'

/*
 * What every screen counts by. A scope is shown together with its counts, never before them; whatever
 * changes the answers of the worker (`version`) has them counted anew.
 */

const set = own('scope', 'scope', 'counts')

/** Where a file begins: those who can still be kept, where it tells who left. */
const firstScope = (target: Outcome | null): Scope => ({
  side: target === null ? 'all' : 'still',
  filters: [],
})

/** Counts the first scope of a file that is about to be shown. */
export async function countFirst(
  { table }: FileServices,
  target: Outcome | null,
): Promise<ScopeCounts> {
  return table.counts(firstScope(target))
}

/** Puts a new file's first scope on the screen, with its counts. */
export function showFirstScope(target: Outcome | null, counts: ScopeCounts): void {
  latest++
  set({ scope: firstScope(target), counts })
}

/** Only the latest change counts. */
let latest = 0

/**
 * Takes another scope once it is counted; what a change leaves out stays. Rejects with a
 * HoldfastError, `column-unknown` for one, and the scope before stays.
 */
export async function changeScope(change: Partial<Scope>): Promise<void> {
  const asked = ++latest
  const { profile, scope: before } = store.getState()
  const next = { ...before, ...change }
  const scope: Scope = profile?.target ? next : { ...next, side: 'all' }
  const counts = await openServices().table.counts(scope)
  if (asked === latest) set({ scope, counts })
}

/** The same for the screen: a failure becomes a notice. */
export const setScope = (change: Partial<Scope>): Promise<void> =>
  changeScope(change).catch((error) => {
    notify(error)
  })

/** How many are in scope now. Rejects with `no-file-open` where no file is. */
export async function currentScope(): Promise<Scope & { readonly counts: ScopeCounts }> {
  const services = openServices()
  const { scope } = store.getState()
  return { ...scope, counts: await services.table.counts(scope) }
}

store.subscribe(({ version, profile, scope }, before) => {
  if (version === before.version || !profile || !before.profile) return
  const known = (outcome: Outcome | null) => outcome !== null
  const turned = known(profile.target) !== known(before.profile.target)
  const side = turned && profile.target ? 'still' : scope.side
  changeScope({ side }).catch((thrown) => {
    // The worker ended: the file is read again, or another takes its place.
    const { code } = toHoldfastError(thrown)
    if (code !== 'worker-failed' && code !== 'no-file-open') notify(thrown)
  })
})

followFilters()
