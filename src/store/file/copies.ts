import { spawnRepeats } from '../../workers'
import type { RepeatsService } from '../../workers/messages'
import { notify } from '../state/notices'
import { store } from '../state/store'

let searching: AbortController | null = null

/**
 * Looks for copies of customers in a large file while its result is on screen already, and puts
 * them into the shown profile. Another run ends the search; it is taken up again where the result
 * stays on screen, but not where the person stopped it.
 */
export async function searchCopies(file: File): Promise<void> {
  const { profile, readingOptions, copies } = store.getState()
  if (searching || copies === 'stopped' || !profile || profile.repeats.complete) return
  const search = new AbortController()
  searching = search
  store.setState({ copies: 'searching' })
  try {
    const { columns, id, target } = profile
    const repeats = await findRepeats(search.signal, (service) =>
      service.find(file, readingOptions, { columns, id, target }),
    )
    store.setState((state) =>
      state.profile === profile ? { profile: { ...profile, repeats } } : {},
    )
    endSearch(search, 'idle')
  } catch (error) {
    endSearch(search, 'stopped')
    notify(error)
  }
}

/** Ends the search and its worker. `copies` says whether it may be taken up again by itself. */
export function stopSearch(copies: 'idle' | 'stopped' = 'idle'): void {
  const search = searching
  if (!search) return
  endSearch(search, copies)
  search.abort()
}

function endSearch(search: AbortController, copies: 'idle' | 'stopped'): void {
  if (searching !== search) return
  searching = null
  store.setState({ copies })
}

/** Asks a worker of its own, which ends with the answer or with `signal`. */
async function findRepeats<Answer>(
  signal: AbortSignal,
  ask: (service: RepeatsService) => Promise<Answer>,
): Promise<Answer> {
  const client = await spawnRepeats(() => {})
  const end = () => client.terminate()
  signal.addEventListener('abort', end)
  if (signal.aborted) end()
  try {
    return await ask(client.call)
  } finally {
    client.terminate()
  }
}
