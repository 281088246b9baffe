import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Manifest } from '../../../contracts/manifest'
import type { Mapping } from '../../../contracts/mapping'
import { openSession } from '../../../model/file/session'
import type { FileServices } from '../../messages/fileServices'
import { createFileHost } from './fileHost'

const session = await openSession(
  undefined,
  new Uint8Array(readFileSync('public/models/ecommerce.onnx')),
  'ecommerce.onnx',
)
const { manifest } = session

async function openSample(): Promise<FileServices> {
  const file = createFileHost()
  await file.table.read(await file.source.sample(), { hashed: false, fills: true }, [], () => {})
  while (!(await file.table.profileSome()).profile);
  return file
}

async function scoreAll(file: FileServices, model: Manifest, mapping?: Mapping): Promise<void> {
  const { scoring } = file
  const key = await scoring.begin(mapping ?? (await file.mapping.propose(model)))
  const rows = await scoring.bind(key, model)
  const scores = await session.run(await scoring.encode(key, 0, rows), rows)
  await scoring.keep(key, { from: 0, to: rows, ...scores })
  await scoring.adopt(key)
}

it('tells how columns fill the model, scores by another mapping and tells what that changed', async () => {
  const file = await openSample()
  const report = await file.mapping.report(manifest)
  expect(report.features.every(({ confidence }) => confidence === 1)).toBe(true)
  await scoreAll(file, manifest)
  expect(await file.scoring.effect()).toBeNull()

  const mapping = report.features
    .map((fit) => fit.mapping)
    .map((entry) => (entry.feature === 'Tenure' ? { ...entry, column: null } : entry))
  const before = await file.customers.scored(0, 2000)
  await scoreAll(file, manifest, mapping)
  const after = await file.customers.scored(0, 2000)
  const moved = after.filter(
    (row, i) => Math.abs(row.churnProbability - before[i]!.churnProbability) > 0.001,
  )
  const effect = await file.scoring.effect()
  expect(effect).toMatchObject({ rows: 2000, changedRows: moved.length })
  expect(moved.length).toBeGreaterThan(1000)
  expect((await file.mapping.report(manifest, mapping)).features[0]).toMatchObject({
    feature: 'Tenure',
    confidence: 0,
    missingShare: null,
  })

  await scoreAll(file, { ...manifest, name: 'another' })
  expect(await file.scoring.effect()).toBeNull()
})
