import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomesOf } from '../outcome/outcomesOf'
import { profileTable } from '../profile/profileTable'
import { readTable } from '../reading/readTable'
import { generateSample } from './generateSample'
import { seededVariates } from './variates'

async function readSample(rows: number, seed: number) {
  const { csv, trueRisk } = generateSample(rows, seed)
  return { trueRisk, table: await readTable(new File([csv], 'sample.csv')) }
}

describe('generateSample', () => {
  it('gives the same file for the same seed, another for another', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 50 }), (seed, rows) => {
        const { csv, trueRisk } = generateSample(rows, seed)
        expect(generateSample(rows, seed)).toEqual({ csv, trueRisk })
        expect(csv.split('\n')).toHaveLength(rows + 2)
      }),
      { numRuns: 20 },
    )
    expect(generateSample(20, 1).csv).not.toBe(generateSample(20, 2).csv)
  })

  it.each([0, 1, 2, 3, -7])('is a believable customer file, seed %i', async (seed) => {
    const profile = profileTable((await readSample(2000, seed)).table)
    expect(profile).toMatchObject({ rows: 2000, id: 'CustomerID', problemCount: 0 })
    expect(profile.target).toMatchObject({ column: 'Churn', left: '1' })
    expect(profile.target?.rate).toBeGreaterThan(0.13)
    expect(profile.target?.rate).toBeLessThan(0.21)
    const holed = profile.columns.filter((column) => column.missing > 0)
    expect(holed).toHaveLength(7)
    for (const { missing } of holed) {
      expect(missing / 2000).toBeGreaterThan(0.025)
      expect(missing / 2000).toBeLessThan(0.08)
    }
    expect(profile.repeats.exact).toBe(0)
    expect(profile.repeats.ignoringId).toBeGreaterThan(25)
    expect(profile.repeats.ignoringId).toBeLessThan(110)
    const outlying = profile.columns.filter((column) => (column.number?.outliers ?? 0) > 0)
    expect(outlying.length).toBeGreaterThan(3)
  })

  it('draws outcomes from the risk it tells: calibrated, and a good ranking', async () => {
    const { table, trueRisk } = await readSample(20_000, 5)
    const outcome = outcomesOf(table, { column: 'Churn', left: '1', unknown: [] })
    const order = Uint32Array.from(trueRisk.keys()).sort((a, b) => trueRisk[a]! - trueRisk[b]!)
    for (let decile = 0; decile < 10; decile++) {
      const rows = order.subarray(decile * 2000, decile * 2000 + 2000)
      let expected = 0
      let variance = 0
      let left = 0
      for (const row of rows) {
        expected += trueRisk[row]!
        variance += trueRisk[row]! * (1 - trueRisk[row]!)
        left += outcome[row]!
      }
      expect(Math.abs(left - expected)).toBeLessThan(4.5 * Math.sqrt(variance) + 1)
    }
    let concordant = 0
    let stayed = 0
    let churned = 0
    for (const row of order) {
      if (outcome[row] === 1) {
        churned++
        concordant += stayed
      } else stayed++
    }
    const auc = concordant / (churned * stayed)
    expect(auc).toBeGreaterThan(0.85)
    expect(auc).toBeLessThan(0.95)
  })
})

describe('seededVariates', () => {
  it('is uniform, normal and exponential with the moments asked for', () => {
    const random = seededVariates(42)
    const mean = (draw: () => number) => {
      let sum = 0
      for (let i = 0; i < 100_000; i++) sum += draw()
      return sum / 100_000
    }
    expect(mean(random.uniform)).toBeCloseTo(0.5, 2)
    expect(mean(() => random.normal(3, 2))).toBeCloseTo(3, 1)
    expect(mean(() => random.normal(0, 2) ** 2)).toBeCloseTo(4, 0)
    expect(mean(() => random.exponential(2))).toBeCloseTo(2, 1)
    expect(mean(() => (random.pick({ a: 1, b: 3 }) === 'b' ? 1 : 0))).toBeCloseTo(0.75, 2)
  })
})
