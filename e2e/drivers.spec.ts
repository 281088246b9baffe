import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, openApp, test } from './support/app'

async function openDrivers(page: Page) {
  await openApp(page)
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'of the 1,625 customers you still have',
  )
  await page.getByRole('link', { name: 'Drivers' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('the risk most')
}

test('the list moves by arrow keys and shows each driver in depth', async ({ page }) => {
  await openDrivers(page)
  const drivers = page.getByRole('list', { name: /^Drivers of the risk/ }).getByRole('button')
  await expect(drivers.first()).toHaveAttribute('aria-current', 'true')
  await drivers.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(drivers.nth(1)).toBeFocused()
  await expect(drivers.nth(1)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Home')
  await expect(drivers.first()).toBeFocused()
  const depth = page.getByRole('complementary', { name: 'One driver in depth' })
  await expect(depth.getByRole('heading', { level: 3 })).toContainText('for the typical customer')
})

test('the curve is the model: its exact values give the prediction', async ({ page }) => {
  await openDrivers(page)
  await page
    .getByRole('list', { name: /^Drivers of the risk/ })
    .getByText('Distance from the warehouse', { exact: true })
    .click()
  // In no pair, so the curve is all that the model knows of it.
  const chart = page.getByRole('slider', { name: /^Distance/ })
  await chart.focus()
  await page.keyboard.press('Home')
  await expect(chart).toHaveAttribute('aria-valuetext', /km: risk .* training rows$/)
  const heard = await chart.getAttribute('aria-valuetext')
  const read = Number(/log-odds ([+−][\d.]+)/.exec(heard ?? '')?.[1]?.replace('−', '-'))
  const { kind, contribution } = await page.evaluate(async () => {
    const { kind } = (await window.holdfast.modelInfo()) as { kind: string }
    const { contributions } = await window.holdfast.predict({ WarehouseToHome: 0 })
    return { kind, contribution: contributions.WarehouseToHome ?? Number.NaN }
  })
  expect(kind).toBe('additive')
  expect(read).toBeCloseTo(contribution, 1)
})

test('log-odds and the table hold the same steps', async ({ page }) => {
  await openDrivers(page)
  const depth = page.getByRole('complementary', { name: 'One driver in depth' })
  await depth.getByText('Log-odds', { exact: true }).click()
  await expect(depth.getByText(/^Contribution in log-odds/)).toBeVisible()
  await depth.getByRole('button', { name: 'Table' }).click()
  await expect(depth.getByRole('columnheader', { name: 'Training rows' })).toBeVisible()
  expect(await depth.getByRole('row').count()).toBeGreaterThan(2)
})

test('on a phone a driver opens as a sheet that closes again', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openDrivers(page)
  await page
    .getByRole('list', { name: /^Drivers of the risk/ })
    .getByRole('button')
    .first()
    .click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('heading', { level: 3 })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  const overflow = await sheet.evaluate((node) => node.scrollWidth - node.clientWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})
