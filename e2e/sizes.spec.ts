import { readFileSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from './support/app'

const gzipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length

test('the scripts of the start take at most 200 kB gzipped', () => {
  const page = readFileSync('dist/index.html', 'utf8')
  const scripts = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)]
  expect(scripts.length).toBeGreaterThan(0)
  const bytes = scripts.reduce((sum, [, path]) => sum + gzipped(`dist/${path}`), 0)
  expect(bytes).toBeLessThanOrEqual(200_000)
})

test('the single file takes at most 6.75 MB', () => {
  expect(statSync('dist-single/holdfast.html').size).toBeLessThanOrEqual(6_750_000)
})
