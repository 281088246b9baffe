import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { generateSample } from '../src/data/sample/generateSample'
import { drop, expect, openApp, test } from './support/app'

const rows = 400
const { csv } = generateSample(rows, 7)
const original = { name: 'customers.csv', content: csv }

/** The same customers as a Russian export has them; one column has a name that tells nothing. */
const header: Record<string, string> = {
  CustomerID: 'Номер клиента',
  Churn: 'Отток',
  Tenure: 'Стаж, мес.',
  WarehouseToHome: 'Поле 3',
  Gender: 'Пол',
  MaritalStatus: 'Семейное положение',
  Complain: 'Жалоба',
  OrderCount: 'Число заказов',
}
const values: Record<string, Record<string, string>> = {
  Gender: { Male: 'Муж', Female: 'Жен' },
  MaritalStatus: { Single: 'код 17', Married: 'Женат', Divorced: 'Разведён' },
}
const russian = { name: 'клиенты.csv', content: inRussian(csv) }

function inRussian(text: string): string {
  const [head, ...lines] = text.trim().split('\n')
  const names = head!.split(',')
  const body = lines.map((line) =>
    line
      .split(',')
      .map((cell, index) => values[names[index]!]?.[cell] ?? cell)
      .join(','),
  )
  return [names.map((name) => header[name]?.replace(',', '') ?? name).join(','), ...body].join('\n')
}

const scoresOf = (page: Page) =>
  page.evaluate(
    async (to) =>
      (await window.holdfast.scores({ from: 0, to })).map((each) => each.churnProbability),
    rows,
  )

test('a foreign export is mapped, scored as the original, and remembered', async ({ page }) => {
  await openApp(page)
  await drop(page, original)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('likely to leave')
  const expected = await scoresOf(page)

  await drop(page, russian)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('features of the model')
  expect(page.url()).toContain('#/mapping')
  const distance = page.getByRole('combobox', { name: 'Column for Distance from the warehouse' })
  await distance.selectOption('Поле 3')
  const status = page.getByRole('row', { name: /Marital status/ })
  const single = page.getByRole('combobox', { name: 'What the model takes “код 17” as' })
  if (!(await single.isVisible())) await status.getByRole('button', { name: /value/ }).click()
  await single.selectOption('Single')
  await expect(single).toHaveValue('Single')
  await page.getByRole('button', { name: 'Score with this mapping' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('likely to leave')
  await expect(page.getByText(/The new mapping changed/)).toBeVisible()
  expect(await scoresOf(page)).toEqual(expected)

  await page.reload()
  await drop(page, russian)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('likely to leave')
  expect(await scoresOf(page)).toEqual(expected)
  await page.getByRole('button', { name: 'Check the mapping' }).click()
  await expect(page.getByText('As you chose for an earlier file')).toBeVisible()
  await page.getByRole('button', { name: 'Forget the choice' }).click()
  await expect(page.getByText('As you chose for an earlier file')).toHaveCount(0)
  expect(await scoresOf(page)).not.toEqual(expected)
})

test('changes can be undone, and one column fills one property only', async ({ page }) => {
  await openApp(page)
  await drop(page, russian)
  const tenure = page.getByRole('combobox', { name: 'Column for Tenure' })
  const orders = page.getByRole('combobox', { name: 'Column for Orders' })
  await expect(tenure).toHaveValue('Стаж мес.')
  await orders.selectOption('Стаж мес.')
  await expect(tenure).toHaveValue('')
  await page.getByRole('button', { name: 'Undo changes' }).click()
  await expect(tenure).toHaveValue('Стаж мес.')
})

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`the mapping fits ${width} px and has no accessibility faults`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await openApp(page)
    await drop(page, russian)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('features of the model')
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })
}
