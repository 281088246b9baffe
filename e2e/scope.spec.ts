import { existsSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, openApp, test } from './support/app'

const path = new URL('../../shared/data/ecommerce_churn.csv', import.meta.url)
const shared = existsSync(path)

interface Counts {
  readonly rows: number
  readonly customers: number
  readonly still: number
  readonly left: number
}

const scopeOf = (page: Page) => page.evaluate(() => window.holdfast.scope()) as Promise<Counts>
const figure = (text: string | null) => Number((text ?? '').replace(/\D/g, ''))
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const bar = (page: Page) => page.getByRole('region', { name: 'Whom every screen counts' })
const side = (page: Page, name: string) => bar(page).getByText(name, { exact: false }).first()

async function openShared(page: Page): Promise<void> {
  await openApp(page)
  await page.setInputFiles('input[type=file]', {
    name: 'customers.csv',
    mimeType: 'text/csv',
    buffer: readFileSync(path),
  })
  await expect(heading(page)).toContainText('you still have')
}

/** Lines of the saved list, the head left out. */
async function savedLines(page: Page): Promise<string[]> {
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Save this list/ }).click()
  const file = await (await saving).path()
  return readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1)
}

/** What the screens say of the scope, each asked for itself once it has followed. */
async function countsOnScreens(page: Page, { rows: rowsInScope, customers }: Counts) {
  await page.goto('./#/customers')
  const list = page.getByRole('grid', { name: 'Customers by churn risk' })
  await expect(list).toHaveAttribute('aria-rowcount', String(customers + 1))
  const button = figure(await page.getByRole('button', { name: /^Save this list/ }).textContent())
  const badge = figure(
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /Customers/ })
      .textContent(),
  )
  const bands = page.getByRole('radiogroup', { name: 'Filter by risk band' })
  const [all, high] = (await bands.locator('label').allTextContents()).map(figure)
  const lines = await savedLines(page)
  await page.goto('./#/customers/segments')
  const table = page.getByRole('table', { name: /^Segments by/ })
  await expect(table).toBeVisible()
  const inSegments = async () => {
    const cells = await table.locator('tbody tr td:first-of-type').allTextContents()
    return cells.reduce((sum, cell) => sum + figure(cell.split(' ')[0]!), 0)
  }
  await expect.poll(inSegments).toBe(customers)
  await page.goto('./#/data/rows')
  const rows = page.getByRole('grid').first()
  await expect(rows).toHaveAttribute('aria-rowcount', String(rowsInScope + 1))
  return { button, badge, high, all, saved: lines.length }
}

test('counts one file alike on all screens, in downloads and for scripts', async ({ page }) => {
  test.skip(!shared, 'the shared e-commerce file is not here')
  await openShared(page)
  // Of 5,630 rows 948 say that the customer left: pandas value_counts().
  expect(await scopeOf(page)).toMatchObject({ rows: 4682 })
  for (const name of ['Still customers', 'Left', 'All']) {
    await page.goto('./#/customers')
    await side(page, name).click()
    const key = { 'Still customers': 'still', Left: 'left', All: 'all' }[name]
    await expect.poll(() => scopeOf(page)).toMatchObject({ side: key })
    const counts = await scopeOf(page)
    const { customers, still, left } = counts
    expect(customers).toBe({ still, left, all: still + left }[key!])
    await expect(page.getByRole('button', { name: /^Save this list/ })).toContainText(
      customers.toLocaleString('en'),
    )
    const seen = await countsOnScreens(page, counts)
    expect(seen, name).toMatchObject({
      button: customers,
      all: customers,
      saved: customers,
    })
    expect(seen.badge, name).toBe(seen.high)
  }
  const profile = (await page.evaluate(() => window.holdfast.profile())) as {
    repeats: { families: number }
  }
  const { still, left } = await scopeOf(page)
  expect(still + left).toBe(profile.repeats.families)
})

test('filters hold everywhere, stand as chips, and go one by one', async ({ page }) => {
  await openApp(page)
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await expect(heading(page)).toContainText('you still have')
  const before = await scopeOf(page)
  await bar(page).getByRole('button', { name: 'Add a filter' }).click()
  const editor = page.getByRole('dialog', { name: 'Add a filter' })
  await editor.getByLabel('Filter by').selectOption({ label: 'MaritalStatus' })
  await editor.getByLabel(/^Single/).check()
  await editor.getByRole('button', { name: 'Keep these' }).click()
  await expect(bar(page).getByText('MaritalStatus: Single')).toBeVisible()
  const single = await scopeOf(page)
  expect(single.customers).toBeLessThan(before.customers)
  await expect(heading(page)).toContainText(single.customers.toLocaleString('en'))

  // A number from and to, through the same door as scripts.
  const filters = [
    { kind: 'values', column: 'MaritalStatus', values: ['Single'] },
    { kind: 'range', column: 'Tenure', min: 50, max: null },
  ] as const
  await page.evaluate((asked) => window.holdfast.setScope({ filters: asked }), filters)
  await expect(bar(page).getByText('Tenure: 50 or more')).toBeVisible()

  await page.goto('./#/data/columns')
  await expect(page.getByRole('main')).toContainText('No row fits the filters')
  await page.evaluate((asked) => window.holdfast.setScope({ filters: asked }), filters.slice(0, 1))
  await expect(page.getByRole('main')).toContainText('as the filters keep them')
  await page.goto('./#/customers')
  await bar(page).getByRole('button', { name: 'Remove the filter “MaritalStatus: Single”' }).click()
  await expect.poll(() => scopeOf(page)).toEqual(before)

  const refused = await page.evaluate(() =>
    window.holdfast
      .setScope({ filters: [{ kind: 'values', column: 'nowhere', values: ['x'] }] })
      .catch((error) => error),
  )
  expect(refused).toMatchObject({ code: 'column-unknown' })
  expect(await scopeOf(page)).toEqual(before)
})

test('an empty scope is explained and left with one click', async ({ page }) => {
  await openApp(page)
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await expect(heading(page)).toContainText('you still have')
  await page.evaluate(() =>
    window.holdfast.setScope({ filters: [{ kind: 'text', column: null, text: 'no such text' }] }),
  )
  await expect(page.getByText('Any text contains “no such text”').last()).toBeVisible()
  await page.getByRole('button', { name: 'Count everybody' }).click()
  await expect.poll(() => scopeOf(page)).toMatchObject({ side: 'all', filters: [] })
})

test('rows can be listed one by one', async ({ page }) => {
  await openApp(page)
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await expect(heading(page)).toContainText('you still have')
  const { rows } = await scopeOf(page)
  await page.getByRole('radiogroup', { name: 'List by' }).getByText('Rows').click()
  const list = page.getByRole('grid', { name: 'Customers by churn risk' })
  await expect(list).toHaveAttribute('aria-rowcount', String(rows + 1))
  expect(await savedLines(page)).toHaveLength(rows)
})
