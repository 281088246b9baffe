import { statSync } from 'node:fs'
import { cpus } from 'node:os'
import type { Page } from '@playwright/test'
import { browserMemory, watchMemory } from './memory'
import { browserProcess, launch, withApp } from './page'
import { papaReadMs } from './papa'

const settleMs = 3000

/** One file from its choice in the built app to everything ready, in a fresh browser. ms, bytes. */
export async function benchMillions(path: string) {
  const browser = await launch()
  try {
    const pid = browserProcess()
    const papaMs = await papaReadMs(browser, path)
    const measured = await withApp(browser, async (page) => {
      await page.waitForTimeout(settleMs)
      const before = browserMemory(pid)
      const memory = watchMemory(pid)
      const timings = await analyze(page, path)
      const { peak } = memory.stop()
      const list = await useTheList(page)
      await page.waitForTimeout(settleMs)
      return { ...timings, ...list, memory: { before, peak, after: browserMemory(pid) } }
    })
    return {
      bytes: statSync(path).size,
      cores: cpus().length,
      ...measured,
      papaReadMs: papaMs,
      totalToPapa: measured.totalMs / papaMs,
    }
  } finally {
    await browser.close()
  }
}

/** Hands the file to the page as a person's choice does; watches the screen and the main thread. */
async function analyze(page: Page, path: string) {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'bench' })
    document.body.append(input)
  })
  await page.setInputFiles('#bench', path)
  return page.evaluate(async () => {
    let longestTaskMs = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        longestTaskMs = Math.max(longestTaskMs, duration)
    }).observe({ entryTypes: ['longtask'] })
    const file = (document.querySelector('#bench') as HTMLInputElement).files?.[0] as File
    const start = performance.now()
    let firstNumbersMs: number | null = null
    const look = () => {
      // The first count of rows other than zero, on the progress screen or in the headline.
      if (/[1-9][\d,]* (rows|customers)/.test(document.querySelector('main')?.textContent ?? ''))
        firstNumbersMs = performance.now() - start
      else requestAnimationFrame(look)
    }
    const analysis = window.holdfast.analyze(file)
    look()
    const { rows, timings } = (await analysis) as { rows: number; timings: { totalMs: number } }
    return { rows, ...timings, firstNumbersMs, longestTaskMs }
  })
}

/** Sorts and filters the list of customers as a person does: milliseconds until the rows are there. */
async function useTheList(page: Page) {
  await page.evaluate(() => {
    location.hash = '#/customers'
  })
  const rows = page.locator('[role=grid] tbody tr')
  await rows.nth(1).waitFor()
  const answer = async (click: () => Promise<void>) => {
    const first = await rows.nth(0).textContent()
    const start = performance.now()
    await click()
    await page.waitForFunction(
      (before) => {
        const shown = document.querySelectorAll('[role=grid] tbody tr')[0]?.textContent
        return shown && shown !== before && /%/.test(shown)
      },
      first,
      { polling: 'raf' },
    )
    return performance.now() - start
  }
  const header = page.getByRole('columnheader', { name: /Customer/ }).getByRole('button')
  return {
    sortMs: await answer(() => header.click()),
    filterMs: await answer(() => page.getByText('High', { exact: false }).first().click()),
  }
}
