import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import type {} from '../../src/automation'

/** Third-party data beside the project; tests that need it skip themselves where it is absent. */
export const shared = (path: string) => resolve('..', 'shared', path)
export const hasShared = existsSync(shared('data/ecommerce_churn.csv'))

interface Watched {
  /** What the page said that a user should never cause: console errors, uncaught errors. */
  readonly complaints: string[]
  /** Addresses asked for outside the page's own origin. */
  readonly foreign: string[]
}

/** Every test fails on a console error, an uncaught error, or a request to another origin. */
export const test = base.extend<{ watched: Watched }>({
  watched: [
    async ({ context, page }, use) => {
      const watched: Watched = { complaints: [], foreign: [] }
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          watched.complaints.push(message.text())
      })
      page.on('pageerror', (error) => watched.complaints.push(String(error)))
      context.on('request', (request) => {
        if (!/^(http:\/\/localhost:\d+\/|file:|blob:|data:)/.test(request.url()))
          watched.foreign.push(request.url())
      })
      await use(watched)
      expect(watched.complaints, 'console and uncaught errors').toEqual([])
      expect(watched.foreign, 'requests to other origins').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Opens the built app in English and waits for the start screen. */
export async function openApp(page: Page, path = './'): Promise<void> {
  await page.addInitScript(() => {
    if (localStorage.getItem('holdfast.preferences') === null)
      localStorage.setItem('holdfast.preferences', JSON.stringify({ language: 'en' }))
  })
  await page.goto(path)
  await expect(page.getByRole('button', { name: 'Try the sample' })).toBeVisible()
}

export interface Dropped {
  readonly name: string
  readonly content: string | Buffer
}

/** Drops files on the window as a person would. */
export async function drop(page: Page, ...files: Dropped[]): Promise<void> {
  const sent = files.map(({ name, content }) => ({
    name,
    base64: Buffer.from(content).toString('base64'),
  }))
  const transfer = await page.evaluateHandle((items) => {
    const data = new DataTransfer()
    for (const { name, base64 } of items) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      data.items.add(new File([bytes], name))
    }
    return data
  }, sent)
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, { dataTransfer: transfer })
}

export function fromDisk(path: string): Dropped {
  return { name: basename(path), content: readFileSync(path) }
}
