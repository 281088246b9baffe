import { readdirSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { drop, expect, fromDisk, hasShared, openApp, shared, test } from './support/app'
import { bentModel, customers, customersCsv, linearModel, linearRisk } from './support/foreign'

const csv = { name: 'small.csv', content: customersCsv() }
const linear = { name: 'linear.onnx', content: linearModel() }
const bent = { name: 'bent.onnx', content: bentModel() }

const show = (page: Page, view: string) =>
  page.evaluate((hash) => {
    location.hash = hash
  }, `#/${view}`)

const modelName = (page: Page) =>
  page.evaluate(async () => ((await window.holdfast.modelInfo()) as { name: string }).name)

async function openScored(page: Page, model: typeof linear) {
  await openApp(page)
  await drop(page, model, csv)
  await show(page, 'customers')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'of the 91 customers you still have',
  )
}

test('a linear model from elsewhere scores and explains exactly', async ({ page }) => {
  await openScored(page, linear)
  expect(await modelName(page)).toBe('linear')
  const scores = await page.evaluate(() => window.holdfast.scores({ from: 0, to: 120 }))
  const mean = (key: 'tenure' | 'complain') =>
    customers.reduce((sum, customer) => sum + customer[key], 0) / customers.length
  scores.forEach(({ churnProbability, contributions }, row) => {
    const customer = customers[row]!
    expect(churnProbability).toBeCloseTo(linearRisk(customer), 6)
    // The background is the whole file, as it has fewer than 200 rows.
    expect(contributions.Tenure).toBeCloseTo(-0.2 * (customer.tenure - mean('tenure')), 4)
    expect(contributions.Complain).toBeCloseTo(2 * (customer.complain - mean('complain')), 4)
  })
  await expect(page.getByRole('grid')).toContainText('Complain 1')

  await show(page, 'model')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    /^On this file: of 100 rows it flags, \d+ left/,
  )
  await expect(page.getByRole('rowheader', { name: 'ROC AUC' })).toBeVisible()
  await expect(
    page.getByText('Whether the model was trained on this file is not known'),
  ).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})

test('another mapping of a model from elsewhere brings its own reasons', async ({ page }) => {
  await openScored(page, linear)
  await page.getByRole('button', { name: 'Check the mapping' }).click()
  await page.getByRole('button', { name: 'Factor for Tenure' }).click()
  const factor = page.getByRole('textbox', { name: 'Factor for Tenure' })
  await factor.fill('2')
  await factor.press('Enter')
  await page.getByRole('button', { name: 'Score with this mapping' }).click()
  await expect(page.getByText(/The new mapping changed the risk/)).toBeVisible()
  await expect(page.getByRole('grid')).toContainText('Complain 1')
  const scores = await page.evaluate(() => window.holdfast.scores({ from: 0, to: 120 }))
  const mean = customers.reduce((sum, { tenure }) => sum + tenure, 0) / customers.length
  scores.forEach(({ churnProbability, contributions }, row) => {
    const { tenure, complain } = customers[row]!
    expect(churnProbability).toBeCloseTo(linearRisk({ tenure: 2 * tenure, complain }), 6)
    expect(contributions.Tenure).toBeCloseTo(-0.4 * (tenure - mean), 4)
  })
})

test('a model without exact reasons is explained by sampling that can be stopped', async ({
  page,
}) => {
  await openScored(page, bent)
  await expect(page.getByRole('grid')).toContainText('≈')
  await page.getByRole('grid').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Estimated from [\d,]+ permutations/)).toBeVisible()
  await expect(page.getByText(/±\s\d+\.\d\spp/).first()).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Log-odds' })).toBeDisabled()
  const stop = page.getByRole('button', { name: 'Stop' })
  if (await stop.isVisible()) await stop.click().catch(() => {})
  await expect(stop).toBeHidden()
})

test('scores can be checked against those of another program', async ({ page }) => {
  await openScored(page, linear)
  await show(page, 'model/models')
  const choose = page.getByLabel('Choose reference scores', { exact: true })
  const same = `risk\n${customers.map((customer) => linearRisk(customer)).join('\n')}`
  await choose.setInputFiles({ name: 'same.csv', mimeType: 'text/csv', buffer: Buffer.from(same) })
  await expect(page.getByRole('heading', { name: /^The scores agree/ })).toBeVisible()
  const others = customers.map((customer, row) => (row === 4 ? 0.999 : linearRisk(customer)))
  await choose.setInputFiles({
    name: 'others.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(others)),
  })
  await expect(
    page.getByRole('heading', { name: /^The scores differ by up to 0\.\d/ }),
  ).toBeVisible()
  await expect(page.getByRole('rowheader', { name: '5', exact: true })).toBeVisible()
  await choose.setInputFiles({
    name: 'short.json',
    mimeType: 'application/json',
    buffer: Buffer.from('[0.5]'),
  })
  await expect(page.getByText('short.json has 1 scores; the open file has 120 rows')).toBeVisible()
})

test('a model that cannot be used is refused with a reason and the app goes on', async ({
  page,
}) => {
  test.skip(!hasShared, 'the broken models are not part of this project')
  await openScored(page, linear)
  const folder = shared('fixtures/onnx')
  for (const file of readdirSync(folder).filter((name) => name.startsWith('bad_'))) {
    await drop(page, fromDisk(`${folder}/${file}`))
    await expect(page.getByRole('alert').filter({ hasText: file })).toBeVisible()
    expect(await modelName(page)).toBe('linear')
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'of the 91 customers you still have',
  )
})

test('the reference models give their probabilities in the app', async ({ page }) => {
  test.skip(!hasShared, 'the reference models are not part of this project')
  test.setTimeout(120_000)
  await openApp(page)
  for (const name of ['lgbm_interventional', 'random_forest', 'mlp']) {
    const { rows, probability } = JSON.parse(
      fromDisk(shared(`fixtures/onnx/${name}.expected.json`)).content.toString(),
    ) as { rows: (number | null)[][]; probability: number[] }
    const header = rows[0]!.map((_, column) => `x${column + 1}`).join(',')
    const lines = rows.map((row, index) => `${index + 1},${row.join(',')}`)
    const content = [`CustomerID,${header}`, ...lines].join('\n')
    await drop(page, fromDisk(shared(`fixtures/onnx/${name}.onnx`)), {
      name: `${name}.csv`,
      content,
    })
    await expect(page).toHaveTitle(new RegExp(name))
    await expect.poll(() => modelName(page)).toBe(name)
    const found = await page.evaluate(
      (to) =>
        window.holdfast
          .scores({ from: 0, to })
          .then((all) => all.map((one) => one.churnProbability)),
      rows.length,
    )
    found.forEach((value, row) => {
      expect(Math.abs(value - probability[row]!)).toBeLessThan(1e-5)
    })
  }
})
