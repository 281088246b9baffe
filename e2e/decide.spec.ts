import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { drop, expect, openApp, test } from './support/app'

interface Plan {
  readonly contacted: number
  readonly control: number
  readonly cost: number
  readonly expectedGain: { readonly value: number; readonly low: number; readonly high: number }
  readonly marginal: { readonly id: string; readonly gain: number } | null
}

/** As the view begins. */
const usual = { saveRate: [0.2, 0.3, 0.4] as [number, number, number] }

const plan = (page: Page, options: object) =>
  page.evaluate(
    (asked) => window.holdfast.plan(asked),
    options,
  ) as Promise<unknown> as Promise<Plan>

const money = (amount: number) => Math.round(amount).toLocaleString('en').replace('-', '−')

const headline = (page: Page) => page.getByRole('heading', { level: 1 })

const shows = async (page: Page, found: Plan, sign = '') => {
  const { value, low, high } = found.expectedGain
  const [gain, from, to, cost] = [value, low, high, found.cost].map((amount) =>
    amount < 0 ? `−${sign}${money(-amount)}` : `${sign}${money(amount)}`,
  )
  const people = `${found.contacted.toLocaleString('en')} customer${found.contacted === 1 ? '' : 's'}`
  await expect(headline(page)).toHaveText(
    `Contact ${people}: expected gain ${gain} (${from} to ${to}) for ${cost} of cost.`,
  )
}

async function openDecide(page: Page) {
  await openApp(page)
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await page.getByRole('button', { name: 'Is it worth it?' }).click()
  await expect(headline(page)).toContainText('expected gain')
}

/** Figures at which some hundred contacts pay. */
const dear = { ...usual, value: 3000 }

async function openDear(page: Page) {
  await openDecide(page)
  await page.getByLabel('Value of each').fill('3000')
  const found = await plan(page, dear)
  expect(found.contacted).toBeGreaterThan(20)
  await shows(page, found)
  return found
}

test('the answer is that of the plan, with figures, limits and currency of one’s own', async ({
  page,
}) => {
  await openDear(page)
  await page.getByLabel('Cost of the offer').fill('50')
  await page.getByLabel('Take it anyway, %').fill('20')
  const offered = { ...dear, offer: 50, takenAnyway: 0.2 }
  await shows(page, await plan(page, offered))

  await page.getByLabel('Budget').fill('5000')
  const within = await plan(page, { ...offered, budget: 5000 })
  await shows(page, within)
  await expect(page.getByText('the list ends with the budget')).toBeVisible()

  await page.getByLabel('Capacity, customers').fill('7')
  await shows(page, await plan(page, { ...offered, budget: 5000, capacity: 7 }))
  await expect(page.getByText('the list ends with the capacity')).toBeVisible()

  await page.getByLabel('Low', { exact: true }).fill('25')
  await page.getByLabel('High', { exact: true }).fill('50')
  const wide = { ...offered, budget: 5000, capacity: 7, saveRate: [0.25, 0.3, 0.5] }
  const last = await plan(page, wide)
  await page.getByRole('combobox', { name: 'Currency' }).fill('€')
  await page.keyboard.press('Escape')
  await shows(page, last, '€')
  await expect(
    page.getByText(`The last one worth contacting is ${last.marginal?.id}`),
  ).toBeVisible()

  // Remembered for the next visit.
  await page.reload()
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await page.evaluate(() => {
    location.hash = '#/decide'
  })
  await shows(page, last, '€')
})

test('the contact list is shown by gain, opened, and saved with its control group', async ({
  page,
}) => {
  await openDear(page)
  await page.getByRole('tab', { name: 'Control group' }).click()
  await page.getByRole('button', { name: 'Set 10 % aside' }).click()
  const found = await plan(page, { ...dear, control: 0.1 })
  expect(found.control).toBeGreaterThan(0)
  await expect(page.getByText('more are set aside as the control group')).toBeVisible()
  await expect(page.getByText('It could prove an effect of')).toBeVisible()
  await shows(page, found)

  await page.getByRole('tab', { name: 'List' }).click()
  const grid = page.getByRole('grid', { name: 'Contact list' })
  await expect(grid).toHaveAttribute('aria-rowcount', String(found.contacted + found.control + 1))
  await expect(grid.getByRole('row').nth(1)).toContainText('contact')
  await grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'One customer' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary', { name: 'One customer' })).toBeHidden()

  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Value' }).uncheck()
  await page.keyboard.press('Escape')
  await expect(grid.getByRole('columnheader', { name: 'Value' })).toBeHidden()
  await expect(grid.getByRole('columnheader', { name: 'Expected gain' })).toBeVisible()

  const listed = found.contacted + found.control
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: `Save contact list (${listed})` }).click()
  const file = await (await download).path()
  const [header, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  expect(lines).toHaveLength(listed)
  const column = (name: string) => header!.split(',').indexOf(name)
  const gains = lines.map((line) => Number(line.split(',')[column('expected_gain')]))
  expect(gains).toEqual([...gains].sort((a, b) => b - a))
  const groups = lines.map((line) => line.split(',')[column('group')])
  expect(groups.filter((group) => group === 'control')).toHaveLength(found.control)
  const sum = gains.reduce((all, gain, i) => (groups[i] === 'contact' ? all + gain : all), 0)
  expect(sum).toBeCloseTo(found.expectedGain.value, 6)
  await expect(page.getByText(`Saved ${listed} customers to`)).toBeVisible()
})

test('why a risky customer is not on the list', async ({ page }) => {
  await openDear(page)
  await page.getByLabel('Capacity, customers').fill('5')
  await expect(headline(page)).toContainText('Contact 5 customers')
  await page.getByRole('button', { name: 'Why is a risky customer not on it?' }).click()
  const sheet = page.getByRole('dialog', { name: 'The riskiest who are not on the list' })
  await expect(sheet.getByRole('row').nth(1)).toContainText('the capacity ends before them')
  await sheet.getByRole('row').nth(1).getByRole('button').click()
  await expect(page.getByRole('complementary', { name: 'One customer' })).toBeVisible()
})

test('one handle is threshold, share and number at once, by pointer and keys', async ({ page }) => {
  await openDear(page)
  await page.getByRole('tab', { name: 'Threshold' }).click()
  const slider = page.getByRole('slider', { name: 'Threshold on the risk' })
  const [risk, share, count] = [
    page.getByLabel('From a risk of, %'),
    page.getByLabel('The riskiest, %'),
    page.getByLabel('The first'),
  ]
  const number = async (field: typeof risk) => Number((await field.inputValue()).replace(',', ''))

  await slider.focus()
  await page.keyboard.press('Home')
  await expect(risk).toHaveValue('0')
  await expect(share).toHaveValue('100')
  const all = await number(count)
  await page.keyboard.press('PageUp')
  await expect(risk).toHaveValue('5')
  const fewer = await number(count)
  expect(fewer).toBeLessThan(all)

  await count.fill('100')
  await expect(
    page.getByText('Contacted', { exact: true }).locator('..').locator('..'),
  ).toContainText('100')
  expect(await number(share)).toBeCloseTo((100 / all) * 100, 1)
  await count.blur()

  await share.fill('10')
  await share.blur()
  expect(await number(count)).toBe(Math.round(all * 0.1))

  // Every answer to a drag within 50 ms, the slowest too.
  const box = (await slider.boundingBox())!
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2)
  await page.mouse.down()
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push(entry.duration)
    }).observe({ type: 'longtask' })
  })
  for (let at = 20; at <= 80; at++)
    await page.mouse.move(box.x + (box.width * at) / 100, box.y + box.height / 2)
  await page.mouse.up()
  await expect(risk).toHaveValue('80')
  expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual([])

  await count.fill('30')
  await page.getByRole('button', { name: 'Take 30 as the capacity' }).click()
  await expect(page.getByLabel('Capacity, customers')).toHaveValue('30')
  await shows(page, await plan(page, { ...dear, capacity: 30 }))
})

test('what cannot be is a sentence with the remedy, and the rest keeps working', async ({
  page,
}) => {
  const found = await openDear(page)
  const fault = async (label: string, typed: string, sentence: string | RegExp) => {
    const field = page.getByLabel(label, { exact: true })
    const before = await field.inputValue()
    await field.fill(typed)
    await expect(page.getByText(sentence)).toBeVisible()
    await shows(page, found)
    await field.fill(before)
    await expect(page.getByText(sentence)).toBeHidden()
  }
  await fault('Cost of a contact', '-5', 'Give a number from 0.')
  await fault('Budget', '50', /Less than one contact/)
  await fault('Likely', '0', /no contact keeps anybody/)
  await fault('Low', '90', /none may be above the next/)
  await fault('Control group, %', '100', /nobody is left to contact/)
  await fault('Capacity, customers', '0', /whole number from 1/)

  await page.getByRole('combobox', { name: 'Value of a customer' }).click()
  await page.getByRole('option', { name: 'Column Gender' }).click()
  await expect(page.getByRole('alert')).toContainText('holds text')
  await expect(page.getByRole('alert')).toContainText('Until then')
  await page.getByRole('combobox', { name: 'Value of a customer' }).click()
  await page.getByRole('option', { name: 'One figure for everybody' }).click()
  await expect(page.getByRole('alert')).toBeHidden()
  await shows(page, found)

  await page.getByLabel('Cost of a contact').fill('100000')
  await expect(headline(page)).toHaveText('Contact nobody: no contact brings more than it costs.')
  await expect(page.getByText(/Lower the cost/).first()).toBeVisible()
  await expect(page.getByText('The list is empty')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Nobody to save' })).toBeDisabled()
  await page.getByRole('button', { name: 'Back to the usual figures' }).click()
  await shows(page, await plan(page, usual))
})

test('a value column fills what is missing with the median, and says so', async ({ page }) => {
  await openApp(page)
  const lines = Array.from({ length: 60 }, (_, i) => {
    const spend = i % 6 === 0 ? '' : String(2000 + 100 * i)
    return `C${i},${i % 12},${i % 2},${spend}`
  })
  const content = ['CustomerID,Tenure,Complain,Spend', ...lines].join('\n')
  await drop(page, { name: 'spend.csv', content })
  await expect(page.getByRole('link', { name: 'Decide' })).toBeVisible()
  await page.getByRole('link', { name: 'Decide' }).click()
  await page.getByRole('combobox', { name: 'Value of a customer' }).click()
  await page.getByRole('option', { name: 'Column Spend' }).click()
  await expect(page.getByText(/10 customers have no value in “Spend”/).first()).toBeVisible()
})

test('the playbook is edited, kept, saved and read back', async ({ page }) => {
  await openDear(page)
  await page.getByRole('tab', { name: 'Playbook' }).click()
  await expect(
    page.getByText('Reasons are associated with leaving', { exact: false }),
  ).toBeVisible()
  const words = page.getByLabel(/^Your own words for “Tenure”/).first()
  await words.fill('Send a welcome box')
  await page.getByRole('tab', { name: 'List' }).click()
  await expect(page.getByRole('grid').getByText('Send a welcome box').first()).toBeVisible()

  await page.getByRole('tab', { name: 'Playbook' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a file' }).click()
  const saved = readFileSync(await (await download).path(), 'utf8')
  await page.getByRole('button', { name: 'Back to the model’s own rules' }).click()
  await expect(words).toHaveValue('')
  const open = page.locator('input[type=file][accept*=json]')
  await open.setInputFiles({
    name: 'mine.json',
    mimeType: 'application/json',
    buffer: Buffer.from(saved),
  })
  await expect(words).toHaveValue('Send a welcome box')
  await open.setInputFiles({
    name: 'no.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"a":1}'),
  })
  await expect(page.getByText('no.json is no playbook')).toBeVisible()
  await expect(words).toHaveValue('Send a welcome box')
})

test('the scope holds here as everywhere', async ({ page }) => {
  await openDear(page)
  await page.getByText('Left', { exact: true }).first().click()
  await expect(page.getByText('These customers have left already')).toBeVisible()
  await page.getByRole('button', { name: 'Only those you still have' }).click()
  // A plan goes by the scope of the moment it is asked for.
  await expect
    .poll(() => page.evaluate(() => window.holdfast.scope()))
    .toMatchObject({ side: 'still' })
  await shows(page, await plan(page, dear))
})

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`every part is accessible and fits ${width} px, ${colorScheme}`, async ({ page }) => {
      test.setTimeout(120_000)
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await openDecide(page)
      for (const language of ['EN', 'RU']) {
        await page.getByText(language, { exact: true }).click()
        for (const part of ['list', 'profit', 'threshold', 'control', 'playbook']) {
          await page.evaluate((hash) => {
            location.hash = hash
          }, `#/decide/${part}`)
          await page.waitForTimeout(400)
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          expect(over, `${part} ${language} is wider than the window`).toBeLessThanOrEqual(0)
          const { violations } = await new AxeBuilder({ page }).analyze()
          expect(
            violations.map(({ id, nodes }) => `${part} ${language} ${id}: ${nodes[0]?.html}`),
          ).toEqual([])
        }
      }
    })
