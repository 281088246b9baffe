import { chromium } from '@playwright/test'
const [name, lang, theme, size] = process.argv.slice(2)
const [w, h] = size === 'phone' ? [390, 844] : [1440, 900]
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const page = await browser.newPage({ viewport: { width: w, height: h }, locale: lang === 'ru' ? 'ru-RU' : 'en-US', colorScheme: theme })
page.on('pageerror', (e) => console.log('PAGEERROR', e.message))
await page.goto('http://localhost:4602/')
await page.waitForTimeout(800)
const file = name === 'eco' ? '/work/shared/data/ecommerce_churn.csv' : `/tmp/exp/files/${name}.csv`
const inputs = page.locator('input[type=file]')
await inputs.first().setInputFiles(file)
await page.waitForTimeout(3500)
await page.locator('input[type=file]').first().setInputFiles(`/tmp/exp/files/${name}.onnx`)
await page.waitForTimeout(4000)
const shot = (part) => page.screenshot({ path: `/tmp/exp/shots/${name}-${lang}-${theme}-${size}-${part}.png`, fullPage: part !== 'x' })
for (const [hash, part] of [['#/customers', 'list'], ['#/customers/segments', 'segments'], ['#/model', 'model'], ['#/decide', 'decide'], ['#/decide/threshold', 'threshold'], ['#/train', 'train']]) {
  if (process.argv[6] && !process.argv[6].split(',').includes(part)) continue
  await page.evaluate((x) => { location.hash = x }, hash)
  await page.waitForTimeout(2500)
  await shot(part)
}
await browser.close()
