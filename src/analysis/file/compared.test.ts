import { describe, expect, it } from 'vitest'
import { feature, manifestOf } from '../../../tests/support/models'
import { tableOf } from '../../../tests/support/tables'
import { OpenFile } from './openFile'

const rows = 40

/** Scored by its one feature; of the 40 customers every fourth left, and those from row 31 on. */
async function opened(withOutcome: boolean): Promise<OpenFile> {
  const number = (name: string, of: (row: number) => number) => ({
    type: 'number' as const,
    name,
    values: Float64Array.from({ length: rows }, (_, row) => of(row)),
  })
  const a = number('a', (row) => ((row * 7) % rows) / rows)
  const churn = number('Churn', (row) => (row % 4 === 0 || row > 30 ? 1 : 0))
  const table = tableOf(withOutcome ? [a, churn] : [a])
  const open = new OpenFile(new File([], 'customers.csv'), table)
  while (!open.profileSome(1000).profile);
  const key = open.beginScores([{ feature: 'a', column: 'a', scale: 1, categories: {} }])
  const scores = open.scoresUnderWay(key)
  await scores.bind(manifestOf([feature('a')]))
  const probability = await scores.encode(0, rows)
  const contributions = Float32Array.from(probability, (risk) => risk * 3 - 1)
  await scores.keep({ from: 0, to: rows, probability, contributions })
  open.adoptScores(key)
  return open
}

const stayed = Array.from({ length: rows }, (_, row) => row).filter(
  (row) => row % 4 !== 0 && row <= 30,
)

describe('whom a customer is compared with', () => {
  it('is by the mean contributions of those who stayed, of those in scope, or of one', async () => {
    const { customers, scores } = await opened(true)
    const meanOf = (list: readonly number[]) =>
      list.reduce((sum, row) => sum + scores.contributionsOf(row)[0]!, 0) / list.length
    const byStay = customers.reference({ kind: 'stayed' })
    expect(byStay).toMatchObject({ customers: stayed.length, of: stayed.length })
    expect(byStay.means[0]).toBeCloseTo(meanOf(stayed), 12)
    const filter = { kind: 'range', column: 'a', min: 0.5, max: null } as const
    const scope = { side: 'still', filters: [filter] } as const
    const inScope = stayed.filter((row) => ((row * 7) % rows) / rows >= 0.5)
    expect(customers.reference({ kind: 'scope', scope }).means[0]).toBeCloseTo(meanOf(inScope), 12)
    expect(customers.reference({ kind: 'customer', row: 9 }).means).toEqual([
      scores.contributionsOf(9)[0],
    ])
  })

  it('is found by the ID, which is the row’s number where the file has none', async () => {
    const { customers } = await opened(true)
    expect(customers.rowCalled('7')).toBe(6)
    expect(customers.rowCalled('nobody')).toBeNull()
  })
})

describe('customers alike', () => {
  it('stayed, and are not the customer', async () => {
    const { customers, scores } = await opened(true)
    const alike = customers.alike(9)
    expect(alike).toMatchObject({ among: 'stayed', looked: stayed.length - 1, features: 1 })
    const own = scores.probability[9]!
    const wanted = stayed
      .filter((row) => row !== 9)
      .sort(
        (a, b) =>
          Math.abs(scores.probability[a]! - own) - Math.abs(scores.probability[b]! - own) || a - b,
      )
      .slice(0, 5)
    expect(alike.customers.map(({ row }) => row).sort()).toEqual(wanted.sort())
  })

  it('are at low risk where the file tells no outcome', async () => {
    const { customers, scores } = await opened(false)
    const alike = customers.alike(9)
    expect(alike.among).toBe('low-risk')
    for (const { probability } of alike.customers)
      expect(probability).toBeLessThan(scores.limits!.medium)
  })
})
