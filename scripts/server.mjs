import { createServer } from 'node:http'

/**
 * Serves a folder as any static host would: no special headers, no fallback page.
 * `base` mounts it under a sub-path. Resolves to the server and the address it listens on.
 */
export async function serveFolder(folder, { port = 4173, lastPort = port + 100, base = '/' } = {}) {
  const { default: sirv } = await import('sirv')
  const files = sirv(folder, { dev: true, etag: true })
  const server = createServer((request, response) => {
    const notFound = () => response.writeHead(404).end('Not found')
    if (!request.url?.startsWith(base)) return notFound()
    request.url = `/${request.url.slice(base.length)}`
    files(request, response, notFound)
  })
  for (let candidate = port; candidate <= lastPort; candidate++) {
    const free = await new Promise((resolve, reject) => {
      server.once('error', (error) =>
        error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
      )
      server.listen(candidate, '127.0.0.1', () => resolve(true))
    })
    if (free) return { server, address: `http://localhost:${candidate}${base}` }
  }
  throw new Error(`No free port between ${port} and ${lastPort}.`)
}
