import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { manifestOf } from '../../../../tests/support/models'
import type { Manifest } from '../../../contracts/manifest'
import { readTable } from '../../../data/reading'
import { generateSample } from '../../../data/sample/generateSample'
import { seededRandom } from '../../../ground/maths'
import { binFeatures } from '../../features/bins'
import { trainingFeatures } from '../../features/features'
import { readManifest } from '../../file'
import { describeFeature } from '../../training/describe/describeFeature'
import { reportMapping } from './mappingReport'

const draws = 100
const read = (text: string) => readTable(new File([text], 't.csv'))

/** A model that weighs its features as a long tail, with the training of a whole file. */
async function learnedFrom(text: string, others: ReadonlySet<string>): Promise<Manifest> {
  const table = await read(text)
  const rows = Int32Array.from({ length: table.rowCount }, (_, row) => row)
  const features = trainingFeatures(table, rows, others, null)
  const binned = binFeatures(features, new Int8Array(table.rowCount), rows, 64)
  const described = features.map((feature, place) =>
    describeFeature(feature, binned[place]!, rows, 1 / (1 + place), 0, {}),
  )
  const manifest = manifestOf(described)
  return { ...manifest, training: { ...manifest.training, rows: table.rowCount } }
}

/** Some rows of a file, each at most once. */
function drawn(text: string, count: number, seed: number): string {
  const [header, ...lines] = text.trim().split(/\r?\n/)
  const random = seededRandom(seed)
  for (let at = 0; at < count; at++) {
    const other = at + Math.floor(random() * (lines.length - at))
    ;[lines[at], lines[other]] = [lines[other]!, lines[at]!]
  }
  return `${[header, ...lines.slice(0, count)].join('\n')}\n`
}

interface Found {
  good: number
  drifted: number
  units: number
}

async function tried(text: string, manifest: Manifest, count: number): Promise<Found> {
  const found: Found = { good: 0, drifted: 0, units: 0 }
  for (let seed = 1; seed <= draws; seed++) {
    const report = reportMapping(await read(drawn(text, count, seed)), manifest)
    if (report.trust === 'good') found.good++
    if (report.features.some(({ drift }) => drift !== null && drift.level !== 'none'))
      found.drifted++
    if (report.features.some(({ proposedScale }) => proposedScale !== null)) found.units++
  }
  return found
}

const sample = generateSample(2000, 1).csv
const data = '../shared/data'
const fileOf = (name: string) => readFileSync(`${data}/${name}`, 'utf8')

/** Good trust, and no alarm about any feature, in nearly all draws. */
async function expectCalm(text: string, manifest: Manifest, count: number): Promise<void> {
  const { good, drifted, units } = await tried(text, manifest, count)
  expect(good).toBeGreaterThanOrEqual(95)
  expect(drifted).toBeLessThanOrEqual(10)
  expect(units).toBe(0)
}

describe('random rows of the training data', () => {
  it.each([15, 20, 30, 50])(
    'are no drift and no other units: %d of the sample',
    async (count) => {
      const manifest = await learnedFrom(sample, new Set(['CustomerID', 'Churn']))
      await expectCalm(sample, manifest, count)
    },
    60_000,
  )

  it.skipIf(!existsSync(data)).each([20, 50])(
    '… %d of the shop',
    async (count) => {
      const manifest = readManifest(
        new Uint8Array(readFileSync('public/models/ecommerce.onnx')),
        'ecommerce.onnx',
      )
      await expectCalm(fileOf('ecommerce_churn.csv'), manifest, count)
    },
    120_000,
  )

  it.skipIf(!existsSync(data)).each([20, 50])(
    '… %d of the telephone company',
    async (count) => {
      const text = fileOf('telco_churn.csv')
      await expectCalm(text, await learnedFrom(text, new Set(['customerID', 'Churn'])), count)
    },
    120_000,
  )

  it('are still told from rows of other customers', async () => {
    const manifest = await learnedFrom(sample, new Set(['CustomerID', 'Churn']))
    const [header, ...lines] = sample.trim().split('\n')
    const longest = [...lines].sort((a, b) => tenureOf(b) - tenureOf(a)).slice(0, 30)
    const report = reportMapping(await read([header, ...longest].join('\n')), manifest)
    const tenure = report.features.find(({ feature }) => feature === 'Tenure')
    expect(tenure?.drift?.level).toBe('strong')
  })
})

const tenureOf = (line: string) => Number(line.split(',')[tenureAt])
const tenureAt = sample.split('\n')[0]!.split(',').indexOf('Tenure')
