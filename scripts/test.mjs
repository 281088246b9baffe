import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled, root, tool } from './install.mjs'

ensureInstalled()
const { ensureChromium } = await import('./chromium.mjs')
const chromium = await ensureChromium()
ensureBuilt()
ensureBuilt('dist-single', ['--mode', 'single'])

const folder = mkdtempSync(join(tmpdir(), 'holdfast-test-'))
const shell = process.platform === 'win32'
/** @type {import('node:child_process').SpawnSyncOptions} */
const show = { cwd: root, stdio: 'inherit', shell }

const unitReport = join(folder, 'unit.json')
const unit = spawnSync(
  tool('vitest'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  show,
)

const browserReport = join(folder, 'browser.json')
const browser = spawnSync(tool('playwright'), ['test', '--reporter=list,json'], {
  ...show,
  env: {
    ...process.env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
    ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
  },
})

const count = { passed: 0, failed: 0, skipped: 0 }
if (existsSync(unitReport)) {
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
    readFileSync(unitReport, 'utf8'),
  )
  count.passed += numPassedTests
  // A file that fails to load fails no test of its own.
  count.failed += numFailedTests || (unit.status === 0 ? 0 : Math.max(1, numFailedTestSuites))
  count.skipped += numPendingTests
} else count.failed++
if (existsSync(browserReport)) {
  const { stats } = JSON.parse(readFileSync(browserReport, 'utf8'))
  count.passed += stats.expected
  count.failed += stats.unexpected + stats.flaky
  count.skipped += stats.skipped
} else count.failed++

const failed = unit.status !== 0 || browser.status !== 0 || count.failed > 0
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
process.exitCode = failed ? 1 : 0
