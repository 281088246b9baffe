import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { generateSample } from '../src/data/sample/generateSample'
import { expect, openApp, test } from './support/app'
import { writeLargeFile } from './support/largeFile'
import { actAt, dropHeld, holdFile, type Moment, showView, watchRequests } from './support/stages'

const second = generateSample(40, 3).csv
const secondHeading = 'of the 34 customers you still have'

const folder = mkdtempSync(join(tmpdir(), 'holdfast-e2e-'))
const secondPath = join(folder, 'second.csv')
let large: Awaited<ReturnType<typeof writeLargeFile>>
test.beforeAll(async () => {
  writeFileSync(secondPath, second)
  large = await writeLargeFile(200_000)
})
test.afterAll(() => {
  large.remove()
  rmSync(folder, { recursive: true, force: true })
})

test.beforeEach(async ({ page }) => {
  await watchRequests(page)
  await openApp(page)
})

const clickSample = (page: Page) => page.getByRole('button', { name: 'Try the sample' }).click()

const openLarge = (page: Page) => dropHeld(page, 'large.csv')

async function trainOnSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Train the model' }).click()
}

/** When the second file is dropped, and what is running then. */
const cases: [name: string, moment: Moment, startFirst: (page: Page) => Promise<void>][] = [
  ['generating the sample', { stage: 'source.sample' }, clickSample],
  ['reading', { stage: 'table.read', delayMs: 60 }, openLarge],
  ['profiling', { stage: 'table.profileSome', nth: 3 }, openLarge],
  ['scoring', { stage: 'score', nth: 2 }, openLarge],
  ['ranking', { stage: 'scoring.summary' }, openLarge],
  ['the search for copies', { stage: 'repeats.find', delayMs: 100 }, openLarge],
  ['training', { stage: 'train', delayMs: 400 }, trainOnSample],
]

for (const [name, moment, startFirst] of cases) {
  test(`${name}: a second file takes its place`, async ({ page }) => {
    if (startFirst === trainOnSample) {
      await clickSample(page)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(
        'of the 1,625 customers you still have',
      )
      await showView(page, 'train')
    }
    await holdFile(page, large.path)
    await holdFile(page, secondPath)
    const answered = actAt(page, { moment, drop: 'second.csv', heading: secondHeading })
    await startFirst(page)
    if (startFirst === trainOnSample) {
      await expect
        .poll(() => page.evaluate(async () => (await window.holdfast.profile()) as object))
        .toMatchObject({ rows: 40 })
      await showView(page, 'customers')
    }
    await answered
    // Nothing of the first arrives later: one score pool and the worker of one file are left.
    const cores = await page.evaluate(() => navigator.hardwareConcurrency)
    await expect.poll(() => page.workers().length).toBe(1 + Math.max(1, Math.min(4, cores - 1)))
    await expect(page.getByRole('heading', { level: 1 })).toContainText(secondHeading)
    const after = await page.evaluate(async () => ({
      profile: (await window.holdfast.profile()) as { file: { name: string }; rows: number },
      scores: await window.holdfast.scores({ from: 0, to: 40 }),
    }))
    expect(after.profile).toMatchObject({ file: { name: 'second.csv' }, rows: 40 })
    expect(after.scores).toHaveLength(40)
  })
}
