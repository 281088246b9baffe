import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, openApp, test } from './support/app'

const widths = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

async function openSample(page: Page) {
  await openApp(page)
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'of the 1,625 customers you still have',
  )
}

const show = async (page: Page, view: string) => {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/${view}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForTimeout(300)
}

const pageOverflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const viewport of widths) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every view is accessible and fits ${viewport.width} px, ${colorScheme}`, async ({
      page,
    }) => {
      test.setTimeout(120_000)
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await openSample(page)
      for (const language of ['EN', 'RU']) {
        await page.getByText(language, { exact: true }).click()
        for (const view of [
          'data',
          'customers',
          'decide',
          'drivers',
          'model',
          'data/columns',
          'data/relations',
          'data/rows',
          'data/clean',
          'start',
        ]) {
          await show(page, view)
          expect(
            await pageOverflow(page),
            `${view} ${language} is wider than the window`,
          ).toBeLessThanOrEqual(0)
          const { violations } = await new AxeBuilder({ page }).analyze()
          expect(
            violations.map(({ id, nodes }) => `${view} ${language} ${id}: ${nodes[0]?.html}`),
          ).toEqual([])
        }
      }
    })
  }
}

test('language, theme and view survive a reload; the data does not', async ({ page }) => {
  await openSample(page)
  await show(page, 'model')
  await page.getByText('RU', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  expect(page.url()).toContain('#/model')
  const open = await page.evaluate(() =>
    window.holdfast.profile().then(
      () => true,
      () => false,
    ),
  )
  expect(open).toBe(false)
})

test('cancel works at once and keeps the result before', async ({ page }) => {
  await openSample(page)
  await page.evaluate(() => {
    const line = 'a,1,2,3,4,5\n'.repeat(20_000)
    const file = new File(
      ['id,Tenure,Complain,c,d,e\n', ...Array<string>(60).fill(line)],
      'long.csv',
    )
    void window.holdfast.analyze(file).catch(() => {})
  })
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'of the 1,625 customers you still have',
    {
      timeout: 1000,
    },
  )
})

test('a customer opens by keyboard and the steps sum to the risk', async ({ page }) => {
  await openSample(page)
  const list = page.getByRole('grid').or(page.getByRole('table')).first()
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^Customer / })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: /^Customer / })).toBeHidden()
})
