import { readFileSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, openApp, test } from './support/app'

const gzipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length

test('the scripts of the start take at most 200 kB gzipped', () => {
  const page = readFileSync('dist/index.html', 'utf8')
  const scripts = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)]
  expect(scripts.length).toBeGreaterThan(0)
  const bytes = scripts.reduce((sum, [, path]) => sum + gzipped(`dist/${path}`), 0)
  expect(bytes).toBeLessThanOrEqual(200_000)
})

test('charts load with the first chart, not with the start', async ({ page }) => {
  const scripts: string[] = []
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) scripts.push(await response.text())
  })
  const drawsCharts = () => scripts.some((text) => text.includes('recharts-'))
  await openApp(page)
  await page.waitForLoadState('networkidle')
  expect(drawsCharts()).toBe(false)
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await page.getByRole('link', { name: 'Data' }).click()
  await expect.poll(drawsCharts).toBe(true)
})

test('the single file takes at most 6.5 MB', () => {
  expect(statSync('dist-single/holdfast.html').size).toBeLessThanOrEqual(6_500_000)
})
