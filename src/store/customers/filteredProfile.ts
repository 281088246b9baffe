import { toHoldfastError } from '../../contracts'
import { openServices } from '../file'
import { notify, own, Sideline, store } from '../state'

const set = own('filtered profile', 'filtered')
const work = new Sideline()

/** Columns and relations follow the filters: whatever changes their rows has them profiled anew. */
export function followFilters(): void {
  store.subscribe(({ version, scope, profile }, before) => {
    const same = scope.filters === before.scope.filters
    if (same && (version === before.version || scope.filters.length === 0)) return
    work.stop()
    set({ filtered: null })
    if (profile && scope.filters.length > 0) void profileFiltered(work.start())
  })
}

async function profileFiltered(signal: AbortSignal): Promise<void> {
  const { filters } = store.getState().scope
  const { table } = openServices()
  try {
    for (;;) {
      const filtered = await table.filteredSome(filters)
      if (signal.aborted) return
      if (filtered) return set({ filtered })
    }
  } catch (thrown) {
    const { code } = toHoldfastError(thrown)
    if (!signal.aborted && code !== 'worker-failed' && code !== 'no-file-open') notify(thrown)
  } finally {
    work.done(signal)
  }
}
