import { pathToFileURL } from 'node:url'
import { drop, expect, fromDisk, hasShared, openApp, shared, test } from './support/app'

const address = pathToFileURL('dist-single/holdfast.html').href

test('one HTML file does the main job from file://, asking for nothing else', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith('blob:')) asked.push(request.url())
  })
  await openApp(page, address)
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'of the 1,625 customers you still have',
  )
  expect(asked).toEqual([address])
})

test('it scores a dropped file like the hosted app', async ({ page }) => {
  test.skip(!hasShared, 'the shared data is not beside the project')
  await openApp(page, address)
  await drop(page, fromDisk(shared('data/ecommerce_churn.csv')))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'of the 1,241 customers you still have',
  )
  const rows = await page.evaluate(() => window.holdfast.scores({ from: 0, to: 3 }))
  expect(rows).toHaveLength(3)
})
