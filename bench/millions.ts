import { statSync } from 'node:fs'
import { cpus } from 'node:os'
import type { Page } from '@playwright/test'
import type { Figures } from './figures'
import { benchList } from './list'
import { browserMemory, memoryFigures, watchMemory } from './memory'
import { browserProcess, launch, withApp } from './page'
import { papaReadMs } from './papa'
import { processorMs } from './processes'

const settleMs = 3000
const longestSearchMs = 900_000

/** One file from its choice in the built app to everything ready, in a fresh browser. ms, bytes. */
export async function benchMillions(path: string, built: string): Promise<Figures> {
  const bytes = statSync(path).size
  const browser = await launch()
  try {
    const pid = browserProcess()
    const measured = await withApp(browser, built, async (page) => {
      await page.waitForTimeout(settleMs)
      const before = browserMemory(pid)
      const watched = watchMemory(pid)
      await bringFile(page, path)
      const startedAt = processorMs(pid)
      const timings = await analyze(page)
      const endedAt = processorMs(pid)
      const peak = watched.peak()
      const list = await benchList(page)
      await copiesFound(page)
      watched.stop()
      const peakWithCopies = watched.peak()
      await page.waitForTimeout(settleMs)
      const after = browserMemory(pid)
      const memory = memoryFigures(bytes, { before, peak, peakWithCopies, after })
      const spent = startedAt === null || endedAt === null ? null : endedAt - startedAt
      return { ...timings, processorMs: spent, ...list, memory }
    })
    // After the app: what it leaves behind would count as the browser's own memory.
    const papaMs = await papaReadMs(browser, path)
    const totalToPapa = measured.totalMs / papaMs
    return { bytes, cores: cpus().length, ...measured, papaReadMs: papaMs, totalToPapa }
  } finally {
    await browser.close()
  }
}

/** Resolves when the search for copies of customers, which large files get afterwards, is over; or gives up. */
async function copiesFound(page: Page): Promise<void> {
  const complete = () =>
    page.evaluate(async () => {
      const { repeats } = (await window.holdfast.profile()) as { repeats: { complete: boolean } }
      return repeats.complete
    })
  const end = performance.now() + longestSearchMs
  while (!(await complete()) && performance.now() < end) await page.waitForTimeout(settleMs)
}

/** Puts the file into the page as a person's choice does: the browser holds only its name. */
export async function bringFile(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'bench' })
    document.body.append(input)
  })
  await page.setInputFiles('#bench', path)
}

/** Opens the file brought in; watches the screen and the main thread meanwhile. */
export function analyze(page: Page) {
  return page.evaluate(async () => {
    let longestTaskMs = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        longestTaskMs = Math.max(longestTaskMs, duration)
    }).observe({ entryTypes: ['longtask'] })
    const file = (document.querySelector('#bench') as HTMLInputElement).files?.[0] as File
    const start = performance.now()
    let firstNumbersMs: number | null = null
    let longestFrameGapMs = 0
    let lastFrame = start
    let done = false
    const look = () => {
      const now = performance.now()
      longestFrameGapMs = Math.max(longestFrameGapMs, now - lastFrame)
      lastFrame = now
      // The first count of rows other than zero, on the progress screen or in the headline.
      const shown = () => document.querySelector('main')?.textContent ?? ''
      if (firstNumbersMs === null && /[1-9][\d,]* (rows|customers)/.test(shown()))
        firstNumbersMs = now - start
      if (!done) requestAnimationFrame(look)
    }
    const analysis = window.holdfast.analyze(file)
    look()
    const { rows, timings } = (await analysis) as {
      rows: number
      timings: { readMs: number; profileMs: number; scoreMs: number; totalMs: number }
    }
    // Two frames more: the result is drawn, and the gap before it counts.
    for (let frame = 0; frame < 2; frame++)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    done = true
    return { rows, ...timings, firstNumbersMs, longestTaskMs, longestFrameGapMs }
  })
}
