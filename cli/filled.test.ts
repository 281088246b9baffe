import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readManifest } from '../src/model/file/manifest'
import { movedBlock } from '../tests/support/plantedCopies'
import { score } from './score'
import { train } from './train'

let folder = ''
const inFolder = (name: string) => join(folder, name)

/** Customers twice, the second time with their numbers moved; every eleventh row lacks one. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-filled-'))
  const { table } = movedBlock(5, 300, 0, 300, 3)
  const rows = Array.from({ length: table.rowCount }, (_, row) => {
    const cells = table.columns.map((column) => {
      if (column.name === 'n5' && row % 11 === 0) return ''
      if (column.type === 'text') return column.dictionary[column.codes[row]!] ?? ''
      return Number.isNaN(column.values[row]!) ? '' : String(column.values[row])
    })
    return [...cells, (row % 300) % 4 === 0 ? 'Yes' : 'No']
  })
  const header = [...table.columns.map(({ name }) => name), 'Churn']
  await writeFile(inFolder('c.csv'), Papa.unparse([header, ...rows]))
}, 60_000)

afterAll(() => rm(folder, { recursive: true }))

async function toldBy(work: () => Promise<void>): Promise<string> {
  const lines: string[] = []
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    lines.push(String(text))
    return true
  })
  await work().finally(() => spy.mockRestore())
  return lines.join('')
}

const trainAs = (out: string, ...more: string[]) =>
  toldBy(() =>
    train([
      ...[inFolder('c.csv'), '--target', 'Churn', '--out', inFolder(out), '--kind', 'additive'],
      ...['--folds', '2', '--threads', '1', '--date', '2026-01-31', ...more],
    ]),
  )

async function scoresBy(model: string, ...more: string[]) {
  const out = inFolder('scored.csv')
  const options = ['--model', inFolder(model), '--out', out, ...more]
  const told = await toldBy(() => score([inFolder('c.csv'), ...options]))
  const { data } = Papa.parse<Record<string, string>>(
    (await readFile(out, 'utf8')).replace(/^\ufeff/, ''),
    { header: true, skipEmptyLines: true },
  )
  return { told, probability: data.map((row) => Number(row.churn_probability)) }
}

describe('missing cells on the command line', () => {
  it('are filled in training and then in scores, counted, and left alone with --no-fill', async () => {
    const filledLine = /(\d+) empty cells were filled from other rows of the same customers/
    const [, cells] = filledLine.exec(await trainAs('filled.onnx'))!
    const { training } = readManifest(await readFile(inFolder('filled.onnx')), 'filled.onnx')
    expect(training?.filled?.cells).toBe(Number(cells))
    expect(Number(cells)).toBeGreaterThan(50)

    const filled = await scoresBy('filled.onnx')
    expect(filledLine.exec(filled.told)?.[1]).toBe(cells)
    const plain = await scoresBy('filled.onnx', '--no-fill')
    expect(plain.told).not.toMatch(filledLine)
    const changed = filled.probability.filter((risk, row) => risk !== plain.probability[row])
    expect(changed.length).toBeGreaterThan(0)
    expect(changed.length).toBeLessThanOrEqual(training!.filled!.rows)

    expect(await trainAs('plain.onnx', '--no-fill')).not.toMatch(filledLine)
    const manifest = readManifest(await readFile(inFolder('plain.onnx')), 'plain.onnx')
    expect(manifest.training?.filled).toBeUndefined()
    // What is missing in the file is told the same, filled or not.
    const shares = (name: string, features: typeof manifest.features) =>
      features.find((feature) => feature.name === name)?.training.missingShare
    const { features } = readManifest(await readFile(inFolder('filled.onnx')), 'filled.onnx')
    expect(shares('n5', features)).toBeCloseTo(shares('n5', manifest.features)!, 12)
    expect((await scoresBy('plain.onnx')).told).not.toMatch(filledLine)
  }, 120_000)
})
