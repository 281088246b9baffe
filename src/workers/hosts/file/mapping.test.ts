import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Manifest } from '../../../contracts/manifest'
import type { Mapping } from '../../../contracts/mapping'
import { openSession } from '../../../model/file/session'
import type { DataService } from '../../messages/services'
import { createDataHost } from './fileHost'

const session = await openSession(
  undefined,
  new Uint8Array(readFileSync('public/models/ecommerce.onnx')),
  'ecommerce.onnx',
)
const { manifest } = session

async function openSample(): Promise<DataService> {
  const data = createDataHost()
  await data.read(await data.sampleFile(), { hashed: false }, [], () => {})
  while (!(await data.profileSome()).profile);
  return data
}

async function scoreAll(data: DataService, model: Manifest, mapping?: Mapping): Promise<void> {
  const rows = await data.bind(model, mapping)
  const scores = await session.run(await data.encode(0, rows), rows)
  await data.keepScores({ from: 0, to: rows, ...scores })
  await data.rank()
  await data.adoptScores()
}

it('tells how columns fill the model, scores by another mapping and tells what that changed', async () => {
  const data = await openSample()
  const report = await data.mapping(manifest)
  expect(report.features.every(({ confidence }) => confidence === 1)).toBe(true)
  await scoreAll(data, manifest)
  expect(await data.mappingEffect()).toBeNull()

  const mapping = report.features
    .map((fit) => fit.mapping)
    .map((entry) => (entry.feature === 'Tenure' ? { ...entry, column: null } : entry))
  const before = await data.scores(0, 2000)
  await scoreAll(data, manifest, mapping)
  const after = await data.scores(0, 2000)
  const moved = after.filter(
    (row, i) => Math.abs(row.churnProbability - before[i]!.churnProbability) > 0.001,
  )
  const effect = await data.mappingEffect()
  expect(effect).toMatchObject({ rows: 2000, changedRows: moved.length })
  expect(moved.length).toBeGreaterThan(1000)
  expect((await data.mapping(manifest, mapping)).features[0]).toMatchObject({
    feature: 'Tenure',
    confidence: 0,
    missingShare: null,
  })

  await scoreAll(data, { ...manifest, name: 'another' })
  expect(await data.mappingEffect()).toBeNull()
})
