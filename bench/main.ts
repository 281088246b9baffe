import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { generateCsv } from './generate'
import { benchMillions } from './millions'
import { benchOneCustomer } from './oneCustomer'

const { values } = parseArgs({
  options: {
    rows: { type: 'string' },
    quoted: { type: 'boolean', default: false },
    repeat: { type: 'string', default: '1' },
  },
})

const sizes = (values.rows ?? '').split(',').filter(Boolean).map(Number)
const results =
  sizes.length === 0
    ? { oneCustomerMs: await benchOneCustomer() }
    : { files: await benchSizes(sizes, values.quoted, Number(values.repeat)) }
console.log(JSON.stringify(results, null, 2))

/** Every size `repeat` times; the run with the median total stands for the size. */
async function benchSizes(rows: readonly number[], quoted: boolean, repeat: number) {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-bench-'))
  try {
    const medians = []
    for (const count of rows) {
      const path = join(folder, `${count}.csv`)
      await pipeline(Readable.from(generateCsv(count, { quoted })), createWriteStream(path))
      const runs = []
      for (let run = 0; run < repeat; run++) runs.push(await benchMillions(path))
      rmSync(path)
      runs.sort((a, b) => a.totalMs - b.totalMs)
      medians.push({ quoted, repeat, ...runs[Math.floor((runs.length - 1) / 2)] })
    }
    return medians
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
