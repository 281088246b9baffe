import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { analyze, bringFile } from './millions'
import { launch, withApp } from './page'
import { type SelfTime, selfTimes, type TraceEvent } from './selfTimes'
import { withGeneratedFile } from './sizes'

const settleMs = 2000
const functionsShown = 25

/**
 * Where the processor time of one file goes: V8's sampling profile of every thread of the page,
 * summed by function. The app is built once more for this, without shortened names.
 */
export async function traceFile(rows: number, quoted: boolean) {
  const built = mkdtempSync(join(tmpdir(), 'holdfast-trace-'))
  const browser = await launch()
  try {
    await build({ logLevel: 'error', build: { outDir: built, emptyOutDir: true, minify: false } })
    return await withGeneratedFile(rows, quoted, (path) =>
      withApp(browser, built, async (page) => {
        await page.waitForTimeout(settleMs)
        await bringFile(page, path)
        await browser.startTracing(page, {
          categories: ['disabled-by-default-v8.cpu_profiler', '__metadata'],
        })
        const timings = await analyze(page)
        const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
          traceEvents: TraceEvent[]
        }
        const threads = selfTimes(trace.traceEvents).map(shorten)
        return { quoted, ...timings, threads }
      }),
    )
  } finally {
    await browser.close()
    rmSync(built, { recursive: true, force: true })
  }
}

function shorten({ thread, busyMs, functions }: SelfTime) {
  const shown = functions.slice(0, functionsShown).map(([name, ms]) => [name, Math.round(ms)])
  return { thread, busyMs: Math.round(busyMs), selfMs: Object.fromEntries(shown) }
}
