import type { Page } from '@playwright/test'
import { launch, withApp } from './page'

interface Measured {
  readonly call: number[]
  readonly shown: number[]
}

/**
 * One value of one customer changed, in milliseconds: `call` from the message to the score worker to
 * its answer, `shown` from the key press on the slider to the new risk and reasons standing in the
 * page: until the last change of the chart of reasons before the next frame is painted. The slider goes from end to end, so that every press changes the risk; a press waits until
 * the answer before is painted. The first presses warm up and are not counted.
 */
export async function benchWhatIf(built: string, presses = 1000, warmUp = 100) {
  const browser = await launch()
  const { call, shown } = await withApp(browser, built, async (page) => {
    await openWhatIf(page)
    return pressSlider(page, warmUp + presses)
  })
  await browser.close()
  const figures = { call: summary(call.slice(warmUp)), shown: summary(shown.slice(warmUp)) }
  return { presses, ...figures, targets: { call: 10, shown: 50 } }
}

async function openWhatIf(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the sample' }).click()
  const list = page.getByRole('grid').first()
  await list.getByRole('row').nth(2).waitFor()
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'What helps' }).click()
}

function pressSlider(page: Page, presses: number): Promise<Measured> {
  return page.getByRole('slider', { name: 'Tenure' }).evaluate(async (thumb, presses) => {
    const call: number[] = []
    const post = Worker.prototype.postMessage
    Worker.prototype.postMessage = function (this: Worker, message: unknown, transfer: never) {
      const { id, method } = message as { id: number; method: string }
      const start = performance.now()
      const heard = ({ data }: MessageEvent) => {
        if (data.id !== id) return
        this.removeEventListener('message', heard)
        call.push(performance.now() - start)
      }
      if (method === 'explain') this.addEventListener('message', heard)
      post.call(this, message, transfer)
    }
    const risk = document.querySelector('[data-what-if-risk]')!
    const reasons = risk.closest('article')!.querySelector('figure')!
    let drawn = 0
    new MutationObserver(() => {
      drawn = performance.now()
    }).observe(reasons, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    })
    const changed = () =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect()
          resolve()
        })
        observer.observe(risk, { characterData: true, childList: true, subtree: true })
      })
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const shown: number[] = []
    for (let press = 0; press < presses; press++) {
      const key = press % 2 === 0 ? 'End' : 'Home'
      const answered = changed()
      const start = performance.now()
      thumb.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true }))
      await answered
      const changedAt = performance.now()
      await painted()
      shown.push(Math.max(changedAt, drawn) - start)
    }
    return { call, shown }
  }, presses)
}

function summary(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  return { median: at(0.5), p95: at(0.95), p99: at(0.99), max: sorted.at(-1) }
}
