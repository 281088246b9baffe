import type { Page } from '@playwright/test'
import { drop, expect, openApp, test } from './support/app'

const rows = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => row(index)).join('\n')

const good = `CustomerID,Tenure,Complain,CashbackAmount\n${rows(40, (i) => `${i + 1},${i % 20},${i % 2},${100 + i}`)}\n`
const manyColumns = Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(',')

/** What is dropped, and what the sentence must name. */
const bad: [name: string, content: string | Buffer, sentence: RegExp][] = [
  [
    'picture.csv',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2]),
    /picture\.csv is a PNG file, not a table/,
  ],
  ['nothing.csv', '', /nothing\.csv is empty/],
  ['header.csv', 'CustomerID,Tenure,Complain\n', /header\.csv.*3 columns.*no rows/],
  ['single.csv', 'CustomerID\n1\n2\n3\n', /single\.csv.*only one column.*CustomerID/],
  ['wide.csv', `${manyColumns}\n${manyColumns}\n`, /wide\.csv.*10,?000 columns.*5,?000/],
  ['nothing.onnx', '', /nothing\.onnx.*0 bytes/],
  ['half.onnx', Buffer.from([0x08, 0x08, 0x12, 0x50, 0x41]), /half\.onnx.*not a whole ONNX model/],
]

async function openSample(page: Page) {
  await openApp(page)
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await expectSample(page)
}

/** Whatever view comes first. */
const expectOpen = (page: Page, rows: string) =>
  expect(page.getByRole('banner')).toContainText(rows)

const expectSample = (page: Page) =>
  expect(page.getByRole('heading', { level: 1 })).toContainText(
    'of the 1,625 customers you still have',
  )

for (const [name, content, sentence] of bad) {
  test(`${name}: a sentence, the result before stays, the next file works`, async ({ page }) => {
    await openSample(page)
    await drop(page, { name, content })
    await expect(page.getByRole('alert')).toContainText(sentence)
    await expectSample(page)
    await drop(page, { name: 'good.csv', content: good })
    await expectOpen(page, '40 rows')
  })
}

test('a file with odd cells is read, and every odd place is listed', async ({ page }) => {
  const odd = `CustomerID,Tenure,Complain,Empty\n${rows(30, (i) => `${i + 1},${i === 4 ? 'soon' : i},0,`)}\n31,3\n`
  await openApp(page)
  await drop(page, { name: 'odd.csv', content: odd })
  await expectOpen(page, '31 rows')
  const profile = (await page.evaluate(() => window.holdfast.profile())) as {
    columns: { name: string; missing: number }[]
    problems: { row: number; column: string | null; message: string }[]
    alerts: { code: string; column: string | null }[]
  }
  expect(profile.problems).toContainEqual(
    expect.objectContaining({ row: 6, column: 'Tenure', message: expect.stringContaining('soon') }),
  )
  expect(profile.problems).toContainEqual(expect.objectContaining({ row: 32 }))
  expect(profile.columns.find(({ name }) => name === 'Empty')?.missing).toBe(31)
  expect(profile.alerts).toContainEqual(
    expect.objectContaining({ code: 'all-missing', column: 'Empty' }),
  )
})

test('features that the file lacks are named and scored as missing', async ({ page }) => {
  await openApp(page)
  await drop(page, { name: 'good.csv', content: good })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('3 of 18')
  await page.getByRole('link', { name: 'Customers' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('of 40 customers')
  await expect(page.getByText(/15 of (the )?18/).first()).toBeVisible()
})

test('a worker that cannot start is named, and the app goes on', async ({ page, watched }) => {
  await page.addInitScript(() => {
    const RealWorker = window.Worker
    let broken = true
    Object.assign(window, {
      mendWorkers: () => {
        broken = false
      },
    })
    window.Worker = class extends RealWorker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(
          broken ? URL.createObjectURL(new Blob(['throw new Error("no start")'])) : address,
          options,
        )
      }
    }
  })
  await openApp(page)
  // That of the model, which starts by itself; the next is that of the sample, after which all is idle.
  await expect(page.getByRole('alert').first()).toContainText('background process')
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await expect(page.getByRole('alert').first()).toContainText('background process')
  await page.evaluate('mendWorkers()')
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await expectSample(page)
  watched.complaints.splice(0)
})
