import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run, tool } from './install.mjs'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Path of an installed Chromium, Chrome or Edge; the variable CHROMIUM_PATH goes first. */
export function findChromium() {
  return [process.env.CHROMIUM_PATH, ...installed].find((path) => path && existsSync(path)) ?? null
}

async function playwrightOwn() {
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath())
}

const debianAsRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** Finds a Chromium or gets one: from Debian where that is possible, else Playwright's own. */
export async function ensureChromium() {
  const found = findChromium()
  if (found) return found
  if (await playwrightOwn()) return null
  if (debianAsRoot()) {
    spawnSync('apt-get', ['update'], { stdio: ['ignore', 2, 2] })
    run('apt-get', ['install', '-y', 'chromium'], { DEBIAN_FRONTEND: 'noninteractive' })
    return findChromium()
  }
  run(tool('playwright'), ['install', 'chromium'])
  return null
}
