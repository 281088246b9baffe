import { spawnSync } from 'node:child_process'
import { ensureInstalled, root, tool } from './install.mjs'

ensureInstalled()

/** Biome holds style, the table of rooms holds the structure, knip finds what nothing uses. */
const checks = [
  ['types of the app', tool('tsc'), ['-p', 'tsconfig.app.json']],
  ['types of the workers', tool('tsc'), ['-p', 'tsconfig.worker.json']],
  ['types of Node code and tests', tool('tsc'), ['-p', 'tsconfig.node.json']],
  ['style', tool('biome'), ['ci', '--error-on-warnings', '.']],
  ['rooms', process.execPath, ['scripts/rooms.mjs']],
  ['unused code', tool('knip'), []],
]

const failed = checks.filter(([name, command, args]) => {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`)
  return status !== 0
})
process.exitCode = failed.length === 0 ? 0 : 1
