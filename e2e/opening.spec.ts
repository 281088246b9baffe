import { gzipSync } from 'node:zlib'
import type { APIRequestContext } from '@playwright/test'
import { expect, openApp, test } from './support/app'

/** Scripts that the first paint waits for, gzipped as a host sends them. */
const scriptBudgetKb = 200

/** Words that only onnxruntime and PapaParse hold. */
const libraries = ['OrtGetInputOutputCount', 'UndetectableDelimiter']

/** Addresses that the page itself names. */
async function namedIn(request: APIRequestContext): Promise<string[]> {
  const html = await (await request.get('./')).text()
  return [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path as string)
}

test('the first paint waits for 200 kB of scripts at most, none of them a library of a worker', async ({
  page,
  request,
}) => {
  const named = (await namedIn(request)).filter((path) => path.endsWith('.js'))
  expect(named.length).toBeGreaterThan(0)
  const bodies = await Promise.all(named.map(async (path) => (await request.get(path)).body()))
  const kilobytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000
  expect(kilobytes).toBeLessThan(scriptBudgetKb)
  const code = bodies.map(String).join('')
  for (const word of libraries) expect(code.includes(word), word).toBe(false)

  // The words are right: once a file is open, the workers have brought both libraries.
  const later: string[] = []
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) later.push(await response.text().catch(() => ''))
  })
  await openApp(page)
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'of the 1,625 customers you still have',
  )
  for (const word of libraries)
    await expect.poll(() => later.some((text) => text.includes(word)), word).toBe(true)
})

test('the start screen is there while workers, model and views are still held back', async ({
  page,
  request,
}) => {
  const allowed = new Set(await namedIn(request))
  const held: string[] = []
  await page.route('**/*', (route) => {
    const path = route.request().url().split('/deep/app/')[1] ?? ''
    if (path === '' || allowed.has(path) || allowed.has(`./${path}`)) return route.continue()
    held.push(path)
  })
  await page.goto('./')
  await expect(page.locator('main button').first()).toBeVisible()
  await expect.poll(() => held.join(' ')).toMatch(/worker|ort-|models\//)
  // Content is in the document a moment before its frame is drawn and noted.
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length))
    .toBe(1)
})

test('the model is warm without being asked for', async ({ page }) => {
  await openApp(page)
  await expect(page.getByText('The model is ready.')).toBeVisible()
  await expect.poll(() => page.workers().length).toBe(1)
})
