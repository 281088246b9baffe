import type { Page } from '@playwright/test'
import { drop, expect, openApp, test } from './support/app'

const weather = `day,rain,wind\n${Array.from({ length: 30 }, (_, day) => `${day},${day % 7},${day % 5}`).join('\n')}\n`

async function expectProfile(page: Page, reason: RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText('30 customers in 3 columns')
  const note = page.getByRole('region', { name: 'These customers are not scored' })
  await expect(note).toContainText(reason)
  await expect(note.getByRole('button', { name: 'Open a model' })).toBeVisible()
}

test('a file that the model does not fit shows its profile, and why there are no scores', async ({
  page,
}) => {
  await openApp(page)
  await drop(page, { name: 'weather.csv', content: weather })
  await expectProfile(page, /weather\.csv has none of the columns.*Tenure/)
  await page.getByRole('link', { name: 'Customers' }).click()
  await expect(page.getByText('These customers are not scored')).toBeVisible()
  await page.getByRole('button', { name: 'Match the columns by hand' }).click()
  await expect(page.getByRole('combobox', { name: 'Column for Tenure' })).toBeVisible()
  const result = (await page.evaluate(
    (text) => window.holdfast.analyze(new File([text], 'weather.csv')),
    weather,
  )) as { rows: number; scored: number | null }
  expect(result).toMatchObject({ rows: 30, scored: null })
})

test.describe('without a model', () => {
  // It would fetch the model where the page cannot.
  test.use({ serviceWorkers: 'block' })

  test('a file shows its profile all the same', async ({ page, watched }) => {
    await page.route(/\.onnx(\?|$)/, (route) => route.abort())
    await openApp(page)
    await expect(page.getByRole('alert').first()).toContainText('could not be loaded')
    await drop(page, { name: 'weather.csv', content: weather })
    await expectProfile(page, /could not be loaded/)
    watched.complaints.splice(0)
  })
})
