import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { drop, expect, openApp, test } from './support/app'

/*
 * Customers whose outcome nobody can guess: "st" is A or Z, "phase" one of three words that say
 * nothing. What the app shows is held against counts of the same customers here.
 */

interface Customer {
  readonly client: string
  readonly tenure: number
  readonly complain: 0 | 1
  readonly plan: 'Basic' | 'Plus' | 'Max'
  readonly phase: 'alpha' | 'beta' | 'gamma'
  readonly st: 'A' | 'Z'
}

const rows = 900

/** Numbers in 0…1 that are the same in every run (Park and Miller 1988). */
function randoms(): () => number {
  let state = 20_261_123
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function makeCustomers(): Customer[] {
  const random = randoms()
  return Array.from({ length: rows }, (_, row) => {
    const tenure = Math.floor(random() * 30)
    const complain = random() < 0.3 ? 1 : 0
    const plan = (['Basic', 'Plus', 'Max'] as const)[Math.floor(random() * 3)]!
    const risk = 0.06 + (tenure < 8 ? 0.3 : 0) + complain * 0.2 + (plan === 'Plus' ? 0.15 : 0)
    const st = random() < risk ? 'Z' : 'A'
    const phase = random() < 0.1 ? 'gamma' : st === 'Z' ? 'beta' : 'alpha'
    const client = `C${String((row * 331) % 1009).padStart(4, '0')}`
    return { client, tenure, complain, plan, phase, st }
  })
}

const customers = makeCustomers()
const csv = `client,Tenure,Complain,plan,phase,st\n${customers
  .map((each) =>
    [each.client, each.tenure, each.complain, each.plan, each.phase, each.st].join(','),
  )
  .join('\n')}\n`

const shareOf = (some: readonly Customer[], left: (customer: Customer) => boolean) =>
  some.filter(left).length / some.length
const percent = (share: number) => `${(share * 100).toFixed(1)} %`
const leftByState = ({ st }: Customer) => st === 'Z'

/** Chance that one who left has the higher risk than one who stayed, ties half. */
function aucOf(risk: readonly number[]): number {
  let right = 0
  let pairs = 0
  customers.forEach((a, i) => {
    if (!leftByState(a)) return
    customers.forEach((b, j) => {
      if (leftByState(b)) return
      pairs++
      right += risk[i]! > risk[j]! ? 1 : risk[i] === risk[j] ? 0.5 : 0
    })
  })
  return right / pairs
}

interface ToldProfile {
  readonly target: unknown
  readonly id: string | null
  readonly rows: number
}

const profile = (page: Page) =>
  page.evaluate(() => window.holdfast.profile()) as Promise<ToldProfile>
const risks = (page: Page) =>
  page.evaluate(
    async (to) =>
      (await window.holdfast.scores({ from: 0, to })).map((row) => row.churnProbability),
    rows,
  )
const show = (page: Page, view: string) =>
  page.evaluate((hash) => {
    location.hash = hash
  }, `#/${view}`)

const theColumn = /^(Change|Choose) the column that says who left$/
const change = (page: Page) => page.getByRole('button', { name: theColumn })
const panel = (page: Page) => page.getByRole('dialog', { name: theColumn })
const column = (page: Page) => panel(page).getByLabel('Column that says who left')
const apply = (page: Page) => panel(page).getByRole('button', { name: 'Apply' })
const churnFigure = (page: Page) =>
  page.getByText('Churn rate', { exact: true }).locator('xpath=ancestor::div[1]')

async function openCustomers(page: Page) {
  await openApp(page)
  await drop(page, { name: 'clients.csv', content: csv })
  await expect
    .poll(() =>
      risks(page).then(
        (all) => all.length,
        () => 0,
      ),
    )
    .toBe(rows)
  await show(page, 'data')
  await expect(change(page)).toBeVisible()
}

async function choose(page: Page, name: string) {
  await change(page).click()
  await column(page).selectOption(name)
}

/** The rate shown for a value in the table of the column `plan`. */
const rateOf = (page: Page, plan: string) =>
  page
    .getByRole('table', { name: /plan|Churn|left/i })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: plan, exact: true }) })
    .getByRole('cell')
    .last()

test('an outcome chosen by hand holds for everything that is told of the file', async ({
  page,
}) => {
  await openCustomers(page)
  expect(await profile(page)).toMatchObject({ target: null, id: 'client' })
  await expect(page.getByText('no column says who left, so churn is not shown')).toBeVisible()
  const before = await risks(page)

  await choose(page, 'st')
  await expect(panel(page).getByLabel('What “Z” means')).toHaveValue('left')
  await apply(page).click()
  await expect(panel(page)).toBeHidden()
  await expect(change(page)).toBeFocused()
  await expect(page.getByText('“st” = Z means the customer left')).toBeVisible()
  const rate = shareOf(customers, leftByState)
  await expect(churnFigure(page)).toContainText(percent(rate))
  await expect(churnFigure(page)).toContainText(
    `${customers.filter(leftByState).length} of 900 rows`,
  )
  expect(await profile(page)).toMatchObject({
    target: { column: 'st', positive: 'Z', rate },
    id: 'client',
  })
  await page.getByRole('tab', { name: /^Columns/ }).click()
  await page.getByRole('button', { name: 'Show plan in depth' }).click()
  for (const plan of ['Basic', 'Plus', 'Max'])
    await expect(rateOf(page, plan)).toContainText(
      percent(
        shareOf(
          customers.filter((each) => each.plan === plan),
          leftByState,
        ),
      ),
    )

  // Scores stay, and the model is measured on this outcome from now on.
  const after = await risks(page)
  expect(after).toEqual(before)
  await show(page, 'model/models')
  await page.getByRole('button', { name: 'Compare on this file' }).click()
  await expect(page.getByRole('row', { name: /E-commerce/ })).toContainText(aucOf(after).toFixed(3))

  // The other value turns the rate, and none takes it away; the comparison before is gone.
  await show(page, 'data')
  await change(page).click()
  await panel(page).getByLabel('What “A” means').selectOption('left')
  await apply(page).click()
  await expect(churnFigure(page)).toContainText(percent(1 - rate))
  await show(page, 'model/models')
  await expect(page.getByRole('button', { name: 'Compare on this file' })).toBeVisible()
  await show(page, 'data')
  await change(page).click()
  await column(page).selectOption({ label: 'no column' })
  await apply(page).click()
  await expect(churnFigure(page)).toContainText('no outcome column')
  expect((await profile(page)).target).toBeNull()
})

test('values that are not counted take no part in churn rates', async ({ page }) => {
  await openCustomers(page)
  await choose(page, 'phase')
  await panel(page).getByLabel('What “beta” means').selectOption('left')
  await panel(page).getByLabel('What “gamma” means').selectOption('unknown')
  // Somebody must have stayed.
  await panel(page).getByLabel('What “alpha” means').selectOption('unknown')
  await expect(panel(page).getByRole('alert')).toContainText('at least one value mean “stayed”')
  await expect(apply(page)).toBeDisabled()
  await panel(page).getByLabel('What “alpha” means').selectOption('stayed')
  await apply(page).click()
  await expect(
    page.getByText('“phase” = beta means the customer left; not counted: gamma'),
  ).toBeVisible()

  const counted = customers.filter(({ phase }) => phase !== 'gamma')
  const left = ({ phase }: Customer) => phase === 'beta'
  await expect(churnFigure(page)).toContainText(percent(shareOf(counted, left)))
  await expect(churnFigure(page)).toContainText(`${counted.filter(left).length} of 900 rows`)
  expect((await profile(page)).target).toEqual({
    column: 'phase',
    positive: 'beta',
    rate: shareOf(counted, left),
    unknown: { values: ['gamma'], rows: rows - counted.length },
  })
  await page.getByRole('tab', { name: /^Columns/ }).click()
  await page.getByRole('button', { name: 'Show plan in depth' }).click()
  for (const plan of ['Basic', 'Plus', 'Max'])
    await expect(rateOf(page, plan)).toContainText(
      percent(
        shareOf(
          counted.filter((each) => each.plan === plan),
          left,
        ),
      ),
    )
})

test('the outcome that a model was trained with is the file’s from then on', async ({ page }) => {
  test.setTimeout(180_000)
  await openCustomers(page)
  await show(page, 'train')
  await page.getByLabel('Column that says who left').selectOption('st')
  await page.getByLabel('ID column').selectOption({ label: 'none' })
  await page.getByRole('checkbox', { name: 'Use phase', exact: true }).uncheck()
  await page.getByLabel('Name of the model').fill('Ours')
  await page.getByRole('button', { name: 'Train the model' }).click()
  await expect(
    page.getByRole('heading', { name: '“Ours” has learned from clients.csv' }),
  ).toBeVisible({ timeout: 150_000 })
  const rate = shareOf(customers, leftByState)
  expect(await profile(page)).toMatchObject({
    target: { column: 'st', positive: 'Z', rate },
    id: null,
  })

  // The model that learned from these very rows is not measured on them; another one is.
  await expect(
    page.getByRole('heading', { name: 'The model learned from clients.csv' }),
  ).toBeVisible()
  await show(page, 'model/models')
  await page.getByRole('button', { name: 'Compare on this file' }).click()
  await expect(page.getByRole('row', { name: /Ours/ })).toContainText('trained on this file')
  await expect(page.getByRole('row', { name: /E-commerce/ })).not.toContainText(
    'does not say who left',
  )
  await show(page, 'data')
  await expect(churnFigure(page)).toContainText(percent(rate))

  // Another outcome leaves the model, its scores and that it was trained here.
  const before = await risks(page)
  await choose(page, 'Complain')
  await apply(page).click()
  await expect(page.getByText('“Complain” = 1 means the customer left')).toBeVisible()
  expect(await risks(page)).toEqual(before)
  await show(page, 'model/models')
  await page.getByRole('button', { name: 'Compare on this file' }).click()
  await expect(page.getByRole('row', { name: /Ours/ })).toContainText('trained on this file')
  await expect(page.getByRole('row', { name: /E-commerce/ })).toContainText(
    'it uses the column that says who left',
  )
  // Training proposes what was chosen last, and keeps the rest.
  await show(page, 'train')
  await expect(page.getByLabel('Column that says who left')).toHaveValue('Complain')
  await expect(page.getByLabel('Name of the model')).toHaveValue('Ours')
})

test('a file read in another way keeps the outcome that was chosen', async ({ page }) => {
  await openCustomers(page)
  await choose(page, 'st')
  await apply(page).click()
  await expect(page.getByText('“st” = Z means the customer left')).toBeVisible()
  await page.getByRole('button', { name: 'Change how the file is read' }).click()
  await page.getByLabel('Encoding').selectOption({ index: 2 })
  await page.getByRole('button', { name: 'Read the file this way' }).click()
  await expect(page.getByText('“st” = Z means the customer left')).toBeVisible()
  await expect(churnFigure(page)).toContainText(percent(shareOf(customers, leftByState)))
})

test('counting anew can be cancelled and leaves the outcome as it was', async ({ page }) => {
  test.setTimeout(120_000)
  await openApp(page)
  // Wide enough that the profile takes seconds, in the page: a file of 17 MB is slow to hand over.
  await page.evaluate(async () => {
    const names = Array.from({ length: 80 }, (_, column) => `n${column}`)
    const lines = [`Tenure,st,${names.join(',')}`]
    for (let row = 0; row < 60_000; row++) {
      const cells = names.map((_, column) => (row * (column + 3)) % 997)
      lines.push(`${row % 31},${row % 7 === 0 ? 'Z' : 'A'},${cells.join(',')}`)
    }
    await window.holdfast.analyze(new File([lines.join('\n')], 'wide.csv'))
  })
  await show(page, 'data')
  await choose(page, 'st')
  await apply(page).click()
  await expect(panel(page).getByRole('status')).toHaveText('Working it out again')
  await panel(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(apply(page)).toBeEnabled({ timeout: 1000 })
  expect((await profile(page)).target).toBeNull()
  await expect(page.getByText('no column says who left, so churn is not shown')).toBeVisible()
  await apply(page).click()
  await expect(page.getByText('“st” = Z means the customer left')).toBeVisible()
})

for (const width of [1440, 390]) {
  test(`the choice of the outcome is accessible and fits ${width} px`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await openCustomers(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const [language, label] of [
        ['EN', theColumn],
        ['RU', /^Выбрать столбец, где видно, кто ушёл$/],
      ] as const) {
        await page.getByText(language, { exact: true }).click()
        const button = page.getByRole('button', { name: label })
        await button.focus()
        await page.keyboard.press('Enter')
        const dialog = page.getByRole('dialog', { name: label })
        await dialog.getByRole('combobox').first().selectOption('phase')
        await expect(dialog.getByRole('rowheader', { name: 'gamma' })).toBeVisible()
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow).toBeLessThanOrEqual(0)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${language} ${id}: ${nodes[0]?.html}`)).toEqual(
          [],
        )
        await expect(dialog).not.toContainText(/\b(data|training)\.[a-z]\w+/)
        await page.keyboard.press('Escape')
        await expect(dialog).toBeHidden()
        await expect(button).toBeFocused()
      }
    }
  })
}
