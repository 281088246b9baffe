import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'
import { breachesOf } from './rooms/index.mjs'

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1 << 26,
})
const paths = listed.split('\n').filter((path) => /\.(ts|tsx|mjs|css)$/.test(path))
const files = new Map(
  paths
    .filter((path) => existsSync(join(root, path)))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
)
const breaches = breachesOf(files)
for (const breach of breaches) console.error(breach)
if (breaches.length > 0) {
  console.error(`${breaches.length} breaches of the table of rooms, scripts/rooms/table.mjs`)
  process.exitCode = 1
}
