import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../ground/maths/random'
import { twoSidedNormal, upperChiSquared1 } from '../../../ground/maths/tails'
import { compareModels, oneRowAFamily } from './compare'
import { delong } from './delong'
import { mcnemar } from './mcnemar'

/** DeLong's estimator as the paper writes it, over all pairs of a positive and a negative. */
function direct(first: Float64Array, second: Float64Array, labels: Float64Array) {
  const of = (scores: Float64Array) => {
    const positives = scores.filter((_, i) => labels[i] === 1)
    const negatives = scores.filter((_, i) => labels[i] === 0)
    const wins = (x: number, y: number) => (x > y ? 1 : x === y ? 0.5 : 0)
    return {
      v10: positives.map((x) => negatives.reduce((s, y) => s + wins(x, y), 0) / negatives.length),
      v01: negatives.map((y) => positives.reduce((s, x) => s + wins(x, y), 0) / positives.length),
    }
  }
  const mean = (values: Float64Array) => values.reduce((s, v) => s + v, 0) / values.length
  const covariance = (a: Float64Array, b: Float64Array) =>
    a.reduce((s, v, i) => s + (v - mean(a)) * (b[i]! - mean(b)), 0) / (a.length - 1)
  const a = of(first)
  const b = of(second)
  const variance = (x: Float64Array, y: Float64Array) =>
    (covariance(x, x) + covariance(y, y) - 2 * covariance(x, y)) / x.length
  const difference = mean(a.v10) - mean(b.v10)
  return { difference, variance: variance(a.v10, b.v10) + variance(a.v01, b.v01) }
}

describe('tails', () => {
  // scipy 1.10: 2 * scipy.stats.norm.sf(z)
  it.each([
    [0.1, 0.920344325445942],
    [1, 0.31731050786291415],
    [1.96, 0.04999579029644087],
    [4, 6.334248366623973e-5],
    [8, 1.244192114854348e-15],
    [-20, 5.507248237212311e-89],
  ])('normal, z = %d', (z, p) => expect(twoSidedNormal(z) / p).toBeCloseTo(1, 11))

  // scipy 1.10: scipy.stats.chi2.sf(x, 1)
  it.each([
    [0.01, 0.920344325445942],
    [2.9, 0.08857955257977622],
    [3.1, 0.07829229414640966],
    [50, 1.537459794428033e-12],
  ])('chi-squared, x = %d', (x, p) => expect(upperChiSquared1(x) / p).toBeCloseTo(1, 11))
})

describe('delong', () => {
  // numpy 1.24 from the pairwise definition (np.cov of V10 and V01), ties included; AUCs 0.69097
  // and 0.87153 as sklearn.metrics.roc_auc_score has them.
  it('equals numpy', () => {
    const labels = Float64Array.from({ length: 60 }, (_, i) => ((i * 7) % 5 < 2 ? 1 : 0))
    const first = labels.map((label, i) => ((i * 37) % 61) / 61 + 0.5 * label)
    const second = labels.map((label, i) => Number((((i * 23) % 59) / 59 + 0.3 * label).toFixed(1)))
    const { difference, z, p } = delong(first, second, labels)
    expect(difference).toBeCloseTo(-0.18055555555555558, 12)
    expect(z).toBeCloseTo(-1.9543985529417907, 10)
    expect(p).toBeCloseTo(0.05065410170893235, 10)
  })

  it('equals the definition over all pairs', () => {
    const cell = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
    const cells = fc.array(fc.tuple(cell, fc.boolean()), { minLength: 4, maxLength: 60 })
    fc.assert(
      fc.property(cells, (rows) => {
        const labels = Float64Array.from(rows, ([, left]) => (left ? 1 : 0))
        const positives = labels.reduce((sum, label) => sum + label, 0)
        fc.pre(positives > 1 && positives < labels.length - 1)
        const first = Float64Array.from(rows, ([[score]]) => score)
        const second = Float64Array.from(rows, ([[, score]]) => score)
        const expected = direct(first, second, labels)
        const found = delong(first, second, labels)
        expect(found.difference).toBeCloseTo(expected.difference, 10)
        if (expected.variance > 1e-9)
          expect(found.z).toBeCloseTo(found.difference / Math.sqrt(expected.variance), 6)
      }),
    )
  })

  it('has an answer where there is no variance, and none where a class is nearly absent', () => {
    const labels = Float64Array.of(1, 1, 0, 0)
    const perfect = Float64Array.of(4, 3, 2, 1)
    expect(delong(perfect, perfect, labels)).toEqual({ difference: 0, z: 0, p: 1 })
    expect(delong(perfect, new Float64Array(4), labels)).toMatchObject({ z: 40, p: 0 })
    expect(delong(perfect, new Float64Array(4), Float64Array.of(1, 0, 0, 0))).toMatchObject({
      z: 0,
      p: 1,
    })
  })
})

describe('mcnemar', () => {
  // scipy 1.10: chi2.sf(max(abs(b - c) - 1, 0) ** 2 / (b + c), 1)
  it.each([
    [12, 30, 0.008711912962379598],
    [5, 5, 1],
    [1, 0, 1],
    [200, 260, 0.005943374521940561],
    [0, 0, 1],
  ])('%d against %d', (b, c, p) => {
    const labels = new Float64Array(b + c + 3).fill(1)
    const first = Uint8Array.from(labels, (_, i) => (i < b || i >= b + c ? 1 : 0))
    const second = Uint8Array.from(labels, (_, i) => (i < b ? 0 : 1))
    const found = mcnemar(first, second, labels)
    expect(found).toMatchObject({ onlyThis: b, onlyRival: c })
    expect(found.p).toBeCloseTo(p, 12)
  })
})

describe('compareModels', () => {
  const random = seededRandom(4)
  const families = 300
  const labels = Float64Array.from({ length: families }, () => (random() < 0.3 ? 1 : 0))
  const noisy = (noise: number) => {
    const probability = labels.map((label) => (label + noise * random()) / (1 + noise))
    return { probability, decision: Uint8Array.from(probability, (p) => (p >= 0.5 ? 1 : 0)) }
  }
  const good = noisy(1.5)
  const poor = noisy(6)
  const own = { labels, familyOf: Int32Array.from(labels, (_, i) => i), families }

  it('finds the better model better', () => {
    const found = compareModels('poor', [good], [poor], own, 200, 1)
    expect(found.aucDifference.low).toBeGreaterThan(0)
    expect(found.delong.p).toBeLessThan(0.001)
    expect(found.mcnemar.onlyThis).toBeGreaterThan(found.mcnemar.onlyRival)
  })

  it('takes no evidence from copies of the same customers', () => {
    const copyOf = Int32Array.from({ length: 4 * families }, (_, i) => i % families)
    const copies = {
      labels: Float64Array.from(copyOf, (i) => labels[i]!),
      familyOf: copyOf,
      families,
    }
    const copied = (of: typeof good) => ({
      probability: Float64Array.from(copyOf, (i) => of.probability[i]!),
      decision: Uint8Array.from(copyOf, (i) => of.decision[i]!),
    })
    const once = compareModels('poor', [good], [poor], own, 100, 1)
    const often = compareModels('poor', [copied(good)], [copied(poor)], copies, 100, 1)
    expect(often.aucDifference.low).toBeCloseTo(once.aucDifference.low, 10)
    expect(often.delong.z).toBeCloseTo(once.delong.z, 10)
    expect(often.mcnemar).toEqual(once.mcnemar)
  })

  it('draws one row of every family', () => {
    const familyOf = Int32Array.from({ length: 900 }, (_, i) => (i * 31) % 70)
    const rows = oneRowAFamily(familyOf, 70, 3)
    expect(Array.from(rows, (row) => familyOf[row])).toEqual([...rows.keys()])
    expect(oneRowAFamily(familyOf, 70, 4)).not.toEqual(rows)
  })
})
