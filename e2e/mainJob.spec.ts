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
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      'of the 1,241 customers you still have',
    )

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
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      'of the 1,241 customers you still have',
    )
    const checked = await page.evaluate(async () => {
      const rows = await window.holdfast.scores({ from: 0, to: 5630 })
      const base = (await window.holdfast.predict({})).base ?? Number.NaN
      let probability = 0
      let logOdds = 0
      for (const { churnProbability: p, contributions } of rows) {
        const sum = Object.values(contributions).reduce((total, value) => total + value, base)
        probability = Math.max(probability, Math.abs(1 / (1 + Math.exp(-sum)) - p))
        // Nearer to 0 and 1 a float32 probability has too few digits to take its logit.
        if (p > 0.01 && p < 0.99) logOdds = Math.max(logOdds, Math.abs(sum - Math.log(p / (1 - p))))
      }
      return { rows: rows.length, probability, logOdds }
    })
    expect(checked.rows).toBe(5630)
    expect(checked.probability).toBeLessThan(1e-6)
    expect(checked.logOdds).toBeLessThan(1e-4)
  })

  test('still works after the network is gone', async ({ page, context }) => {
    await openApp(page)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await context.setOffline(true)
    await page.reload()
    await drop(page, fromDisk(shared('data/ecommerce_churn.csv')))
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      'of the 1,241 customers you still have',
    )
  })
})
