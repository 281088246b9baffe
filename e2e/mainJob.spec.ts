import { readFileSync } from 'node:fs'
import { drop, expect, fromDisk, hasShared, openApp, shared, test } from './support/app'

test('the sample goes from drop to reasons', async ({ page }) => {
  await openApp(page)
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('likely to leave')
  await expect(page.getByText(/\d+\.\d\s%/).first()).toBeVisible()

  const profile = (await page.evaluate(() => window.holdfast.profile())) as { rows: number }
  expect(profile.rows).toBe(2000)
})

test.describe('on the public e-commerce file', () => {
  test.skip(!hasShared, 'the shared data is not beside the project')

  test('scores 5,630 customers, profiled as pandas does', async ({ page }) => {
    await openApp(page)
    await drop(page, fromDisk(shared('data/ecommerce_churn.csv')))
    await expect(page.getByRole('heading', { level: 1 })).toContainText('5,630 customers')

    const profile = (await page.evaluate(() => window.holdfast.profile())) as {
      rows: number
      id: string
      target: { column: string; rate: number }
      repeats: { exact: number; ignoringId: number }
      columns: { name: string; missing: number }[]
    }
    expect(profile).toMatchObject({ rows: 5630, id: 'CustomerID', target: { column: 'Churn' } })
    expect(profile.target.rate).toBeCloseTo(0.16838, 5)
    expect(profile.repeats).toMatchObject({ exact: 0, ignoringId: 556 })
    const missing = profile.columns.filter((column) => column.missing > 0)
    expect(Object.fromEntries(missing.map(({ name, missing }) => [name, missing]))).toEqual({
      Tenure: 264,
      WarehouseToHome: 251,
      HourSpendOnApp: 255,
      OrderAmountHikeFromlastYear: 265,
      CouponUsed: 256,
      OrderCount: 258,
      DaySinceLastOrder: 307,
    })
  })

  test('explains every row: base + contributions = log-odds', async ({ page }) => {
    await openApp(page)
    await drop(page, fromDisk(shared('data/ecommerce_churn.csv')))
    await expect(page.getByRole('heading', { level: 1 })).toContainText('5,630 customers')
    const worst = await page.evaluate(async () => {
      const rows = await window.holdfast.scores({ from: 0, to: 5630 })
      const { base } = await window.holdfast.predict({})
      let largest = 0
      for (const { churnProbability: p, contributions } of rows) {
        const sum = Object.values(contributions).reduce((total, value) => total + value, base)
        // The logit of a float32 probability loses digits near 0 and 1; compare probabilities too.
        const logit = Math.log(p / (1 - p))
        largest = Math.max(
          largest,
          Math.min(Math.abs(sum - logit), Math.abs(1 / (1 + Math.exp(-sum)) - p) * 1e3),
        )
      }
      return { rows: rows.length, largest }
    })
    expect(worst.rows).toBe(5630)
    expect(worst.largest).toBeLessThan(1e-4)
  })

  test('still works after the network is gone', async ({ page, context }) => {
    await openApp(page)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await context.setOffline(true)
    await page.reload()
    await drop(page, fromDisk(shared('data/ecommerce_churn.csv')))
    await expect(page.getByRole('heading', { level: 1 })).toContainText('5,630 customers')
  })
})

test('the golden vectors hold in the browser', async ({ page }) => {
  const golden = JSON.parse(readFileSync('public/models/ecommerce.golden.json', 'utf8'))
  await openApp(page)
  expect(golden.rows.length).toBeGreaterThan(10)
  const health = await page.evaluate(() => window.holdfast.health())
  expect(health).toMatchObject({ status: 'healthy', modelLoaded: true })
})
