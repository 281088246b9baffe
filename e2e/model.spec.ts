import type { Page } from '@playwright/test'
import { expect, openApp, test } from './support/app'

async function openModelView(page: Page) {
  await openApp(page)
  await page.evaluate(() => {
    location.hash = '#/model'
  })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('of the customers it flags')
}

const light = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: false }) })

test('requirement lights judge by the interval and measure live', async ({ page }) => {
  await openModelView(page)
  for (const name of ['Precision', 'Recall']) {
    await expect(light(page, name)).toContainText(/met|not met|not proven/)
    await expect(light(page, name)).toContainText(/95 % interval \d\.\d{3}–\d\.\d{3}/)
  }
  await expect(light(page, 'Explains itself')).toHaveAttribute('data-verdict', 'met')
  await expect(light(page, 'Explains itself')).toContainText('< 0.001 pp')
  await expect(light(page, 'Answers at once')).toContainText(/p99 of 200 predictions; median/)
})

test('no text of the card is left as a key', async ({ page }) => {
  await openModelView(page)
  for (const language of ['EN', 'RU']) {
    await page.getByText(language, { exact: true }).click()
    await expect(page.getByRole('main')).not.toContainText(/\bmodel\.[a-z]\w+/)
  }
})

test('charts show exact values by keyboard and as tables', async ({ page }) => {
  await openModelView(page)
  const chart = page.getByRole('figure').filter({ hasText: 'Predicted risk and what happened' })
  const plot = chart.getByRole('slider')
  await plot.focus()
  await page.keyboard.press('End')
  await expect(plot).toHaveAttribute(
    'aria-valuetext',
    /^Predicted .+\s%, left .+\s%\sof \d+ customers/,
  )
  await chart.getByRole('button', { name: 'Table' }).click()
  await expect(chart.getByRole('row')).not.toHaveCount(1)
  await expect(chart.getByRole('columnheader', { name: 'Share that left' })).toBeVisible()
})

test('curves, baselines, comparison and groups of the shipped model', async ({ page }) => {
  await openModelView(page)
  for (const finding of [
    /the one who left has the higher risk in .+ of cases/,
    /of the flagged do leave, it can find/,
    /The riskiest 10 % contain .+ of those who leave/,
    /The riskiest 10 % leave .+ times as often/,
  ]) {
    const chart = page
      .getByRole('figure')
      .filter({ has: page.getByRole('heading', { name: finding }) })
    const plot = chart.getByRole('slider')
    await expect(plot).toHaveAttribute('aria-valuetext', /At the threshold/)
    await plot.focus()
    await page.keyboard.press('End')
    await expect(plot).toHaveAttribute('aria-valuetext', /\d\s%/)
  }
  await expect(page.getByRole('heading', { name: /logistic regression( by|$)/ })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /Best single rule/ })).toBeVisible()

  const groups = page.getByLabel('Groups by')
  await groups.selectOption('Gender')
  await expect(page.getByRole('rowheader', { name: 'Female', exact: true })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'All customers' })).toBeVisible()
})
