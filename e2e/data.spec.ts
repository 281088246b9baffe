import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { drop, expect, openApp, test } from './support/app'
import { bentModel, customersCsv } from './support/foreign'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name })

async function openSample(page: Page, part: string) {
  await openApp(page)
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await expect(heading(page)).toContainText('customers')
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/data/${part}`)
  await expect(page.getByRole('tablist')).toBeVisible()
}

test('parts are tabs with addresses, and the way back leads through them', async ({ page }) => {
  await openSample(page, 'columns')
  await expect(tab(page, /^Columns/)).toHaveAttribute('aria-selected', 'true')
  await tab(page, /^Rows/).click()
  expect(page.url()).toContain('#/data/rows')
  await page.getByRole('link', { name: 'Model', exact: true }).click()
  await expect(page.getByRole('tab', { name: /^Rows/ })).toHaveCount(0)
  // The view is as it was left.
  await page.getByRole('link', { name: 'Data', exact: true }).click()
  await expect(tab(page, /^Rows/)).toHaveAttribute('aria-selected', 'true')
  await page.goBack()
  await page.goBack()
  await page.goBack()
  await expect(tab(page, /^Columns/)).toHaveAttribute('aria-selected', 'true')
})

/** Customers with an empty cell and an empty row among them. */
const csv = [
  'id,Tenure,plan,city',
  ...Array.from({ length: 300 }, (_, i) => {
    const line = `K${i},${i === 4 ? '' : (i * 7) % 31},${i % 3 ? 'Basic' : 'Plus'},City ${i % 40}`
    return i === 9 ? `\n${line}` : line
  }),
].join('\n')

test('the file itself: numbered as in a spreadsheet, sorted, read by keys', async ({ page }) => {
  await openApp(page)
  await drop(page, { name: 'small.csv', content: csv })
  await expect(page.getByText('small.csv', { exact: true })).toBeVisible()
  await page.evaluate(() => {
    location.hash = '#/data/rows'
  })
  const grid = page.getByRole('grid', { name: 'Rows of the file' })
  await expect(grid).toHaveAttribute('aria-rowcount', '301')
  await expect(grid).toHaveAttribute('aria-colcount', '5')
  const row = (index: number) => grid.locator(`tbody [aria-rowindex="${index}"]`)
  await expect(row(2)).toHaveText(/^2K00PlusCity 0$/)
  // Row 11 of the file is empty.
  await expect(row(11)).toHaveText(/^12K9/)
  await expect(row(6).getByRole('gridcell').nth(1)).toContainText('missing')

  const tenure = grid.getByRole('columnheader', { name: 'Tenure' })
  await tenure.click()
  await expect(tenure).toHaveAttribute('aria-sort', 'ascending')
  await expect(row(2)).toHaveText(/^2K0/)
  await tenure.click()
  await expect(tenure).toHaveAttribute('aria-sort', 'descending')
  await expect(row(2).getByRole('gridcell').nth(1)).toHaveText('30')

  await grid.focus()
  await page.keyboard.press('Control+End')
  await expect(row(301).getByRole('gridcell').nth(1)).toContainText('missing')
  const active = await grid.getAttribute('aria-activedescendant')
  await expect(page.locator(`[id="${active}"]`)).toHaveText('City 4')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(grid.getByRole('columnheader', { name: 'id' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
})

test('a pressed correlation shows both columns', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openSample(page, 'relations')
  const chart = page.getByRole('slider', { name: /Correlation of pairs/ })
  await chart.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const pair = (await chart.getAttribute('aria-valuetext'))?.split(':')[0]
  await page.keyboard.press('Enter')
  const [a, b] = pair!.split(' and ')
  const depth = page.getByRole('complementary', { name: pair! })
  await expect(depth.getByRole('heading', { level: 2 })).toHaveText([a!, b!])
})

test('clean-up changes nothing until asked, shows what changes and says what was saved', async ({
  page,
}) => {
  await openApp(page)
  await drop(page, { name: 'small.csv', content: csv })
  await expect(page.getByText('small.csv', { exact: true })).toBeVisible()
  await page.evaluate(() => {
    location.hash = '#/data/clean'
  })
  const download = page.getByRole('button', { name: 'Download cleaned CSV' })
  await expect(page.getByText('No step is on')).toBeVisible()
  await expect(download).toBeDisabled()
  await page.getByRole('switch', { name: 'Fill missing numbers with the median' }).click()
  await expect(page.getByRole('heading', { name: '1 row changes' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Tenure missing →/ })).toContainText('6')
  const saving = page.waitForEvent('download')
  await download.click()
  const text = readFileSync(await (await saving).path(), 'utf8')
  expect(text).toMatch(/\nK4,1[0-9],Basic/)
  await expect(page.getByText('Saved 300 rows to small.cleaned.csv.')).toBeVisible()
})

test('a model opened while a file is read waits for it', async ({ page }) => {
  await openApp(page)
  const lines = Array.from({ length: 400_000 }, (_, i) => `${i},${i % 31},${i % 2},${i % 7}`)
  await drop(page, { name: 'long.csv', content: `id,Tenure,Complain,x\n${lines.join('\n')}\n` })
  await expect(page.getByText('Opening long.csv')).toBeVisible()
  await drop(page, { name: 'bent.onnx', content: bentModel() })
  await expect(page.getByText('Then the model opens: bent.onnx')).toBeVisible()
  await expect(page.getByText('long.csv', { exact: true })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/model bent/).first()).toBeVisible({ timeout: 60_000 })
})

test('a failure goes when the next file opens', async ({ page }) => {
  await openApp(page)
  await drop(page, { name: 'empty.csv', content: '' })
  await expect(page.getByText(/empty\.csv is empty/)).toBeVisible()
  await drop(page, { name: 'good.csv', content: customersCsv() })
  await expect(page.getByText('good.csv', { exact: true })).toBeVisible()
  await expect(page.getByText(/empty\.csv is empty/)).toHaveCount(0)
})

test('the start stays in reach, and leaving a file that was opened is asked about', async ({
  page,
}) => {
  await openApp(page)
  await drop(page, { name: 'good.csv', content: customersCsv() })
  await expect(page.getByText('good.csv', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Holdfast' }).click()
  await expect(heading(page)).toHaveText('See which customers are about to leave, and why')
  const goOn = page.getByRole('button', { name: 'Continue with good.csv' })
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await page.evaluate(() => {
    location.reload()
  })
  await expect.poll(() => asked).toEqual(['beforeunload'])
  await goOn.click()
  await expect(goOn).toHaveCount(0)
})
