import type { Locator, Page } from '@playwright/test'

/** The list of customers in use: milliseconds from the input in the page to the rows painted. */
export async function benchList(page: Page) {
  await page.evaluate(() => {
    location.hash = '#/customers'
  })
  await page.locator('[role=grid] tbody tr').nth(1).waitFor()
  const header = page.getByRole('columnheader', { name: /Customer/ }).getByRole('button')
  return {
    sortMs: await answer(header, 'click'),
    filterMs: await answer(page.getByText('High', { exact: false }).first(), 'click'),
    scrollMs: await answer(page.locator('[role=grid]'), 'scroll'),
  }
}

/** Acts on `target` in the page, so that nothing outside it is timed. */
function answer(target: Locator, input: 'click' | 'scroll'): Promise<number> {
  return target.evaluate((element, input) => {
    const firstRow = () => document.querySelector('[role=grid] tbody tr')?.textContent ?? ''
    const scroller = () => {
      let at: Element | null = element
      while (at && at.scrollHeight <= at.clientHeight + 1) at = at.parentElement
      return at ?? document.documentElement
    }
    const before = firstRow()
    const start = performance.now()
    if (input === 'click') (element as HTMLElement).click()
    else scroller().scrollTop = scroller().scrollHeight / 2
    return new Promise<number>((resolve, reject) => {
      const look = () => {
        const shown = firstRow()
        // A row that is still on its way shows no percentage.
        if (shown !== before && /%/.test(shown))
          // The frame that shows the rows is painted before the next task.
          setTimeout(() => resolve(performance.now() - start))
        else if (performance.now() - start > 30_000) reject(new Error(`no answer to ${input}`))
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
  }, input)
}
