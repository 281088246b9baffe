import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { languages } from '../src/contracts'
import { generateSample } from '../src/data/sample'
import { formatBytes, formatDate, formatList, formatPoints, languageFolder } from '../src/i18n'
import { texts } from '../src/i18n/en'
import { readManifest } from '../src/model/file'
import { drop, expect, test } from './support/app'
import { bentModel, customersCsv } from './support/foreign'
import { dataWords, pseudo, speakPseudo, spokenIn, strayWords } from './support/pseudoLanguage'

const file = 'sample-customers.csv'
const { features, name, title, training, target, ...manifest } = readManifest(
  new Uint8Array(readFileSync('public/models/ecommerce.onnx')),
  'ecommerce.onnx',
)
const months = Array.from(
  { length: 12 },
  (_, month) => `2026-${String(month + 1).padStart(2, '0')}-01`,
)

/** What a person may read that is no word of the app: of the file, of the model, of numbers and dates. */
const data = dataWords(
  file,
  generateSample(2_000, 1).csv,
  JSON.stringify([name, title, target, training]),
  manifest.trainer,
  ...features.map((feature) =>
    JSON.stringify([
      feature.name,
      feature.label,
      feature.unit,
      feature.categories,
      feature.valueLabels,
    ]),
  ),
  ...languages.flatMap((language) => [language, languageFolder(language).name]),
  ...months.map((day) => formatDate(day, 'ru')),
  ...[1, 1e4, 1e7, 1e10].map((bytes) => formatBytes(bytes, 'ru')),
  formatPoints(1, 'ru'),
  formatList(['', ''], 'ru'),
)

const button = (page: Page, text: string) =>
  page.getByRole('button', { name: pseudo(text), exact: true })

/** The app's own words are marked wherever they stand, and nothing but data stands beside them. */
async function readWhole(page: Page, what: string, ...more: readonly string[]): Promise<void> {
  const spoken = await spokenIn(page)
  expect(spoken.filter(({ text }) => text.includes('⟦')).length, what).toBeGreaterThan(10)
  const known = new Set([...data, ...dataWords(...more)])
  expect.soft(strayWords(spoken, known), what).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft(overflow, `${what} is wider than the window`).toBeLessThanOrEqual(0)
}

async function openPseudo(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await speakPseudo(page, texts)
  await page.goto('./')
  await expect(button(page, texts.app.trySample)).toBeVisible()
}

async function openSample(page: Page): Promise<void> {
  await openPseudo(page)
  await button(page, texts.app.trySample).click()
  await expect(page.getByRole('grid').first()).toBeVisible()
}

async function show(page: Page, view: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/${view}`)
  await expect(page.getByRole('main')).toContainText('⟦')
}

for (const width of [1440, 390])
  test.describe(`no word is hard-coded at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } })
    test.setTimeout(180_000)

    test('at the start, among customers and in one of them', async ({ page }) => {
      await openPseudo(page)
      await readWhole(page, 'start')
      await button(page, texts.app.trySample).click()
      await expect(page.getByRole('grid').first()).toBeVisible()
      await readWhole(page, 'customers')
      await page.getByRole('grid').first().getByRole('row').nth(2).click()
      await readWhole(page, 'a customer')
    })

    test('about the data and how they are read', async ({ page }) => {
      await openSample(page)
      await show(page, 'data')
      await readWhole(page, 'data')
      // The cells themselves are the file's.
      for (const part of ['relations', 'clean']) {
        await show(page, `data/${part}`)
        await readWhole(page, part)
      }
      await show(page, 'data/columns')
      for (const column of ['Tenure', 'PreferredLoginDevice', 'CustomerID', 'Churn']) {
        await page.getByText(column, { exact: true }).first().click()
        await readWhole(page, `column ${column}`)
        await page.keyboard.press('Escape')
      }
      await show(page, 'data')
      await button(page, texts.reading.line.changeLabel).click()
      // Letters of columns, as a spreadsheet has them.
      await readWhole(page, 'reading', [...'ABCDEFGHIJKLMNOPQRST'].join(' '))
    })

    test('about the drivers', async ({ page }) => {
      await openSample(page)
      await show(page, 'drivers')
      const drivers = page.getByRole('list', { name: pseudo(texts.drivers.list.label) })
      for (const place of [0, 1, 3, -1]) {
        await drivers.getByRole('button').nth(place).click()
        await readWhole(page, `driver ${place}`)
        await page.keyboard.press('Escape')
      }
    })

    test('about the model, the mapping and what to learn from', async ({ page }) => {
      await openSample(page)
      for (const view of ['model', 'mapping', 'train']) {
        await show(page, view)
        await readWhole(page, view)
      }
    })
  })

test('no word is hard-coded while a model is trained and when it is', async ({ page }) => {
  test.setTimeout(180_000)
  await openSample(page)
  await show(page, 'train')
  await button(page, texts.training.train).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('⟦')
  await readWhole(page, 'training')
  await expect(button(page, texts.training.done.customers)).toBeVisible({ timeout: 120_000 })
  await readWhole(page, 'trained')
})

test('no word is hard-coded about a model from elsewhere and about failures', async ({ page }) => {
  await openPseudo(page)
  const model = { name: 'bent.onnx', content: bentModel() }
  await drop(page, model, { name: 'small.csv', content: customersCsv() })
  await show(page, 'customers')
  await expect(page.getByRole('grid').first()).toBeVisible()
  // Its producer and its operators are named in the model file.
  const named = 'bent.onnx small.csv empty.csv id test MatMul Add Tanh ReduceProd Mul Sigmoid'
  for (const view of ['customers', 'data', 'drivers', 'model']) {
    await show(page, view)
    await readWhole(page, `foreign ${view}`, named)
  }
  await drop(page, { name: 'empty.csv', content: '' })
  await expect(page.getByRole('alert')).toBeVisible()
  await readWhole(page, 'failure', named)
})

test('a hard-coded word would be found', async ({ page }) => {
  await openPseudo(page)
  await page.evaluate(() => {
    const [heading] = document.querySelectorAll('h1')
    heading?.insertAdjacentHTML('beforeend', ' <b title="advice">retention</b>')
  })
  expect(strayWords(await spokenIn(page), data)).toEqual([
    'advice: “advice” in h1 > b title',
    'retention: “retention” in h1 > b',
  ])
})
