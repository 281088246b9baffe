import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, tool } from './install.mjs'

const inputs = ['src', 'public', 'build', 'index.html', 'vite.config.ts', 'package-lock.json']

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => filesIn(join(path, entry.name)))
    .sort()
}

function inputHash() {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((input) => filesIn(join(root, input))))
    hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** Builds into `folder` unless it already holds a build of exactly these sources. */
export function ensureBuilt(folder = 'dist', args = []) {
  const stamp = join(root, folder, '.build-stamp')
  const hash = inputHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  console.error(`Building ${folder} …`)
  run(tool('vite'), ['build', '--logLevel', 'warn', ...args])
  writeFileSync(stamp, hash)
}
