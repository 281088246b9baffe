import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { drop, expect, openApp, test } from './support/app'
import { customersCsv, linearModel } from './support/foreign'
import { subscribers } from './support/subscribers'

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

/** In the header, or at the start under the steps. */
const menu = (page: Page) => page.getByRole('button', { name: /^Model in use/ })
const inUse = (page: Page, name: string) =>
  expect(menu(page)).toHaveAccessibleName(`Model in use: model ${name}. Choose another`)

/** A new visit, on the start screen. */
async function comeBack(page: Page) {
  await page.goto('./#/customers')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Try the sample' })).toBeVisible()
}

test('models are kept over a reload, switched between and removed', async ({ page }) => {
  await openApp(page)
  // In any order: the model may come first.
  await drop(page, csv, linear)
  await show(page, 'customers')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'of the 91 customers you still have',
  )
  await inUse(page, 'linear')
  const before = await firstRisk(page)

  // The model used last is in use, and no other was started.
  await comeBack(page)
  await expect(page.getByText('The model “linear” is ready.')).toBeVisible()
  await expect.poll(() => page.workers().length).toBe(1)
  await drop(page, csv)
  await inUse(page, 'linear')
  expect(await firstRisk(page)).toBeCloseTo(before, 7)

  await menu(page).click()
  await page.getByRole('menuitem', { name: /^E-commerce/ }).click()
  await inUse(page, 'E-commerce 1.1.0')
  await expect.poll(async () => Math.abs((await firstRisk(page)) - before)).toBeGreaterThan(1e-3)
  await menu(page).click()
  await page.getByRole('menuitem', { name: /^linear/ }).click()
  await inUse(page, 'linear')
  await expect.poll(() => firstRisk(page)).toBeCloseTo(before, 7)

  await show(page, 'model/models')
  await page.getByRole('button', { name: /^Use E-commerce/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Of 100 customers it flags')
  await page.getByRole('button', { name: /^Remove linear/ }).click()
  await expect(page.getByRole('rowheader', { name: /^linear/ })).toBeHidden()
  await page.reload()
  await expect(page.getByRole('rowheader', { name: /^E-commerce/ })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /^linear/ })).toBeHidden()
  await expect(page.getByRole('list', { name: 'Messages' })).toBeHidden()
})

test('a trained model is in use at the next visit', async ({ page }) => {
  await openApp(page)
  await drop(page, { name: 'subscribers.csv', content: subscribers(600) })
  await expect(page).toHaveTitle(/subscribers/)
  await show(page, 'train')
  await page.getByLabel('Name of the model').fill('Our own')
  await page.getByRole('button', { name: 'Train the model' }).click()
  await expect(page.getByText('“Our own” has learned from subscribers.csv')).toBeVisible()
  await show(page, 'customers')
  await inUse(page, 'Our own 1.0.0')
  const before = await firstRisk(page)

  await comeBack(page)
  await drop(page, { name: 'subscribers.csv', content: subscribers(600) })
  await inUse(page, 'Our own 1.0.0')
  expect(await firstRisk(page)).toBe(before)
})

test('a file dropped while the model used last is loading is scored by it', async ({ page }) => {
  await openApp(page)
  await drop(page, linear, csv)
  await inUse(page, 'linear')
  const before = await firstRisk(page)

  // From now on the page gets onnxruntime's binary only after `release`.
  await page.addInitScript(() => {
    const fetched = window.fetch
    const released = new Promise((resolve) => addEventListener('release', resolve))
    window.fetch = async (...asked) => {
      if (String(asked[0]).includes('.wasm')) await released
      return fetched(...asked)
    }
  })
  await comeBack(page)
  await expect(page.getByText('The model is loading')).toBeVisible()
  await drop(page, csv)
  await expect(page.getByText('Opening small.csv')).toBeVisible()
  await page.evaluate(() => dispatchEvent(new Event('release')))
  await inUse(page, 'linear')
  expect(await firstRisk(page)).toBeCloseTo(before, 7)
})

test('a model used last that is gone is named once, and the shipped one is used', async ({
  page,
}) => {
  await openApp(page)
  await drop(page, linear)
  await expect(page.getByText('The model “linear” is ready.')).toBeVisible()
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('holdfast.models')
        request.onsuccess = resolve
        request.onerror = reject
      }),
  )
  await page.reload()
  const sentence = page.getByText('“linear”, the model used last, is no longer kept')
  await expect(sentence).toBeVisible()
  await expect(page.getByText('The model is ready.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('The model is ready.')).toBeVisible()
  await expect(sentence).toBeHidden()
})

test('a kept model is called what a person calls it', async ({ page }) => {
  await openApp(page)
  await drop(page, linear, csv)
  await inUse(page, 'linear')
  await show(page, 'model/models')
  await expect(page.getByRole('button', { name: /^Rename E-commerce/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Rename linear' }).click()
  const field = page.getByRole('textbox', { name: 'New name of linear' })
  await expect(field).toBeFocused()
  await field.fill('Something else')
  await field.press('Escape')
  await expect(page.getByRole('button', { name: 'Rename linear' })).toBeFocused()

  await page.keyboard.press('Enter')
  await field.fill('  ')
  await field.press('Enter')
  await expect(page.getByText('Type a name of at least one character.')).toBeVisible()
  await field.fill('e-commerce  1.1.0')
  await field.press('Enter')
  await expect(page.getByText('Another model is already called “e-commerce 1.1.0”.')).toBeVisible()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
  await field.fill(' March: our best ')
  await field.press('Enter')
  await expect(page.getByRole('button', { name: 'Rename March: our best' })).toBeFocused()
  await inUse(page, 'March: our best')
  await expect(page.getByText('March: our best · opened from a file')).toBeVisible()

  await comeBack(page)
  await expect(page.getByText('The model “March: our best” is ready.')).toBeVisible()
  await menu(page).click()
  await page.getByRole('menuitem', { name: /^E-commerce/ }).click()
  await expect(page.getByText('The model is ready.')).toBeVisible()
  await menu(page).click()
  await page.getByRole('menuitem', { name: /^March: our best/ }).click()
  await expect(page.getByText('The model “March: our best” is ready.')).toBeVisible()
  await show(page, 'model/models')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save March: our best as an .onnx file' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe('March- our best.onnx')
  expect(readFileSync(await download.path())).toEqual(linear.content)
  await drop(page, csv)
  await show(page, 'customers')
  await inUse(page, 'March: our best')
  // It is the same model: its file, dropped again, is known by its bytes.
  await drop(page, linear)
  await inUse(page, 'March: our best')
})

test('kept models are laid side by side on the open file', async ({ page }) => {
  await openApp(page)
  await drop(page, linear, csv)
  await show(page, 'model/models')
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
