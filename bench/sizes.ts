import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Figures, medians, rounded } from './figures'
import { generateCsv } from './generate'
import { benchMillions } from './millions'

type Quoting = 'plain' | 'quoted'

interface SizeOptions {
  readonly rows: readonly number[]
  readonly quoting: readonly Quoting[]
  readonly repeat: number
  /** The folder of the built app. */
  readonly built: string
}

interface SizeResult {
  readonly rows: number
  readonly quoting: Quoting
  readonly figures: Figures & { readonly totalMs: number }
}

/** Writes a generated file, hands its path to `task`, and deletes it. */
export async function withGeneratedFile<Result>(
  rows: number,
  quoted: boolean,
  task: (path: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-bench-'))
  try {
    const path = join(folder, `${rows}.csv`)
    await pipeline(Readable.from(generateCsv(rows, { quoted })), createWriteStream(path))
    return await task(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Every size `repeat` times: medians of every figure, and how they grow. */
export async function benchSizes({ rows, quoting, repeat, built }: SizeOptions) {
  const results: SizeResult[] = []
  for (const count of rows)
    for (const kind of quoting) {
      const runs = await withGeneratedFile(count, kind === 'quoted', async (path) => {
        const measured: Figures[] = []
        for (let run = 0; run < repeat; run++) measured.push(await benchMillions(path, built))
        return measured
      })
      const figures = medians(runs) as SizeResult['figures']
      results.push({ rows: count, quoting: kind, figures })
      console.error(`${count} rows, ${kind}: ${Math.round(figures.totalMs)} ms`)
    }
  return {
    repeat,
    load: loadavg()[0],
    files: results.map(({ quoting, figures }) => ({ quoting, ...rounded(figures) })),
    timePerRow: growth(results),
    quotedToPlain: quotedToPlain(results),
  }
}

/** Time per row of a size over that of the next smaller one of its kind; 1 is linear growth. */
function growth(results: readonly SizeResult[]) {
  return results.flatMap(({ rows, quoting, figures }) => {
    const before = results
      .filter((other) => other.quoting === quoting && other.rows < rows)
      .reduce<SizeResult | null>((max, other) => (max && max.rows > other.rows ? max : other), null)
    if (!before) return []
    const ratio = figures.totalMs / rows / (before.figures.totalMs / before.rows)
    return [{ quoting, from: before.rows, to: rows, ratio: Number(ratio.toFixed(2)) }]
  })
}

function quotedToPlain(results: readonly SizeResult[]) {
  return results.flatMap(({ rows, quoting, figures }) => {
    const plain = results.find((other) => other.rows === rows && other.quoting === 'plain')
    if (quoting === 'plain' || !plain) return []
    return [{ rows, ratio: Number((figures.totalMs / plain.figures.totalMs).toFixed(2)) }]
  })
}
