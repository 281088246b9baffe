import { readFileSync } from 'node:fs'
import { expect as expectPicture, test as plain } from '@playwright/test'
import { expect, openApp, test } from './support/app'
import { buildStory, openStory } from './support/story'

/** Pixels that may differ: edges are smoothed a little differently from browser to browser. */
const tolerated = { maxDiffPixels: 60, threshold: 0.25 }

plain.describe('every example of every chart', () => {
  let folder: string

  plain.beforeAll(async () => {
    folder = await buildStory()
  })

  for (const width of [1440, 390])
    for (const theme of ['light', 'dark'] as const)
      plain(`looks as it did in ${theme} at ${width} pixels`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 })
        // Fonts differ from machine to machine: text is measured by its length alone, and hidden.
        await page.addInitScript(() => {
          CanvasRenderingContext2D.prototype.measureText = function (text: string) {
            const size = Number(/([\d.]+)px/.exec(this.font)?.[1])
            return { width: text.length * size * 0.55 } as TextMetrics
          }
        })
        await openStory(page, folder, theme)
        await page.addStyleTag({ content: 'text { visibility: hidden }' })
        const charts = page.locator('[data-chart]')
        for (const chart of await charts.all()) {
          const name = await chart.getAttribute('data-chart')
          await expectPicture
            .soft(chart.locator('svg').first())
            .toHaveScreenshot(`${name}-${theme}-${width}.png`, tolerated)
        }
      })

  for (const width of [1440, 1366, 1024, 390])
    plain(`keeps its words whole and apart at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await openStory(page, folder, 'light')
      const faults = await page.evaluate(() => {
        const found: string[] = []
        for (const chart of document.querySelectorAll('[data-chart]')) {
          const name = chart.getAttribute('data-chart')
          const frame = chart.querySelector('svg')!.getBoundingClientRect()
          const words = [...chart.querySelectorAll('svg text')].map((text) => ({
            text: text.textContent,
            slanted: text.hasAttribute('transform'),
            box: text.getBoundingClientRect(),
          }))
          for (const [index, { text, slanted, box }] of words.entries()) {
            const inside =
              box.left >= frame.left - 1 &&
              box.right <= frame.right + 1 &&
              box.top >= frame.top - 2 &&
              box.bottom <= frame.bottom + 2
            if (!inside) found.push(`${name}: "${text}" is cut off`)
            for (const other of slanted ? [] : words.slice(index + 1)) {
              const across =
                Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
              const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
              // The boxes of lines are higher than their letters.
              if (!other.slanted && across > 1 && down > 5)
                found.push(`${name}: "${text}" lies on "${other.text}"`)
            }
          }
        }
        return found
      })
      expectPicture(faults).toEqual([])
    })
})

test('the library of charts comes with the first chart, not with the start', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await openApp(page)
  const ofCharts = async () => {
    const scripts = asked.filter((url) => url.endsWith('.js'))
    const texts = await Promise.all(
      scripts.map((url) => page.evaluate(async (at) => (await fetch(at)).text(), url)),
    )
    return texts.filter((text) => text.includes('recharts-zIndex-layer')).length
  }
  expect(await ofCharts()).toBe(0)
  await page.getByRole('button', { name: 'Try the sample' }).click()
  const list = page.getByRole('grid').first()
  await list.getByRole('row').nth(2).waitFor()
  expect(await ofCharts()).toBe(0)
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('figure').getByRole('slider')).toBeVisible()
  expect(await ofCharts()).toBeGreaterThan(0)
})

async function openCustomer(page: Parameters<typeof openApp>[0]) {
  await openApp(page)
  await page.getByRole('button', { name: 'Try the sample' }).click()
  const list = page.getByRole('grid').first()
  await list.getByRole('row').nth(2).waitFor()
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const figure = page.getByLabel('One customer').getByRole('figure')
  await expect(figure.getByRole('slider')).toBeVisible()
  return figure
}

test('a chart is saved as real files and its table is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const figure = await openCustomer(page)
  const finding = await figure.getByRole('heading').textContent()
  const take = (item: string) =>
    figure
      .getByRole('button', { name: 'Copy or save the chart' })
      .click()
      .then(() => page.getByRole('menuitem', { name: item, exact: true }).click())
  const saved = async (item: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), take(item)])
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  }

  const svg = await saved('Save the picture (SVG)')
  expect(svg.name).toBe(`${finding}.svg`)
  const text = svg.bytes.toString('utf8')
  expect(text).not.toContain('var(')
  expect(text).toContain(`>${finding}</text>`)

  const png = await saved('Save the picture (PNG)')
  expect(png.name).toBe(`${finding}.png`)
  expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  const [width, height] = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]
  const plot = (await figure.locator('svg.recharts-surface').boundingBox())!
  expect(width).toBeCloseTo(2 * (plot.width + 32), -1)
  expect(height).toBeGreaterThan(2 * plot.height)
  // Words, bars in the colour that raises the risk, and the page itself are all in it.
  const colours = await page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const drawing = canvas.getContext('2d')!
    drawing.drawImage(image, 0, 0)
    const { data } = drawing.getImageData(0, 0, image.width, image.height)
    const counts: Record<string, number> = {}
    for (let at = 0; at < data.length; at += 4) {
      const colour = `${data[at]} ${data[at + 1]} ${data[at + 2]} ${data[at + 3]}`
      counts[colour] = (counts[colour] ?? 0) + 1
    }
    return counts
  }, png.bytes.toString('base64'))
  expect(colours['213 94 0 255']).toBeGreaterThan(1000)
  expect(colours['22 25 29 255']).toBeGreaterThan(100)
  expect(colours['255 255 255 255']).toBeGreaterThan((width * height) / 2)

  await take('Copy the table')
  await expect(figure.getByText('Copied')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const lines = copied.split(/\r?\n/).map((line) => line.split('\t'))
  expect(lines[0]).toEqual(['Feature', 'Value', 'pp'])
  expect(lines).toHaveLength(1 + 18 + 2)
})

test('values stand beside the pointer, and keys reach them too', async ({ page }) => {
  const figure = await openCustomer(page)
  const plot = figure.getByRole('slider')
  const box = (await plot.boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + 120]
  await page.mouse.move(x, y)
  const tip = plot.locator('[aria-hidden="true"]', { hasText: 'pp' }).last()
  await expect(tip).toBeVisible()
  const at = (await tip.boundingBox())!
  expect(Math.abs(at.x + at.width / 2 - x)).toBeLessThan(2)
  // Next to the bar, and not on it.
  const bar = (await plot.locator('[data-pointed] rect').boundingBox())!
  const apart = Math.max(bar.y - (at.y + at.height), at.y - (bar.y + bar.height))
  expect(apart).toBeGreaterThan(0)
  expect(apart).toBeLessThan(20)
  await page.mouse.move(box.x - 40, y)
  await expect(tip).toBeHidden()

  await plot.focus()
  await page.keyboard.press('ArrowDown')
  const first = await plot.getAttribute('aria-valuetext')
  expect(first).toMatch(/^.+: [+−][\d.]+\spp(, to be read with care)?$/)
  await expect(tip).toBeVisible()
  // Escape leaves the bar first, and only then the customer.
  await page.keyboard.press('Escape')
  await expect(tip).toBeHidden()
  await expect(plot).toBeFocused()
  await expect(page.getByLabel('One customer')).toBeVisible()
})

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  test('a touch reads a value, and a touch elsewhere clears it', async ({ page }) => {
    await openApp(page)
    await page.getByRole('link', { name: 'Drivers' }).click()
    await page
      .getByRole('list', { name: /^Drivers of the risk/ })
      .getByRole('button')
      .first()
      .tap()
    const sheet = page.getByRole('dialog')
    const plot = sheet.getByRole('slider')
    await expect(plot).toBeVisible()
    const rest = await plot.getAttribute('aria-valuetext')
    await plot.tap({ position: { x: 120, y: 100 } })
    await expect(plot).toHaveAttribute('aria-valuetext', /risk .* training rows?$/)
    const tip = plot.locator('div[aria-hidden="true"]').last()
    await expect(tip).toBeVisible()
    const [around, inside] = [(await plot.boundingBox())!, (await tip.boundingBox())!]
    expect(inside.x).toBeGreaterThanOrEqual(around.x - 1)
    expect(inside.x + inside.width).toBeLessThanOrEqual(around.x + around.width + 1)
    await sheet.getByRole('heading', { level: 3 }).tap()
    await expect(plot).toHaveAttribute('aria-valuetext', rest!)
  })
})
