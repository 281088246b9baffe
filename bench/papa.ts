import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { Browser } from '@playwright/test'

const papa = createRequire(import.meta.url).resolve('papaparse/papaparse.min.js')

/** Reads the file it is sent as PapaParse reads strings fastest, and posts rows and milliseconds. */
const worker = `
importScripts('/papaparse.js')
onmessage = async ({ data: file }) => {
  const start = performance.now()
  let rows = -1
  const decoder = new TextDecoder()
  let rest = ''
  const take = (text) => {
    Papa.parse(text, { delimiter: ',', newline: '\\n', skipEmptyLines: true, chunk: ({ data }) => { rows += data.length } })
  }
  for (let at = 0; at < file.size; at += 4 << 20) {
    const text = rest + decoder.decode(await file.slice(at, at + (4 << 20)).arrayBuffer(), { stream: true })
    const end = text.lastIndexOf('\\n') + 1
    take(text.slice(0, end))
    rest = text.slice(end)
  }
  if (rest) take(rest)
  postMessage({ rows, ms: performance.now() - start })
}`

const page = '<!doctype html><input type="file" /><script>let result</script>'

/** PapaParse alone, in a worker of the same browser, to strings only: no types, no statistics. */
export async function papaReadMs(browser: Browser, path: string): Promise<number> {
  const server = createServer((request, response) => {
    const [type, body] =
      request.url === '/papaparse.js'
        ? ['text/javascript', readFileSync(papa)]
        : request.url === '/worker.js'
          ? ['text/javascript', worker]
          : ['text/html', page]
    response.writeHead(200, { 'Content-Type': type }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const tab = await browser.newPage()
  try {
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await tab.setInputFiles('input', path)
    const result = await tab.evaluate(
      () =>
        new Promise<{ rows: number; ms: number }>((resolve, reject) => {
          const thread = new Worker('/worker.js')
          thread.onmessage = ({ data }) => resolve(data)
          thread.onerror = ({ message }) => reject(new Error(message))
          thread.postMessage(document.querySelector('input')?.files?.[0])
        }),
    )
    return result.ms
  } finally {
    await tab.close()
    server.close()
  }
}
