import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, openApp, test } from './support/app'

/** Opens the second customer of the sample and the mode in which values can be tried out. */
async function openWhatIf(page: Page) {
  await openApp(page)
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'of the 1,625 customers you still have',
  )
  const list = page.getByRole('grid').first()
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'What helps' }).click()
  const panel = page.getByLabel('One customer')
  await expect(panel.getByRole('heading', { name: 'What you can change' })).toBeVisible()
  return panel
}

type Panel = Awaited<ReturnType<typeof openWhatIf>>

const value = (panel: Panel, name: string) => panel.getByRole('group', { name })
const why = (panel: Panel) => panel.getByRole('tab', { name: 'Why' })
const risk = (panel: Panel) => panel.locator('[data-what-if-risk]')
const shownPercent = (probability: number) => `${(probability * 100).toFixed(1)} %`

/** The opened customer as scripts see it: the same values, those tried out included. */
async function predicted(page: Page, panel: Panel, changes: Record<string, number | string>) {
  const name = (await panel.getByRole('heading', { level: 2 }).textContent()) ?? ''
  const id = name.replace('Customer ', '')
  return page.evaluate(
    async ({ id, changes }) => {
      const scores = await window.holdfast.scores({ from: 0, to: 2000 })
      const row = scores.findIndex((score) => score.id === id)
      const own = scores[row]!
      const { contributions, base } = await window.holdfast.predict(changes)
      const changed = { ...own.contributions }
      for (const feature of Object.keys(changes)) changed[feature] = contributions[feature]!
      const logOdds = Object.values(changed).reduce((sum, part) => sum + part, base ?? Number.NaN)
      return { before: own.churnProbability, after: 1 / (1 + Math.exp(-logOdds)) }
    },
    { id, changes },
  )
}

test('the risk is what the model gives for the values tried out', async ({ page }) => {
  const panel = await openWhatIf(page)
  const { kind } = (await page.evaluate(() => window.holdfast.modelInfo())) as { kind: string }
  expect(kind).toBe('additive')
  // In no pair, so their contributions do not hang on other values.
  await value(panel, 'Distance from the warehouse').getByRole('textbox').fill('5')
  await value(panel, 'Payment method').getByRole('combobox').selectOption('Pays by credit card')
  const { before, after } = await predicted(page, panel, {
    WarehouseToHome: 5,
    PreferredPaymentMode: 'Credit Card',
  })
  expect(after).not.toBeCloseTo(before, 2)
  await expect(risk(panel)).toHaveText(shownPercent(after).replace(' ', '\u00a0'))
  await expect(panel.getByRole('status').first()).toContainText(
    `with these values ${shownPercent(after).replace(' ', '\u00a0')}`,
  )
})

test('every way of choosing a value works, and each is taken back', async ({ page }) => {
  const panel = await openWhatIf(page)
  const before = await risk(panel).textContent()
  const tenure = value(panel, 'Tenure')
  const own = await tenure.getByRole('textbox').inputValue()
  const slider = tenure.getByRole('slider')
  await slider.focus()
  await page.keyboard.press('End')
  await expect(tenure.getByRole('textbox')).toHaveValue('61')
  await expect(risk(panel)).not.toHaveText(before!)
  await expect(panel.getByText('1 value changed')).toBeVisible()

  await tenure.getByRole('textbox').fill('70')
  await expect(tenure.getByText('Outside what the model has seen')).toBeVisible()
  await tenure.getByRole('textbox').fill('5000')
  await expect(tenure.getByText('Allowed: 0 to 1,200')).toBeVisible()
  await slider.focus()
  await expect(tenure.getByRole('textbox')).toHaveValue('70')

  await tenure.getByRole('button', { name: 'missing' }).click()
  await expect(tenure.getByRole('textbox')).toHaveValue('')
  await tenure.getByRole('button', { name: /^Set Tenure back/ }).click()
  await expect(tenure.getByRole('textbox')).toHaveValue(own)
  await expect(risk(panel)).toHaveText(before!)

  await value(panel, 'Login device').getByRole('combobox').selectOption('missing')
  await value(panel, 'Coupons').getByRole('slider').press('End')
  await expect(panel.getByText('2 values changed')).toBeVisible()
  await panel.getByRole('button', { name: 'Reset all' }).click()
  await expect(panel.getByText('0 values changed')).toBeVisible()
  await expect(risk(panel)).toHaveText(before!)
})

test('the reasons follow in their places, as a chart and as a table', async ({ page }) => {
  const panel = await openWhatIf(page)
  const figure = panel.getByRole('figure')
  const names = figure.locator('svg text[font-size="14"][x="0"]')
  // A star marks a reason to be read with care, which may change with its value.
  const order = async () => (await names.allTextContents()).map((name) => name.replace('*', ''))
  await expect(names.first()).toBeVisible()
  const before = await order()
  expect(before.length).toBeGreaterThan(3)
  await value(panel, 'Tenure').getByRole('slider').press('End')
  await expect(figure.locator('svg text', { hasText: '→ 61 months' })).toBeVisible()
  expect(await order()).toEqual(before)
  await panel.getByRole('button', { name: 'Table' }).click()
  await expect(panel.getByRole('row', { name: /^Tenure\*? .* → 61 months/ })).toBeVisible()
  const last = panel.getByRole('row', { name: /^With these values/ })
  await expect(last).toContainText((await risk(panel).textContent())!)
})

test('Escape goes back to the reasons and keeps the values; another customer starts afresh', async ({
  page,
}) => {
  const panel = await openWhatIf(page)
  await value(panel, 'Tenure').getByRole('textbox').fill('24')
  await page.keyboard.press('Escape')
  await expect(why(panel)).toHaveAttribute('aria-selected', 'true')
  await expect(why(panel)).toBeFocused()
  const helps = panel.getByRole('tab', { name: 'What helps' })
  await helps.click()
  await expect(value(panel, 'Tenure').getByRole('textbox')).toHaveValue('24')
  await panel.getByRole('button', { name: 'Next customer' }).click()
  await expect(panel.getByText('0 values changed')).toBeVisible()
  await expect(helps).toHaveAttribute('aria-selected', 'true')
  await why(panel).click()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(panel).toBeHidden()
})

test('Escape goes back to the reasons first where the customer is a sheet', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const panel = await openWhatIf(page)
  await value(panel, 'Tenure').getByRole('textbox').focus()
  await page.keyboard.press('Escape')
  await expect(why(panel)).toHaveAttribute('aria-selected', 'true')
  await expect(panel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
})

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`fits ${width} px and is accessible, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const panel = await openWhatIf(page)
      await value(panel, 'Tenure').getByRole('textbox').fill('70')
      await expect(panel.getByText('1 value changed')).toBeVisible()
      const overflow = await panel.evaluate((node) => node.scrollWidth - node.clientWidth)
      expect(overflow).toBeLessThanOrEqual(0)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    })
