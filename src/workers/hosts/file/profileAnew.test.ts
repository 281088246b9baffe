import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AskedRoles, Profile } from '../../../contracts'
import { openSession } from '../../../model/file/session'
import type { FileServices } from '../../messages/fileServices'
import { createFileHost } from './fileHost'

const session = await openSession(
  undefined,
  new Uint8Array(readFileSync('public/models/ecommerce.onnx')),
  'ecommerce.onnx',
)

const rows = 120
const customers = Array.from({ length: rows }, (_, row) => ({
  key: `K${(row * 37) % rows}`,
  tenure: (row * 7) % 31,
  complain: row % 4 === 0 ? 1 : 0,
  state: (row * 7) % 31 < 9 || row % 11 === 0 ? 'Z' : 'A',
}))
const content = `key,Tenure,Complain,st\n${customers
  .map(({ key, tenure, complain, state }) => `${key},${tenure},${complain},${state}`)
  .join('\n')}\n`

async function profiled({ table }: FileServices): Promise<Profile> {
  for (;;) {
    const { profile } = await table.profileSome()
    if (profile) return profile
  }
}

async function figuresOf(scoring: FileServices['scoring'], key: null, trainedHere: boolean) {
  for (;;) {
    const figures = await scoring.figuresSome(key, trainedHere)
    if (figures) return figures
  }
}

async function openCustomers(
  roles?: AskedRoles,
): Promise<{ open: FileServices; profile: Profile }> {
  const open = createFileHost()
  const file = new File([content], 'customers.csv')
  await open.table.read(file, { hashed: true, fills: true, ...(roles && { roles }) }, [], () => {})
  const profile = await profiled(open)
  const { mapping, scoring } = open
  const key = await scoring.begin(await mapping.propose(session.manifest))
  const count = await scoring.bind(key, session.manifest)
  const scores = await session.run(await scoring.encode(key, 0, count), count)
  await scoring.keep(key, { from: 0, to: count, ...scores })
  await scoring.adopt(key)
  return { open, profile }
}

/** Chance that one who left has the higher risk, ties half, by comparing all pairs. */
function aucOf(risk: readonly number[], left: readonly boolean[]): number {
  let right = 0
  let pairs = 0
  for (let a = 0; a < rows; a++)
    for (let b = 0; b < rows; b++)
      if (left[a] && !left[b]) {
        pairs++
        right += risk[a]! > risk[b]! ? 1 : risk[a] === risk[b] ? 0.5 : 0
      }
  return right / pairs
}

const byState = { outcome: { column: 'st', left: 'Z', unknown: [] }, id: 'key' }
const left = customers.map(({ state }) => state === 'Z')

describe('a profile with roles that a person chose', () => {
  it('holds only once adopted, and the scores stay', async () => {
    const { open, profile } = await openCustomers()
    expect(profile.target).toBeNull()
    const before = await open.customers.scored(0, rows)
    expect((await figuresOf(open.scoring, null, false)).unmeasured).toBe('no-outcome')

    await open.table.profileAnew(byState)
    const anew = await profiled(open)
    expect(anew.target).toEqual({
      ...byState.outcome,
      rate: left.filter(Boolean).length / rows,
      unknownRows: 0,
    })
    expect((await figuresOf(open.scoring, null, false)).unmeasured).toBe('no-outcome')
    expect((await open.learning.outcomeColumns()).guess).toBeNull()

    await open.table.adoptProfile()
    const after = await open.customers.scored(0, rows)
    expect(after.map(({ churnProbability }) => churnProbability)).toEqual(
      before.map(({ churnProbability }) => churnProbability),
    )
    expect(after.map(({ id }) => id)).toEqual(customers.map(({ key }) => key))
    const { metrics, unmeasured } = await figuresOf(open.scoring, null, false)
    const risk = after.map(({ churnProbability }) => churnProbability)
    expect(unmeasured).toBeNull()
    expect(metrics?.auc.value).toBeCloseTo(aucOf(risk, left), 12)
    expect((await open.learning.outcomeColumns()).guess).toMatchObject({ column: 'st', left: 'Z' })
    const page = await open.customers.page(
      { side: 'all', filters: [] },
      { unit: 'rows', search: 'K74', band: 'all', sort: 'risk', direction: 'descending' },
      0,
      5,
    )
    expect(page.rows.map(({ row }) => customers[row]?.key)).toEqual(['K74'])
  })

  it('is not measured on the file it learned from, nor where the outcome is an input', async () => {
    const { open } = await openCustomers()
    await open.table.profileAnew(byState)
    await profiled(open)
    await open.table.adoptProfile()
    expect(await figuresOf(open.scoring, null, true)).toMatchObject({
      metrics: null,
      unmeasured: 'trained-on-this-file',
    })
    await open.table.profileAnew({
      outcome: { column: 'Complain', left: '1', unknown: [] },
      id: 'key',
    })
    await profiled(open)
    await open.table.adoptProfile()
    expect(await figuresOf(open.scoring, null, false)).toMatchObject({
      metrics: null,
      unmeasured: 'outcome-is-input',
    })
  })

  it('that is begun and left leaves the one in use', async () => {
    const { open, profile } = await openCustomers({
      outcome: { ...byState.outcome, left: 'A' },
    })
    expect(profile.target?.left).toBe('A')
    await open.table.profileAnew(byState)
    await open.table.profileSome()
    await open.table.profileAnew({ outcome: null, id: null })
    await open.table.adoptProfile()
    expect((await open.learning.outcomeColumns()).guess?.left).toBe('A')
    await expect(
      open.table.profileAnew({ outcome: { column: 'nothing' } }).then(() => profiled(open)),
    ).rejects.toThrow(expect.objectContaining({ code: 'column-unknown' }))
    expect((await open.learning.outcomeColumns()).guess?.left).toBe('A')
  })
})
