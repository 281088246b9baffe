import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled, root } from './install.mjs'
import { serveFolder } from './server.mjs'

ensureInstalled()
ensureBuilt()
const { address } = await serveFolder(join(root, 'dist'))
console.log(`Holdfast is at ${address} (Ctrl+C ends it)`)
if (!process.argv.includes('--no-open') && !process.env.CI) openBrowser(address)

function openBrowser(url) {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', url]]
        : ['xdg-open', [url]]
  // A machine without a desktop has no opener; the printed address is enough there.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
