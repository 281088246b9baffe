import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { serveFolder } from '../scripts/server.mjs'
import { type Figures, medians, rounded } from './figures'
import { launch } from './page'

/**
 * Opening the app in a fresh browser without anything cached, from the start of the navigation:
 * medians over `repeat` openings, in milliseconds, and what was loaded until the first paint.
 */
export async function benchOpening(built: string, repeat: number) {
  const { server, address } = await serveFolder(built, { port: 4500 })
  const runs: Figures[] = []
  try {
    for (let run = 0; run < repeat; run++) {
      const browser = await launch()
      runs.push(await openOnce(browser, address))
      await browser.close()
    }
  } finally {
    server.close()
  }
  return { repeat, ...rounded(medians(runs)), initialScriptKbGzipped: initialScriptKb(built) }
}

async function openOnce(browser: Browser, address: string): Promise<Figures> {
  const page = await browser.newPage()
  await page.addInitScript(() => {
    // Long tasks are kept from the start: after the paint it would be too late to watch.
    const tasks: { start: number; end: number }[] = []
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        tasks.push({ start: startTime, end: startTime + duration })
    }).observe({ type: 'longtask', buffered: true })
    Object.assign(window, { longTasks: tasks })
  })
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('main button').first().waitFor()
  return page.evaluate(async () => {
    await window.holdfast.health()
    const modelWarmMs = performance.now()
    const paint = performance.getEntriesByName('first-contentful-paint')[0]
    const firstPaintMs = paint?.startTime ?? null
    const { longTasks } = window as unknown as { longTasks: { start: number; end: number }[] }
    await new Promise((resolve) => setTimeout(resolve, 100))
    // Interactive: painted, and no long task of the opening is left to wait for.
    const interactiveMs = Math.max(firstPaintMs ?? 0, ...longTasks.map(({ end }) => end))
    const longestTaskMs = Math.max(0, ...longTasks.map(({ start, end }) => end - start))
    return { firstPaintMs, interactiveMs, modelWarmMs, longestTaskMs }
  })
}

/** Scripts that the page itself names, in kB gzipped as a host sends them. */
function initialScriptKb(built: string): number {
  const html = readFileSync(join(built, 'index.html'), 'utf8')
  const scripts = [
    ...html.matchAll(/<(?:script[^>]*src|link[^>]*modulepreload[^>]*href)="([^"]+)"/g),
  ]
  const sizes = scripts.map(([, path]) => gzipSync(readFileSync(join(built, path!))).length)
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 100) / 10
}
