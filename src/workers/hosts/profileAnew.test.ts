import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AskedRoles } from '../../contracts/outcome'
import type { Profile } from '../../contracts/profile'
import { openSession } from '../../model/file/session'
import type { DataService } from '../messages/services'
import { createDataHost } from './dataHost'

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

async function profiled(data: DataService): Promise<Profile> {
  for (;;) {
    const { profile } = await data.profileSome()
    if (profile) return profile
  }
}

async function open(roles?: AskedRoles): Promise<{ data: DataService; profile: Profile }> {
  const data = createDataHost()
  const file = new File([content], 'customers.csv')
  await data.read(file, { hashed: true, ...(roles && { roles }) }, [], () => {})
  const profile = await profiled(data)
  const count = await data.bind(session.manifest)
  const scores = await session.run(await data.encode(0, count), count)
  await data.keepScores({ from: 0, to: count, ...scores })
  await data.rank()
  await data.adoptScores()
  return { data, profile }
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
    const { data, profile } = await open()
    expect(profile.target).toBeNull()
    const before = await data.scores(0, rows)
    expect((await data.figuresInUse(false)).unmeasured).toBe('no-outcome')

    await data.profileAnew(byState)
    const anew = await profiled(data)
    expect(anew.target).toEqual({
      ...byState.outcome,
      rate: left.filter(Boolean).length / rows,
      unknownRows: 0,
    })
    expect((await data.figuresInUse(false)).unmeasured).toBe('no-outcome')
    expect((await data.outcomeColumns()).guess).toBeNull()

    await data.adoptProfile()
    const after = await data.scores(0, rows)
    expect(after.map(({ churnProbability }) => churnProbability)).toEqual(
      before.map(({ churnProbability }) => churnProbability),
    )
    expect(after.map(({ id }) => id)).toEqual(customers.map(({ key }) => key))
    const { metrics, unmeasured } = await data.figuresInUse(false)
    const risk = after.map(({ churnProbability }) => churnProbability)
    expect(unmeasured).toBeNull()
    expect(metrics?.auc.value).toBeCloseTo(aucOf(risk, left), 12)
    expect((await data.outcomeColumns()).guess).toMatchObject({ column: 'st', left: 'Z' })
    const page = await data.customers(
      { search: 'K74', band: 'all', sort: 'risk', direction: 'descending' },
      0,
      5,
    )
    expect(page.rows.map(({ row }) => customers[row]?.key)).toEqual(['K74'])
  })

  it('is not measured on the file it learned from, nor where the outcome is an input', async () => {
    const { data } = await open()
    await data.profileAnew(byState)
    await profiled(data)
    await data.adoptProfile()
    expect(await data.figuresInUse(true)).toMatchObject({
      metrics: null,
      unmeasured: 'trained-on-this-file',
    })
    await data.profileAnew({
      outcome: { column: 'Complain', left: '1', unknown: [] },
      id: 'key',
    })
    await profiled(data)
    await data.adoptProfile()
    expect(await data.figuresInUse(false)).toMatchObject({
      metrics: null,
      unmeasured: 'outcome-is-input',
    })
  })

  it('that is begun and left leaves the one in use', async () => {
    const { data, profile } = await open({
      outcome: { ...byState.outcome, left: 'A' },
    })
    expect(profile.target?.left).toBe('A')
    await data.profileAnew(byState)
    await data.profileSome()
    await data.profileAnew({ outcome: null, id: null })
    await data.adoptProfile()
    expect((await data.outcomeColumns()).guess?.left).toBe('A')
    await expect(
      data.profileAnew({ outcome: { column: 'nothing' } }).then(() => profiled(data)),
    ).rejects.toThrow(expect.objectContaining({ code: 'column-unknown' }))
    expect((await data.outcomeColumns()).guess?.left).toBe('A')
  })
})
