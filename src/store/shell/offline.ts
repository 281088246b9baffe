import { setOfflineReady } from './health'

/**
 * Registers the service worker that keeps the app usable without a network. The single file holds
 * all it needs from the start. A browser that refuses service workers just stays online-only.
 */
export async function startOffline(): Promise<void> {
  if (!__SERVICE_WORKER__) return setOfflineReady()
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('./sw.js')
    await navigator.serviceWorker.ready
    setOfflineReady()
  } catch {
    // Private windows and plain-http hosts refuse service workers; everything else still works.
  }
}
