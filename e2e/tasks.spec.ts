import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, openApp, test } from './support/app'

/** From an empty page no task of a manager takes more. */
const mostClicks = 5

/** Presses what a person would press, and counts. */
class Hand {
  clicks = 0
  constructor(readonly page: Page) {}

  async press(what: Locator): Promise<void> {
    this.clicks++
    await what.click()
  }
  button = (name: string | RegExp) => this.press(this.page.getByRole('button', { name }).first())
  tab = (name: string) => this.press(this.page.getByRole('tab', { name }))
  view = (name: string | RegExp) =>
    this.press(this.page.getByRole('navigation').getByRole('link', { name }))
  /** A press into the field, then keys. */
  async type(label: string, text: string): Promise<void> {
    this.clicks++
    await this.page.getByLabel(label, { exact: true }).fill(text)
  }
  async save(): Promise<string[]> {
    const saving = this.page.waitForEvent('download')
    await this.button(/^Save/)
    return readFileSync(await (await saving).path(), 'utf8')
      .trim()
      .split(/\r?\n/)
  }
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function customer(hand: Hand): Promise<Locator> {
  await hand.press(hand.page.getByRole('grid').first().getByRole('row').nth(1))
  return hand.page.getByLabel('One customer')
}

const tasks: Record<string, (hand: Hand, page: Page) => Promise<void>> = {
  'open the sample': async (_, page) => {
    await expect(heading(page)).toContainText('likely to leave')
  },
  'save the list of the best 100': async (hand, page) => {
    await hand.view('Decide')
    await hand.type('Value of each', '3000')
    await hand.type('Capacity, customers', '100')
    await expect(heading(page)).toContainText(/^Contact \d+ customers/)
    const named = Number(/\d+/.exec((await heading(page).textContent())!)![0])
    expect(named).toBeLessThanOrEqual(100)
    expect(await hand.save()).toHaveLength(1 + named)
  },
  'the top reason of one customer': async (hand) => {
    const panel = await customer(hand)
    await expect(panel.getByRole('heading', { level: 3 }).first()).toContainText(/risk|reason/)
  },
  'what if': async (hand) => {
    const panel = await customer(hand)
    await hand.tab('What helps')
    await expect(panel.getByRole('slider').first()).toBeVisible()
  },
  'a plan for one customer': async (hand) => {
    const panel = await customer(hand)
    await hand.tab('What helps')
    await expect(panel).toContainText(
      /These bring the risk under|These come closest|No plan found, because/,
    )
  },
  'a budget of 10,000': async (hand, page) => {
    await hand.view('Decide')
    await hand.type('Value of each', '3000')
    await hand.type('Budget', '10000')
    await expect(heading(page)).toContainText(/for (9|10),\d{3} of cost/)
  },
  'a control group of 10 %': async (hand, page) => {
    await hand.view('Decide')
    await hand.tab('Control group')
    await hand.button(/^Set 10/)
    await expect(page.getByLabel('Control group, %').first()).toHaveValue('10')
  },
  'a segment’s risk and money': async (hand, page) => {
    await hand.tab('Segments')
    const table = page.getByRole('table', { name: /^Segments by/ })
    await expect(table.getByRole('columnheader', { name: 'Money at risk' })).toBeVisible()
    await expect(table.getByRole('cell').nth(3)).toContainText(/\d/)
  },
  'another language': async (hand, page) => {
    await hand.button('Русский')
    await expect(heading(page)).toContainText('скорее всего')
  },
}

for (const [name, work] of Object.entries(tasks))
  test(`a manager’s task in ${mostClicks} clicks at most: ${name}`, async ({ page }) => {
    await openApp(page)
    const hand = new Hand(page)
    await hand.button('Try the sample')
    await expect(heading(page)).toContainText('likely to leave')
    await work(hand, page)
    expect(hand.clicks).toBeLessThanOrEqual(mostClicks)
  })
