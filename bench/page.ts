import { chromium, type Page } from '@playwright/test'
import { serveFolder } from '../scripts/server.mjs'

/** Opens the built app in real Chromium from a plain static server, runs `task`, closes both. */
export async function withApp<Result>(task: (page: Page) => Promise<Result>): Promise<Result> {
  const { server, address } = await serveFolder('dist', { port: 4500 })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  })
  try {
    const page = await browser.newPage()
    await page.goto(address)
    await page.waitForFunction(() => 'holdfast' in window)
    return await task(page)
  } finally {
    await browser.close()
    server.close()
  }
}
