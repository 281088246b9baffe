import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { profileTable } from '../src/data/profile/profileTable'
import { readTable } from '../src/data/reading/readTable'
import { expect, openApp, test } from './support/app'
import { writeLargeFile } from './support/largeFile'
import { dropHeld, holdFile, watchRequests } from './support/stages'

let large: Awaited<ReturnType<typeof writeLargeFile>>
test.beforeAll(async () => {
  large = await writeLargeFile(200_000)
})
test.afterAll(() => large.remove())

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'of the 1,625 customers you still have',
  )
}

test('several workers read a large file as one does, and show its first columns', async ({
  page,
}) => {
  await watchRequests(page)
  await openApp(page)
  await holdFile(page, large.path)
  await dropHeld(page, 'large.csv')
  const first = page.getByRole('region', { name: /^The first \d+ rows$/ }).first()
  await expect(first).toContainText('CustomerID')
  await expect(first).toContainText('100,001 to')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'of the 163,918 customers you still have',
  )

  const bytes = readFileSync(large.path)
  const expected = profileTable(await readTable(new File([bytes], 'large.csv')), { copiesUpTo: 0 })
  expect(expected.file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  const profile = (await page.evaluate(() => window.holdfast.profile())) as typeof expected
  expect(profile.file).toEqual(expected.file)
  expect(profile.columns).toEqual(JSON.parse(JSON.stringify(expected.columns)))
  expect(profile.problems).toEqual(expected.problems)
})

for (const method of ['hash', 'join'])
  test(`a worker that dies at "${method}" ends the work and leaves the result`, async ({
    page,
  }) => {
    await watchRequests(page)
    await page.addInitScript((method) => {
      // The first worker asked for this dies soon after.
      let killed = false
      window.Worker = class extends window.Worker {
        override postMessage(message: { method?: string; args?: unknown[] }, transfer: never) {
          super.postMessage(message, transfer)
          if (killed || message.method !== method) return
          killed = true
          setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'killed' })), 50)
        }
      }
    }, method)
    await openApp(page)
    await openSample(page)
    const workers = page.workers().length
    await holdFile(page, large.path)
    await dropHeld(page, 'large.csv')
    await expect(page.getByRole('main')).toContainText('killed')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      'of the 1,625 customers you still have',
    )
    await expect.poll(() => page.workers().length).toBe(workers)
    await dropHeld(page, 'large.csv')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      'of the 163,918 customers you still have',
    )
  })
