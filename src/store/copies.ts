import type { Profile } from '../contracts/profile'
import type { Client } from '../workers/client'
import type { RepeatsService } from '../workers/services'
import { spawnRepeats } from '../workers/spawn'
import { notify } from './notices'
import { store } from './store'

let searching: Client<RepeatsService> | null = null

/**
 * Looks for copies of customers in a large file while its result is on screen already, and puts
 * them into the shown profile. Another search, or another file, ends this one.
 */
export async function searchCopies(file: File, profile: Profile): Promise<void> {
  stopSearch()
  if (profile.repeats.complete) return
  const { columns, id, target } = profile
  const client = await spawnRepeats(() => {})
  searching = client
  try {
    const repeats = await client.call.find(file, { columns, id, target })
    store.setState((state) =>
      state.profile === profile ? { profile: { ...profile, repeats } } : {},
    )
  } catch (error) {
    notify(error)
  } finally {
    client.terminate()
  }
}

export function stopSearch(): void {
  searching?.terminate()
  searching = null
}
