import { serveFolder } from '../scripts/server.mjs'

const port = Number(process.argv[2])
await serveFolder('dist', { port, lastPort: port, base: '/deep/app/' })
