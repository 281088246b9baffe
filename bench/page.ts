import { execFileSync } from 'node:child_process'
import { type Browser, chromium, type Page } from '@playwright/test'
import { serveFolder } from '../scripts/server.mjs'

const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update']

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args })
}

/** The browser's own process: the newest child of this one that runs it. Null where ps is absent. */
export function browserProcess(): number | null {
  try {
    const list = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], {
      encoding: 'utf8',
    })
    const lines = list
      .split('\n')
      .filter((line) => line.includes('--disable-background-networking'))
    return Number(lines.at(-1)?.trim().split(' ')[0]) || null
  } catch {
    return null
  }
}

/** Opens the app built into `built` from a plain static server, runs `task`, closes the page. */
export async function withApp<Result>(
  browser: Browser,
  built: string,
  task: (page: Page) => Promise<Result>,
): Promise<Result> {
  const { server, address } = await serveFolder(built, { port: 4500 })
  const page = await browser.newPage()
  // tsx marks function names with this helper, also in code that is sent to the page.
  await page.addInitScript('globalThis.__name = (value) => value')
  try {
    await page.goto(address)
    await page.evaluate(() => window.holdfast.health())
    return await task(page)
  } finally {
    await page.close()
    server.close()
  }
}
