import type { Page } from '@playwright/test'
import { expect, openApp, test } from './support/app'

const cells = `CustomerID\tTenure\tComplain\tCashbackAmount\n${Array.from(
  { length: 25 },
  (_, row) => `${row + 1}\t${row % 20}\t${row % 2}\t${100 + row}`,
).join('\n')}\n`

/** What a browser does on Ctrl+V with cells of a spreadsheet on the clipboard. */
const paste = (page: Page, target: string, text: string, html = '') =>
  page.locator(target).evaluate(
    (element, [text, html]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text ?? '')
      if (html) clipboardData.setData('text/html', html)
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    [text, html],
  )

/** Whatever view comes first. */
const expectOpen = (page: Page) => expect(page.getByRole('banner')).toContainText('25 rows')

test('cells pasted anywhere open as a file', async ({ page }) => {
  await openApp(page)
  await paste(page, 'body', cells)
  await expectOpen(page)
  const { file } = (await page.evaluate(() => window.holdfast.profile())) as {
    file: { name: string; delimiter: string }
  }
  expect(file).toMatchObject({ name: 'pasted table', delimiter: '\t' })
})

test('a table of a web page opens too; a word and text typed somewhere do not', async ({
  page,
}) => {
  await openApp(page)
  await paste(page, 'body', 'a word')
  await page.waitForTimeout(200)
  await expect(page.getByRole('button', { name: 'Try the sample' })).toBeVisible()
  const rows = cells
    .trim()
    .split('\n')
    .map((row) => `<tr><td>${row.replaceAll('\t', '</td><td>')}</td></tr>`)
  await paste(page, 'body', cells.replaceAll('\t', ' '), `<table>${rows.join('')}</table>`)
  await expectOpen(page)
  await page.getByRole('link', { name: /Customers/ }).click()
  await paste(page, 'input[type=search]', `${cells}26\t1\t0\t126\n`)
  await page.waitForTimeout(200)
  await expectOpen(page)
})

test('the button asks the browser for the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openApp(page)
  await page.evaluate((text) => navigator.clipboard.writeText(text), cells)
  await page.getByRole('button', { name: 'Paste from a spreadsheet' }).click()
  await expectOpen(page)
})

test('without permission a sentence says what to press instead', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.read = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await openApp(page)
  await page.getByRole('button', { name: 'Paste from a spreadsheet' }).click()
  await expect(page.getByRole('alert')).toContainText('Ctrl+V')
})
