import { createWriteStream, openAsBlob } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import Papa from 'papaparse'
import { openRows, readByRows, readColumnar, readTable } from '../src/data/reading'
import { generateCsv } from './generate'

/** Wall and processor time in milliseconds; the second tells more on a busy machine. */
interface Times {
  readonly ms: number
  readonly cpuMs: number
}

async function timed(task: () => Promise<unknown>): Promise<Times> {
  const cpu = process.cpuUsage()
  const start = performance.now()
  await task()
  const ms = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  return { ms: Math.round(ms), cpuMs: Math.round((user + system) / 1000) }
}

/** PapaParse alone: rows of strings, thrown away. */
async function papaAlone(file: File): Promise<void> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const bytes of file.stream()) {
    text += decoder.decode(bytes, { stream: true })
    if (text.length < 1 << 20) continue
    const { meta } = new Papa.Parser({ delimiter: ',', newline: '\n' }).parse(text, 0, true)
    text = text.slice(meta.cursor)
  }
  new Papa.Parser({ delimiter: ',', newline: '\n' }).parse(text, 0, false)
}

const readers: Readonly<Record<string, (file: File) => Promise<unknown>>> = {
  columnar: async (file) => {
    const { written, structure } = await openRows(file)
    if (!written || !(await readColumnar(file, written, structure)))
      throw new Error('left to the reader of rows')
  },
  table: (file) => readTable(file),
  byRows: async (file) => readByRows(await openRows(file)),
  papaAlone,
}

const median = (times: readonly Times[], key: keyof Times) =>
  times.map((time) => time[key]).sort((a, b) => a - b)[times.length >> 1]!

/** Reads one generated file with every reader in turn, `repeat` times; medians. */
async function benchReading(rows: number, quoted: boolean, repeat: number, names: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-bench-'))
  const path = join(folder, 'customers.csv')
  try {
    await pipeline(Readable.from(generateCsv(rows, { quoted })), createWriteStream(path))
    const file = new File([await openAsBlob(path)], 'customers.csv')
    const times = new Map(names.map((name): [string, Times[]] => [name, []]))
    for (let round = 0; round < repeat; round++)
      for (const [name, list] of times) list.push(await timed(() => readers[name]!(file)))
    const medians = Object.fromEntries(
      [...times].map(([name, list]) => [
        name,
        { ms: median(list, 'ms'), cpuMs: median(list, 'cpuMs') },
      ]),
    )
    const { columnar, byRows } = medians
    const ratio = columnar && byRows ? byRows.cpuMs / columnar.cpuMs : null
    const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
    return { rows, bytes: file.size, quoted, ...medians, ratio, peakMb, load: loadavg()[0] }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1e6' },
    quoted: { type: 'boolean', default: false },
    repeat: { type: 'string', default: '5' },
    readers: { type: 'string', default: Object.keys(readers).join(',') },
  },
})
for (const rows of values.rows.split(',')) {
  const names = values.readers.split(',')
  const result = await benchReading(Number(rows), values.quoted, Number(values.repeat), names)
  console.log(JSON.stringify(result, null, 2))
}
