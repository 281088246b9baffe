import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  averagePrecision,
  brierScore,
  logLoss,
  precisionAndRecall,
  rankByScore,
  recallAtPrecision,
  rocAuc,
} from './metrics'
import { decide } from './threshold'

const labels = Float64Array.of(0, 0, 1, 1, 0, 1, 0, 1, 1, 0, 0, 1)
const scores = Float64Array.of(0.1, 0.4, 0.35, 0.8, 0.4, 0.9, 0.2, 0.4, 0.65, 0.65, 0.05, 0.99)
const once = new Float64Array(12).fill(1)
const weighted = Float64Array.of(1, 2, 0, 3, 1, 1, 4, 2, 1, 1, 1, 2)

/** All metrics in the order of the reference values. */
function all(weights: Float64Array): number[] {
  const ranking = rankByScore(scores)
  const called = precisionAndRecall(decide(scores, 0.4), labels, weights)
  return [
    rocAuc(ranking, labels, weights),
    averagePrecision(ranking, labels, weights),
    brierScore(scores, labels, weights),
    logLoss(scores, labels, weights),
    called.precision,
    called.recall,
    recallAtPrecision(ranking, labels, weights, 0.7),
  ]
}

function expectClose(found: number[], expected: number[]): void {
  found.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i]!, 12)
  })
}

// Reference: scikit-learn 1.2, roc_auc_score, average_precision_score, brier_score_loss, log_loss,
// precision_score and recall_score at p >= 0.4, max recall of precision_recall_curve at >= 0.7.
describe('metrics equal scikit-learn', () => {
  it('with ties', () => {
    expectClose(
      all(once),
      [
        0.8472222222222222, 0.8486111111111111, 0.14584166666666668, 0.4322267423900892, 0.625,
        0.8333333333333334, 0.6666666666666666,
      ],
    )
  })

  it('with weights, some zero', () => {
    expectClose(
      all(weighted),
      [
        0.9388888888888889, 0.9177350427350427, 0.10777368421052631, 0.35209385432879414,
        0.6923076923076923, 1, 0.7777777777777778,
      ],
    )
  })

  it('when all scores are equal', () => {
    const ranking = rankByScore(new Float64Array(12).fill(0.3))
    expect(rocAuc(ranking, labels, once)).toBe(0.5)
    expect(averagePrecision(ranking, labels, once)).toBe(0.5)
  })

  it('when a certain probability is wrong', () => {
    const loss = logLoss(Float64Array.of(0, 1, 0), Float64Array.of(0, 1, 1), once.subarray(0, 3))
    expect(loss).toBeCloseTo(12.014551129705717, 9)
  })
})

describe('metrics at the edges', () => {
  it('have no value where only one class is present', () => {
    const ranking = rankByScore(Float64Array.of(0.2, 0.4))
    const stayed = Float64Array.of(0, 0)
    expect(rocAuc(ranking, stayed, once)).toBeNaN()
    expect(averagePrecision(ranking, stayed, once)).toBeNaN()
    expect(recallAtPrecision(ranking, stayed, once, 0.7)).toBeNaN()
  })

  it('give precision 0 when nobody is called', () => {
    expect(precisionAndRecall(new Uint8Array(12), labels, once)).toEqual({
      precision: 0,
      recall: 0,
    })
  })

  it('give recall 0 where no threshold is precise enough', () => {
    const ranking = rankByScore(Float64Array.of(0.9, 0.1, 0.8))
    expect(recallAtPrecision(ranking, Float64Array.of(0, 1, 0), once, 0.7)).toBe(0)
  })
})

describe('metric properties', () => {
  const sample = fc
    .array(
      fc.tuple(fc.integer({ min: 0, max: 12 }), fc.boolean(), fc.integer({ min: 0, max: 3 })),
      {
        minLength: 2,
        maxLength: 40,
      },
    )
    .map((rows) => ({
      scores: Float64Array.from(rows, ([score]) => score / 12),
      labels: Float64Array.from(rows, ([, left]) => (left ? 1 : 0)),
      weights: Float64Array.from(rows, ([, , weight]) => weight),
    }))

  it('AUC is the share of ordered pairs, ties half', () => {
    fc.assert(
      fc.property(sample, ({ scores, labels, weights }) => {
        let wins = 0
        let pairs = 0
        for (let a = 0; a < scores.length; a++) {
          for (let b = 0; b < scores.length; b++) {
            if (labels[a] !== 1 || labels[b] !== 0) continue
            const weight = weights[a]! * weights[b]!
            pairs += weight
            wins += weight * (scores[a]! > scores[b]! ? 1 : scores[a] === scores[b] ? 0.5 : 0)
          }
        }
        fc.pre(pairs > 0)
        expect(rocAuc(rankByScore(scores), labels, weights)).toBeCloseTo(wins / pairs, 10)
      }),
    )
  })

  it('an integer weight is the same as repeating the row', () => {
    fc.assert(
      fc.property(sample, ({ scores, labels, weights }) => {
        const rows = Array.from(weights).flatMap((weight, row) => new Array(weight).fill(row))
        const repeated = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!)
        const ones = new Float64Array(rows.length).fill(1)
        const left = repeated(labels)
        fc.pre(left.includes(1) && left.includes(0))
        const ranking = rankByScore(scores)
        const flat = rankByScore(repeated(scores))
        expect(averagePrecision(ranking, labels, weights)).toBeCloseTo(
          averagePrecision(flat, left, ones),
          10,
        )
        expect(recallAtPrecision(ranking, labels, weights, 0.7)).toBeCloseTo(
          recallAtPrecision(flat, left, ones, 0.7),
          10,
        )
        expect(logLoss(scores, labels, weights)).toBeCloseTo(
          logLoss(repeated(scores), left, ones),
          10,
        )
      }),
    )
  })
})
