import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { seededRandom } from '../src/ground/maths/random'
import { readManifest } from '../src/model/file/manifest'
import { train } from './train'
import { parseTrainArguments } from './trainArguments'

let folder = ''
let file = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-train-'))
  file = join(folder, 'customers.csv')
  const random = seededRandom(8)
  const lines = Array.from({ length: 300 }, (_, row) => {
    const tenure = Math.floor(random() * 40)
    const left = random() < 1 / (1 + tenure / 5) ? 'Yes' : 'No'
    return `C${1000 + row},${tenure},${random() < 0.5 ? 'Card' : 'Cash'},${left}`
  })
  await writeFile(file, `Customer ID,Tenure,Payment,Churn\n${lines.join('\n')}\n`)
})

afterAll(() => rm(folder, { recursive: true }))

const run = (out: string, ...more: string[]) =>
  train([
    ...[file, '--target', 'Churn', '--out', join(folder, out), '--date', '2026-01-31'],
    ...['--threads', '1', ...more],
  ])

describe('train', () => {
  it('writes the model, the report and the out-of-fold predictions', async () => {
    const report = join(folder, 'report.json')
    const oof = join(folder, 'oof.csv')
    await run(
      'a.onnx',
      '--report',
      report,
      '--oof',
      oof,
      '--folds',
      '3',
      '--repeats',
      '1',
      '--test',
      file,
    )
    const manifest = readManifest(await readFile(join(folder, 'a.onnx')), 'a.onnx')
    expect(manifest.features.map(({ name }) => name)).toEqual(['Tenure', 'Payment'])
    expect(manifest.target).toMatchObject({ column: 'Churn', positive: 'Yes' })

    const written = JSON.parse(await readFile(report, 'utf8'))
    expect(written).toMatchObject({ rows: 300, features: 2, kind: manifest.kind })
    expect(written.validation.auc.value).toBeGreaterThan(0.6)
    expect(written.test.auc.value).toBeGreaterThan(written.validation.auc.value)
    expect(written.naive.auc).toHaveProperty('low')

    const lines = (await readFile(oof, 'utf8')).trimEnd().split('\n')
    expect(lines[0]).toBe('row,repeat,fold,probability')
    expect(lines).toHaveLength(301)
    expect(lines[1]).toMatch(/^0,0,[012],0\.\d+$/)
  })

  it('gives the same bytes again, in one thread or several', async () => {
    await run('b.onnx', '--folds', '2', '--name', 'same')
    await run('c.onnx', '--folds', '2', '--name', 'same', '--threads', '2')
    expect(await readFile(join(folder, 'b.onnx'))).toEqual(await readFile(join(folder, 'c.onnx')))
  })

  it('does not learn from columns that are excluded, and names one that is not there', async () => {
    await run('d.onnx', '--folds', '2', '--exclude', 'Payment')
    const manifest = readManifest(await readFile(join(folder, 'd.onnx')), 'd.onnx')
    expect(manifest.features.map(({ name }) => name)).toEqual(['Tenure'])
    await expect(run('e.onnx', '--exclude', 'Tenure,Colour')).rejects.toMatchObject({
      code: 'column-unknown',
      params: { column: 'Colour' },
    })
  })

  it('leaves out what the page would, tells why, and keeps what it is told to', async () => {
    const leaky = join(folder, 'leaky.csv')
    const random = seededRandom(9)
    const lines = Array.from({ length: 300 }, (_, row) => {
      const left = random() < 0.3
      const status = left ? 'Churned' : row % 10 === 0 ? 'Joined' : 'Stayed'
      const bill = left ? 100 + random() : random()
      const reason = left ? `reason ${row % 3}` : ''
      return [row, Math.floor(random() * 30), bill, reason, random(), status].join(',')
    })
    const header = 'ID,Tenure,Final bill,Why,Churn score,Status'
    await writeFile(leaky, `${header}\n${lines.join('\n')}\n`)
    const learn = async (...more: string[]) => {
      const written: string[] = []
      const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
        written.push(String(text))
        return true
      })
      const out = join(folder, 'leaky.onnx')
      const argv = [leaky, '--target', 'Status', '--out', out, '--threads', '1', '--folds', '2']
      await train([...argv, '--repeats', '1', '--kind', 'additive', ...more]).finally(() =>
        spy.mockRestore(),
      )
      return { manifest: readManifest(await readFile(out), out), said: written.join('') }
    }
    const { manifest, said } = await learn()
    expect(manifest.features.map(({ name }) => name)).toEqual(['Tenure'])
    expect(manifest.target).toMatchObject({ column: 'Status', positive: 'Churned' })
    expect(manifest.training.rows).toBeLessThan(300)
    expect(said).toContain(
      'Status: “Churned” means left, “Stayed” stayed; rows with “Joined” take no part.',
    )
    expect(said).toMatch(/Left out “Final bill”: By itself it nearly always tells who left/)
    expect(said).toMatch(/Left out “Why”: Whether it is filled in/)
    expect(said).toMatch(/Left out “Churn score”: Judging by its name/)
    expect(said).toContain('Keep it with --keep “Churn score”.')
    expect(said).not.toContain('“ID”')

    const kept = await learn('--keep', 'Churn score', '--keep', 'Final bill')
    expect(kept.manifest.features.map(({ name }) => name)).toEqual([
      'Tenure',
      'Final bill',
      'Churn score',
    ])
    expect(kept.said).not.toContain('Left out “Final bill”')
    await expect(learn('--keep', 'Colour')).rejects.toMatchObject({ code: 'column-unknown' })
  })

  it('records the targets that are asked', async () => {
    await run('p.onnx', '--folds', '2', '--precision', '0.5', '--recall', '0.4')
    const manifest = readManifest(await readFile(join(folder, 'p.onnx')), 'p.onnx')
    expect(manifest.validation.targets).toEqual({ precision: 0.5, recall: 0.4 })
  })

  it('leaves nothing behind when the input cannot be used', async () => {
    const before = await readdir(folder)
    await expect(run('d.onnx', '--target', 'Nope')).rejects.toMatchObject({
      code: 'column-unknown',
    })
    expect(await readdir(folder)).toEqual(before)
  })
})

describe('parseTrainArguments', () => {
  it.each([
    [['a.csv', '--out', 'm.onnx'], /--target/],
    [['a.csv', '--target', 'Churn'], /--out/],
    [['a.csv', '--target', 'Churn', '--out', 'm', '--kind', 'best'], /--kind/],
    [['a.csv', '--target', 'Churn', '--out', 'm', '--folds', '1'], /--folds/],
    [['a.csv', '--target', 'Churn', '--out', 'm', '--group', 'all'], /--group/],
    [['a.csv', '--target', 'Churn', '--out', 'm', '--date', '31.01.2026'], /--date/],
    [['a.csv', '--target', 'Churn', '--out', 'm', '--precision', '70'], /--precision/],
    [['a.csv', '--target', 'Churn', '--out', 'm', '--recall', '0'], /--recall/],
  ])('refuses %j', (argv, message) => {
    expect(() => parseTrainArguments(argv)).toThrowError(message)
  })

  it('calls the model after its file and groups by customer families', () => {
    const parsed = parseTrainArguments(['a.csv', '--target', 'Churn', '--out', 'x/shop.onnx'])
    expect(parsed).toMatchObject({
      name: 'shop',
      grouping: 'families',
      folds: 5,
      repeats: 'auto',
      keep: [],
      targets: { precision: 0.7, recall: 0.65 },
      seed: 0,
    })
  })
})
