import { store } from './store'

/**
 * Registers the service worker that keeps the app usable without a network. Not from file:// and not
 * in the single-file build, which need none; a browser that refuses it just stays online-only.
 */
export async function startOffline(): Promise<void> {
  if (!__SERVICE_WORKER__ || import.meta.env.DEV || !('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('./sw.js')
    await navigator.serviceWorker.ready
    setOfflineReady()
  } catch {
    // Private windows and plain-http hosts refuse service workers; everything else still works.
  }
}

/** The single file holds everything it needs. */
export function setOfflineReady(): void {
  store.setState((state) => ({ health: { ...state.health, offlineReady: true } }))
}
