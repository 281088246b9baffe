/// <reference lib="WebWorker" />

declare const self: ServiceWorkerGlobalScope
/** Filled in by the build. */
declare const __FILES__: readonly string[]
declare const __VERSION__: string
declare const __POLICY__: string

const cacheName = `holdfast-${__VERSION__}`

/** Takes every file of this build into one cache; `reload` passes by the browser's HTTP cache. */
async function fill(): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.addAll(__FILES__.map((file) => new Request(file, { cache: 'reload' })))
}

async function dropOtherVersions(): Promise<void> {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith('holdfast-') && name !== cacheName)
  await Promise.all(old.map((name) => caches.delete(name)))
}

/** Documents get the policy as a header too, which also binds what a <meta> cannot. */
function withPolicy(response: Response): Response {
  const headers = new Headers(response.headers)
  headers.set('Content-Security-Policy', __POLICY__)
  return new Response(response.body, { status: response.status, headers })
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  const page = request.mode === 'navigate'
  const cached = await cache.match(page ? 'index.html' : request, { ignoreSearch: true })
  if (cached) return page ? withPolicy(cached) : cached
  return fetch(request)
}

self.addEventListener('install', (event) => event.waitUntil(fill()))

// A new version takes over only when every tab of the old one is closed: work is never interrupted.
self.addEventListener('activate', (event) =>
  event.waitUntil(dropOtherVersions().then(() => self.clients.claim())),
)

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return
  event.respondWith(answer(request))
})
