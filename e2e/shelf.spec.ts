import type { Page } from '@playwright/test'
import { drop, expect, openApp, test } from './support/app'
import { customersCsv, linearModel } from './support/foreign'

const csv = { name: 'small.csv', content: customersCsv() }
const linear = { name: 'linear.onnx', content: linearModel() }

const show = (page: Page, view: string) =>
  page.evaluate((hash) => {
    location.hash = hash
  }, `#/${view}`)

const firstRisk = (page: Page) =>
  page.evaluate(async () => {
    const [first] = await window.holdfast.scores({ from: 0, to: 1 })
    return first?.churnProbability ?? Number.NaN
  })

test('models are kept over a reload, switched between and removed', async ({ page }) => {
  await openApp(page)
  // In any order: the model may come first.
  await drop(page, csv, linear)
  await show(page, 'customers')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('120 customers')
  await expect(page.getByRole('button', { name: /^Model in use: model linear/ })).toBeVisible()
  const before = await firstRisk(page)

  await page.reload()
  await page.goto('./')
  await drop(page, csv)
  await expect(page.getByRole('button', { name: /^Model in use: model E-commerce/ })).toBeVisible()
  const shipped = await firstRisk(page)
  expect(Math.abs(shipped - before)).toBeGreaterThan(1e-3)

  await page.getByRole('button', { name: /^Model in use/ }).click()
  await page.getByRole('menuitem', { name: /^linear/ }).click()
  await expect(page.getByRole('button', { name: /^Model in use: model linear/ })).toBeVisible()
  await expect.poll(() => firstRisk(page)).toBeCloseTo(before, 7)

  await show(page, 'model')
  await page.getByRole('button', { name: /^Use E-commerce/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('of the customers it flags')
  await page.getByRole('button', { name: /^Remove linear/ }).click()
  await expect(page.getByRole('rowheader', { name: /^linear/ })).toBeHidden()
  await page.reload()
  await expect(page.getByRole('rowheader', { name: /^E-commerce/ })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /^linear/ })).toBeHidden()
})

test('kept models are laid side by side on the open file', async ({ page }) => {
  await openApp(page)
  await drop(page, linear, csv)
  await show(page, 'model')
  await page.getByRole('button', { name: 'Compare on this file' }).click()
  const other = page.getByRole('row', { name: /^E-commerce/ })
  // Mean, flagged, order, top tenth and AUC with its interval.
  await expect(other.getByRole('cell')).toHaveCount(7)
  await expect(other).toContainText(/\d\.\d{3}\d\.\d{3}–\d\.\d{3}/)
  const own = page.getByRole('row', { name: /^linear/ })
  await expect(own).toContainText('the model in use')
  await expect(own).toContainText(/\d\.\d{3}–\d\.\d{3}/)
  await expect(page.getByRole('button', { name: 'Compare again' })).toBeVisible()
})

test('a broken model dropped with a file costs only itself', async ({ page }) => {
  await openApp(page)
  await drop(page, { name: 'broken.onnx', content: 'not a model' }, csv)
  await expect(page).toHaveTitle(/small\.csv/)
  await expect(page.getByRole('alert').filter({ hasText: 'broken.onnx' })).toBeVisible()
})
