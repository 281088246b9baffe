import { basename } from 'node:path'
import type { Page } from '@playwright/test'

/** What the page asks its workers for at each stage, as in src/workers/messages. */
type Stage =
  | 'source.sample'
  | 'table.read'
  | 'table.profileSome'
  | 'score'
  | 'scoring.summary'
  | 'repeats.find'
  | 'train'

/** `delayMs` after the `nth` request of `stage` was sent. */
export interface Moment {
  readonly stage: Stage
  readonly nth?: number
  readonly delayMs?: number
}

/** What the page gets for these tests. */
interface StagedWindow extends Window {
  /** Told of every request of the page to a worker. */
  onRequest: ((method: string) => void) | null
  /** Files brought into the page, by name. */
  held: Record<string, File>
  /** Drops a held file on the window. */
  dropHeld(name: string): void
}

/** Lets the test see the page's requests to its workers. Call it before the page is opened. */
export async function watchRequests(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const staged = window as unknown as StagedWindow
    staged.onRequest = null
    staged.held = {}
    staged.dropHeld = (name) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(staged.held[name] as File)
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true }))
    }
    window.Worker = class extends window.Worker {
      override postMessage(message: { method?: string }, transfer: never): void {
        super.postMessage(message, transfer)
        if (message.method) staged.onRequest?.(message.method)
      }
    }
  })
}

/** Brings the file at `path` into the page, without opening it there. */
export async function holdFile(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'held' })
    input.hidden = true
    document.body.append(input)
  })
  await page.setInputFiles('#held', path)
  await page.evaluate((name) => {
    const input = document.querySelector('#held') as HTMLInputElement
    const staged = window as unknown as StagedWindow
    staged.held[name] = input.files?.[0] as File
    input.remove()
  }, basename(path))
}

/** Opens a held file as a drop does, without waiting for its end. */
export function dropHeld(page: Page, name: string): Promise<void> {
  return page.evaluate((name) => (window as unknown as StagedWindow).dropHeld(name), name)
}

interface Act {
  readonly moment: Moment
  /** Text of the button to press, or name of the held file to drop. */
  readonly press?: string
  readonly drop?: string
  /** Part of the heading that is on the screen once the page has answered. */
  readonly heading: string
}

/**
 * Waits for a moment in the page, acts in it, and resolves to the milliseconds until the answer was
 * on the screen. Call it before the work is started; everything is timed in the page.
 */
export function actAt(page: Page, act: Act): Promise<number> {
  return page.evaluate(
    ({ moment, press, drop, heading }) =>
      new Promise<number>((resolve, reject) => {
        const staged = window as unknown as StagedWindow
        const tryAct = () => {
          if (drop !== undefined) staged.dropHeld(drop)
          const button = [...document.querySelectorAll<HTMLElement>('main button')].find(
            ({ textContent }) => textContent === press,
          )
          button?.click()
          return drop !== undefined || button !== undefined
        }
        const seen = () =>
          [...document.querySelectorAll('h1')].some(
            (candidate) => candidate.checkVisibility() && candidate.textContent?.includes(heading),
          )
        const answered = (start: number) => {
          if (seen()) resolve(performance.now() - start)
          else requestAnimationFrame(() => answered(start))
        }
        const actNow = () => {
          const start = performance.now()
          if (tryAct()) requestAnimationFrame(() => answered(start))
          else reject(new Error(`no button "${press}" at ${moment.stage}`))
        }
        let left = moment.nth ?? 1
        staged.onRequest = (method) => {
          if (method !== moment.stage || --left > 0) return
          staged.onRequest = null
          if (moment.delayMs) setTimeout(actNow, moment.delayMs)
          else queueMicrotask(actNow)
        }
      }),
    act,
  )
}

export function showView(
  page: Page,
  view: 'data' | 'customers' | 'model' | 'train',
): Promise<void> {
  return page.evaluate((view) => {
    location.hash = `#/${view}`
  }, view)
}
