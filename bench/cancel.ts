import { statSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { rounded } from './figures'
import { browserMemory } from './memory'
import { bringFile } from './millions'
import { browserProcess, launch, withApp } from './page'
import { withGeneratedFile } from './sizes'

/** Requests to workers that mark the stages, and how long after them the work is cancelled. */
const moments: readonly [method: string, delayMs: number][] = [
  ['table.read', 300],
  ['table.profileSome', 300],
  ['score', 300],
  ['scoring.summary', 0],
]
/** Time in which the browser gives freed memory back. */
const settleMs = 3000

/**
 * Cancels a file of `rows` rows at each stage: milliseconds from the click to the screen before,
 * and the memory of the browser before the file, at the click, and after.
 */
export function benchCancel(rows: number, built: string) {
  return withGeneratedFile(rows, false, async (path) => {
    const stages = []
    for (const [method, delayMs] of moments) {
      const browser = await launch()
      try {
        const pid = browserProcess()
        const figures = await withApp(browser, built, async (page) => {
          await page.waitForTimeout(settleMs)
          const before = browserMemory(pid)
          const workersBefore = page.workers().length
          await bringFile(page, path)
          const answerMs = await cancelAt(page, method, delayMs)
          const atCancel = browserMemory(pid)
          await page.waitForTimeout(settleMs)
          const after = browserMemory(pid)
          const addedToFile = before && after ? (after - before) / statSync(path).size : null
          const workersAfter = page.workers().length
          const memory = { before, atCancel, after, addedToFile }
          return { answerMs, workersBefore, workersAfter, memory }
        })
        stages.push({ stage: method, ...rounded(figures) })
      } finally {
        await browser.close()
      }
    }
    return { rows, bytes: statSync(path).size, stages }
  })
}

function cancelAt(page: Page, method: string, delayMs: number): Promise<number> {
  return page.evaluate(
    ({ method, delayMs }) =>
      new Promise<number>((resolve) => {
        const { postMessage } = Worker.prototype
        const press = () => {
          const buttons = [...document.querySelectorAll<HTMLElement>('main button')]
          const start = performance.now()
          buttons.find(({ textContent }) => textContent === 'Cancel')?.click()
          const look = () => {
            if (document.querySelector('[role=progressbar]')) requestAnimationFrame(look)
            else resolve(performance.now() - start)
          }
          requestAnimationFrame(look)
        }
        Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
          postMessage.apply(this, args as never)
          if ((args[0] as { method?: string }).method !== method) return
          Worker.prototype.postMessage = postMessage
          setTimeout(press, delayMs)
        }
        const file = (document.querySelector('#bench') as HTMLInputElement).files?.[0] as File
        window.holdfast.analyze(file).catch(() => {})
      }),
    { method, delayMs },
  )
}
