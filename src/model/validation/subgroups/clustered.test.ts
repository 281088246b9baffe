import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../ground/maths/random'
import { placements } from '../comparison/delong'
import { bootstrapIntervals } from '../measures/bootstrap'
import { rankRows, rocAuc } from '../measures/metrics'
import { weighted } from '../measures/sums'
import { addAucInfluence, addRatioInfluence, clusteredInterval } from './clustered'

const random = seededRandom(11)
const families = 400
// Families of one to four rows that resemble each other.
const sizes = Array.from({ length: families }, () => 1 + Math.floor(random() * 4))
const familyOf = Int32Array.from(sizes.flatMap((size, family) => new Array(size).fill(family)))
const leftOf = sizes.map(() => (random() < 0.35 ? 1 : 0))
const scoreOf = leftOf.map((left) => left * 0.25 + random())
const labels = Float64Array.from(familyOf, (family) => leftOf[family]!)
const scores = Float64Array.from(familyOf, (family) => scoreOf[family]! + 0.1 * random())

describe('intervals over families', () => {
  it('agree with the bootstrap on an AUC', () => {
    const influence = new Float64Array(families)
    const placed = placements(scores, labels)
    addAucInfluence(influence, placed, labels, familyOf, 1)
    const found = clusteredInterval(placed.auc, influence)
    const ranked = rankRows(scores, labels, familyOf)
    const [drawn] = bootstrapIntervals(families, 2000, 1, (weights) => [rocAuc(ranked, weights)])
    expect(found.value).toBeCloseTo(drawn!.value, 12)
    expect(Math.abs(found.low - drawn!.low)).toBeLessThan(0.006)
    expect(Math.abs(found.high - drawn!.high)).toBeLessThan(0.006)
  })

  it('agree with the bootstrap on a ratio', () => {
    const wholes = Float64Array.from(sizes)
    const parts = Float64Array.from(sizes, (size, family) => size * leftOf[family]!)
    const influence = new Float64Array(families)
    addRatioInfluence(influence, parts, wholes, 1)
    const [drawn] = bootstrapIntervals(families, 2000, 1, (weights) => [
      weighted(weights, parts) / weighted(weights, wholes),
    ])
    const found = clusteredInterval(drawn!.value, influence)
    expect(Math.abs(found.low - drawn!.low)).toBeLessThan(0.006)
    expect(Math.abs(found.high - drawn!.high)).toBeLessThan(0.006)
  })

  it('stay within 0 and 1', () => {
    const influence = new Float64Array(20).fill(0.05)
    expect(clusteredInterval(0.98, influence).high).toBeLessThan(1)
    expect(clusteredInterval(1, influence)).toEqual({ value: 1, low: 1, high: 1 })
  })
})
