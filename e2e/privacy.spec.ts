import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, openApp, test } from './support/app'

let sink: Server
let address: string
const hits: string[] = []

test.beforeAll(async () => {
  sink = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.writeHead(204, { 'Access-Control-Allow-Origin': '*' }).end()
  })
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(sink.address() as AddressInfo).port}`
})

test.afterAll(() => sink.close())

test('deliberate leaks from the page and from a worker are all stopped', async ({
  page,
  watched,
}) => {
  await openApp(page)
  await page.evaluate(async (target) => {
    await fetch(`${target}/fetch`).catch(() => {})
    navigator.sendBeacon(`${target}/beacon`, 'x')
    new Image().src = `${target}/image`
    try {
      new WebSocket(target.replace('http', 'ws'))
    } catch {}
    const form = Object.assign(document.createElement('form'), {
      action: `${target}/form`,
      method: 'post',
      target: '_blank',
    })
    document.body.append(form)
    form.submit()
    const code = `fetch('${target}/worker').catch(() => {}).finally(() => postMessage(0))`
    const worker = new Worker(URL.createObjectURL(new Blob([code])))
    await new Promise((resolve) => {
      worker.onmessage = resolve
      worker.onerror = resolve
    })
  }, address)
  await page.waitForTimeout(500)
  expect(hits).toEqual([])
  // The browser reports each stopped leak on the console, and lists some as requests.
  expect(watched.complaints.length).toBeGreaterThan(3)
  watched.complaints.splice(0)
  watched.foreign.splice(0)
})
