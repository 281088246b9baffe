import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { exportModel } from '../src/model/file/onnx/exportModel'
import { feature, manifestOf } from '../tests/support/models'
import { expect, openApp, test } from './support/app'
import { writeLargeFile } from './support/largeFile'
import { actAt, dropHeld, holdFile, type Moment, showView, watchRequests } from './support/stages'

const answerWithinMs = 200
const attempts = 3
const sampleHeading = 'of the 1,625 customers you still have'

let large: Awaited<ReturnType<typeof writeLargeFile>>
test.beforeAll(async () => {
  large = await writeLargeFile(200_000)
})
test.afterAll(() => large.remove())

test.beforeEach(async ({ page }) => {
  await watchRequests(page)
  await openApp(page)
})

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(sampleHeading)
  // The pool grows to its size beside the first file; from then on the count of workers is steady.
  const cores = await page.evaluate(() => navigator.hardwareConcurrency)
  await expect
    .poll(() => page.evaluate(() => window.holdfast.health()))
    .toMatchObject({ workers: Math.max(1, Math.min(4, cores - 1)) })
}

/** What must not change by a cancel. */
const resultOf = (page: Page) =>
  page.evaluate(async () => ({
    profile: await window.holdfast.profile(),
    scores: await window.holdfast.scores({ from: 0, to: 200 }),
    model: await window.holdfast.version(),
  }))

/**
 * Starts work and cancels it at `moment`, several times; milliseconds from click to answer. The
 * quickest is the app's own time: in the others the machine may have been busy with other work.
 */
async function cancelAt(page: Page, moment: Moment, startWork: () => Promise<unknown>) {
  const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  const times: number[] = []
  for (let attempt = 0; attempt < attempts; attempt++) {
    const answered = actAt(page, { moment, press: 'Cancel', heading })
    await startWork()
    times.push(await answered)
  }
  return Math.min(...times)
}

const moments: [name: string, moment: Moment][] = [
  ['reading begins', { stage: 'table.read' }],
  ['reading', { stage: 'table.read', delayMs: 60 }],
  ['profiling', { stage: 'table.profileSome', nth: 3 }],
  ['scoring', { stage: 'score', nth: 2 }],
  ['ranking', { stage: 'scoring.summary' }],
]

for (const [name, moment] of moments) {
  test(`${name}: cancel answers at once, keeps the result and ends the workers`, async ({
    page,
  }) => {
    await openSample(page)
    const before = await resultOf(page)
    const workers = page.workers().length
    await holdFile(page, large.path)
    expect(await cancelAt(page, moment, () => dropHeld(page, 'large.csv'))).toBeLessThan(
      answerWithinMs,
    )
    await expect.poll(() => page.workers().length).toBe(workers)
    expect(await resultOf(page)).toEqual(before)
  })
}

test('generating the sample: cancel gives the start screen back', async ({ page }) => {
  const sample = page.getByRole('button', { name: 'Try the sample' })
  await expect.poll(() => page.workers().length).toBe(1)
  const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  const answered = actAt(page, { moment: { stage: 'source.sample' }, press: 'Cancel', heading })
  await sample.click()
  expect(await answered).toBeLessThan(answerWithinMs)
  await expect.poll(() => page.workers().length).toBe(1)
  await openSample(page)
})

test('training: cancel answers at once, keeps the model and ends the workers', async ({ page }) => {
  await openSample(page)
  const before = await resultOf(page)
  const workers = page.workers().length
  await showView(page, 'train')
  const train = page.getByRole('button', { name: 'Train the model' })
  await expect(train).toBeEnabled()
  const moment = { stage: 'train', delayMs: 400 } as const
  expect(await cancelAt(page, moment, () => train.click())).toBeLessThan(answerWithinMs)
  await expect.poll(() => page.workers().length).toBe(workers)
  expect(await resultOf(page)).toEqual(before)
})

for (const stage of ['score', 'scoring.summary'] as const) {
  test(`another model, ${stage}: cancel keeps the model before and its scores`, async ({
    page,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'holdfast-e2e-'))
    const path = join(folder, 'small.onnx')
    const shape = { cuts: Float32Array.of(5), values: Float64Array.of(1, -1), missing: 0 }
    const model = { base: -1, shapes: [shape] }
    writeFileSync(path, exportModel(model, manifestOf([feature('Tenure')], model.base)))
    await openSample(page)
    const before = await resultOf(page)
    await holdFile(page, path)
    const workers = page.workers().length
    expect(await cancelAt(page, { stage }, () => dropHeld(page, 'small.onnx'))).toBeLessThan(
      answerWithinMs,
    )
    await expect.poll(() => page.workers().length).toBe(workers)
    expect(await resultOf(page)).toEqual(before)

    await dropHeld(page, 'small.onnx')
    await expect
      .poll(() => page.evaluate(() => window.holdfast.version()))
      .toMatchObject({ modelName: 'small' })
    expect((await resultOf(page)).scores).not.toEqual(before.scores)
    rmSync(folder, { recursive: true })
  })
}

test('the search for copies stops on request, and starts again', async ({ page }) => {
  await openSample(page)
  await showView(page, 'data')
  const workers = page.workers().length
  await holdFile(page, large.path)
  await dropHeld(page, 'large.csv')
  await page.getByRole('button', { name: 'Stop looking' }).click()
  const again = page.getByRole('button', { name: 'Look for copies' })
  await expect(again).toBeVisible({ timeout: 1000 })
  await expect.poll(() => page.workers().length).toBe(workers)
  await again.click()
  await expect.poll(() => page.workers().length).toBe(workers + 1)
  // A cancelled run in between does not lose the search: it is taken up again.
  const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  const answered = actAt(page, { moment: { stage: 'table.read' }, press: 'Cancel', heading })
  await dropHeld(page, 'large.csv')
  await answered
  await expect(page.getByRole('button', { name: 'Stop looking' })).toBeVisible()
  await expect.poll(() => page.workers().length).toBe(workers + 1)
})
