import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { seededRandom } from '../src/ground/maths'
import { drop, expect, fromDisk, hasShared, openApp, shared, test } from './support/app'
import { subscribers } from './support/subscribers'

const rows = 4000
const content = subscribers(rows)

async function openFile(page: Page, name = 'subscribers.csv', text = content) {
  await openApp(page)
  await drop(page, { name, content: text })
  await expect
    .poll(() =>
      page.evaluate(() =>
        window.holdfast.profile().then(
          (profile) => (profile as { file: { name: string } }).file.name,
          () => null,
        ),
      ),
    )
    .toBe(name)
  await page.evaluate(() => {
    location.hash = '#/train'
  })
}

const trainButton = (page: Page) => page.getByRole('button', { name: 'Train the model' })
const outcome = (page: Page) => page.getByLabel('Column that says who left')
const use = (page: Page, column: string) =>
  page.getByRole('checkbox', { name: `Use ${column}`, exact: true })
const rowOf = (page: Page, column: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: column }) })

test('guesses the outcome and leaves out what was filled when customers left', async ({ page }) => {
  await openFile(page)
  await expect(outcome(page)).toHaveValue('Customer Status')
  await expect(page.getByLabel('What “Churned” means')).toHaveValue('left')
  await expect(page.getByLabel('What “Stayed” means')).toHaveValue('stayed')
  await expect(page.getByLabel('What “Joined” means')).toHaveValue('unknown')
  await expect(page.getByLabel('ID column')).toHaveValue('=Subscriber No')
  await expect(page.getByRole('heading', { name: 'It learns from 3 of 8 columns' })).toBeVisible()
  await expect(rowOf(page, 'Churn Reason')).toContainText(
    'Whether it is filled in nearly always tells who left',
  )
  await expect(rowOf(page, 'Exit fee')).toContainText('By itself it nearly always tells who left')
  await expect(rowOf(page, 'Country')).toContainText('It has one value in every row')
  for (const name of ['Churn Reason', 'Exit fee', 'Country'])
    await expect(use(page, name)).not.toBeChecked()
  await expect(use(page, 'Country')).toBeDisabled()

  await use(page, 'Exit fee').check()
  await expect(page.getByRole('heading', { name: 'It learns from 4 of 8 columns' })).toBeVisible()
  await page.getByRole('button', { name: 'As proposed' }).click()
  await expect(use(page, 'Exit fee')).not.toBeChecked()
})

test('says in a sentence why training cannot begin', async ({ page }) => {
  await openFile(page)
  await expect(trainButton(page)).toBeEnabled()
  for (const name of ['Tenure in Months', 'Plan', 'Monthly Charge']) await use(page, name).uncheck()
  await expect(page.getByRole('alert')).toContainText('No column is checked')
  await expect(trainButton(page)).toBeDisabled()
  await outcome(page).selectOption('Monthly Charge')
  await expect(page.getByRole('alert')).toContainText('different values. An outcome has a few')
  await outcome(page).selectOption('Country')
  await expect(page.getByRole('alert')).toContainText('has only one value, “FR”')
  await expect(trainButton(page)).toBeDisabled()
  // What was chosen survives a look at another view.
  await outcome(page).selectOption('Customer Status')
  await page.getByRole('button', { name: 'Back to the model' }).click()
  await page.goBack()
  await expect(use(page, 'Plan')).not.toBeChecked()
})

test('few customers who left are refused before any work', async ({ page }) => {
  const few = `Churn,Tenure\n${Array.from({ length: 80 }, (_, i) => `${i < 5 ? 1 : 0},${i % 9}`).join('\n')}\n`
  await openFile(page, 'few.csv', few)
  await expect(page.getByRole('alert')).toContainText(
    'Only 5 customers left; learning needs at least 20 of each',
  )
  await expect(trainButton(page)).toBeDisabled()
})

test('trains with a learning curve, shows the card, and scores the file', async ({ page }) => {
  test.setTimeout(240_000)
  await openFile(page)
  await page.getByLabel('Name of the model').fill('Our subscribers')
  await trainButton(page).click()
  await expect(page.getByRole('heading', { name: /^Learning from subscribers.csv/ })).toBeVisible()
  await expect(page.getByText(/fold \d of 5/)).toBeVisible()
  await expect(page.getByRole('slider', { name: /Learning curve/ })).toBeVisible()
  await expect(
    page.getByText(/Error on customers held out: 0\.\d{3} after \d+ rounds/),
  ).toBeVisible()
  await expect(
    page.getByRole('heading', { name: '“Our subscribers” has learned from subscribers.csv' }),
  ).toBeVisible({ timeout: 200_000 })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Of 100 customers it flags')
  const info = await page.evaluate(() => window.holdfast.modelInfo())
  expect(info).toMatchObject({ name: 'our-subscribers', featureCount: 3 })
  expect((info as { trainingRows: number }).trainingRows).toBeLessThan(rows)
  await page.getByRole('button', { name: 'See the customers' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'of the 3,313 customers you still have',
  )
})

test('a model of columns that tell nothing flags nobody, whatever is asked', async ({ page }) => {
  test.setTimeout(120_000)
  const random = seededRandom(77)
  const lines = Array.from({ length: 500 }, (_, row) => {
    const [tenure, orders] = [Math.floor(random() * 40), Math.floor(random() * 9)]
    return `C${row},${tenure},${orders},${random() < 0.3 ? 'Yes' : 'No'}`
  })
  await openFile(page, 'noise.csv', `Customer ID,Tenure,Orders,Churn\n${lines.join('\n')}\n`)
  await page.getByRole('textbox', { name: 'Precision' }).fill('0.85')
  await trainButton(page).click()
  const headline = page.getByRole('heading', { level: 1 })
  await expect(headline).toHaveText('These columns do not tell who leaves', { timeout: 100_000 })
  await expect(page.getByText('target: 0.85 or more')).toBeVisible()
  await expect(page.getByText('flags nobody', { exact: true }).first()).toBeVisible()
  const answer = await page.evaluate(() => window.holdfast.predict({ Tenure: 3, Orders: 1 }))
  expect(answer).toMatchObject({ prediction: null, threshold: null })
  await page.getByRole('button', { name: 'See the customers' }).click()
  await expect(headline).toHaveText('These columns do not tell who leaves')
  await expect(page.getByRole('radiogroup', { name: 'Filter by risk band' })).toBeHidden()
})

test('progress is accessible', async ({ page }) => {
  // Rows enough that the check ends before the training.
  await openFile(page, 'many.csv', subscribers(30_000))
  await trainButton(page).click()
  await expect(page.getByRole('slider', { name: /Learning curve/ })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(trainButton(page)).toBeVisible()
})

test('a cancel gives back the choices as they were', async ({ page }) => {
  await openFile(page)
  await use(page, 'Plan').uncheck()
  await page.getByLabel('Name of the model').fill('Half done')
  await trainButton(page).click()
  await expect(page.getByText(/fold \d of 5/)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(trainButton(page)).toBeVisible({ timeout: 1000 })
  await expect(use(page, 'Plan')).not.toBeChecked()
  await expect(page.getByLabel('Name of the model')).toHaveValue('Half done')
})

test('the telco data from drop to card', async ({ page }) => {
  test.skip(!hasShared, 'the shared data is not there')
  test.setTimeout(240_000)
  await openApp(page)
  await drop(page, fromDisk(shared('data/telco_churn.csv')))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('telco_churn.csv')
  await page.getByRole('button', { name: 'Train a model on this file' }).click()
  await trainButton(page).click()
  await expect(page.getByRole('heading', { name: /has learned from telco_churn.csv/ })).toBeVisible(
    { timeout: 200_000 },
  )
  await expect(page.getByRole('rowheader', { name: /ROC AUC/ }).first()).toBeVisible()
})

for (const width of [1440, 390]) {
  test(`the choices are accessible and fit ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await openFile(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const language of ['EN', 'RU']) {
        await page.getByText(language, { exact: true }).click()
        await expect(page.getByRole('checkbox').first()).toBeVisible()
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow).toBeLessThanOrEqual(0)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${language} ${id}: ${nodes[0]?.html}`)).toEqual(
          [],
        )
        await expect(page.getByRole('main')).not.toContainText(/\btraining\.[a-z]\w+/)
      }
    }
  })
}
