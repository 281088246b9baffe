import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'

const address = 'http://story.test/'

/** Builds the page of all examples of charts; its folder. */
export async function buildStory(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-story-'))
  await build({
    configFile: false,
    root: 'tests/charts',
    base: './',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1000 },
  })
  return folder
}

/** The tokens of the app's own theme. */
const styles = () =>
  readdirSync('src')
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(join('src', name), 'utf8'))
    .join('\n')

/** Opens the page of examples in a theme, and waits until every one is drawn. */
export async function openStory(page: Page, folder: string, theme: 'light' | 'dark') {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
    .replace('<html', `<html data-mantine-color-scheme="${theme}"`)
    .replace('</title>', `</title><style>${styles()}</style>`)
  await page.route(`${address}**`, (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html })
    if (pathname === '/favicon.ico') return route.fulfill({ status: 204 })
    return route.fulfill({ path: join(folder, pathname) })
  })
  await page.goto(address)
  await page.waitForFunction(() => {
    const charts = [...document.querySelectorAll('[data-chart]')]
    return charts.length > 0 && charts.every((chart) => chart.querySelector('svg text'))
  })
}
