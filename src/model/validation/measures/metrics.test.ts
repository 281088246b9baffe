import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averagePrecision, rankRows, recallAtPrecision, rocAuc } from './metrics'
import {
  decisionSums,
  logError,
  precisionOf,
  recallOf,
  squaredError,
  sumByUnit,
  weighted as weightedSum,
} from './sums'
import { decide } from './threshold'

const labels = Float64Array.of(0, 0, 1, 1, 0, 1, 0, 1, 1, 0, 0, 1)
const scores = Float64Array.of(0.1, 0.4, 0.35, 0.8, 0.4, 0.9, 0.2, 0.4, 0.65, 0.65, 0.05, 0.99)
const once = new Uint8Array(12).fill(1)
const weighted = Uint8Array.of(1, 2, 0, 3, 1, 1, 4, 2, 1, 1, 1, 2)

const own = (values: { readonly length: number }) =>
  Int32Array.from({ length: values.length }, (_, i) => i)
const ranked = (scores: Float64Array, labels: Float64Array) => rankRows(scores, labels, own(scores))

/** Weighted mean of an error over rows. */
function meanError(
  error: (probability: number, label: number) => number,
  scores: Float64Array,
  labels: Float64Array,
  weights: Uint8Array,
): number {
  const sums = sumByUnit(own(scores), scores.length, (i) => error(scores[i]!, labels[i]!))
  return weightedSum(weights, sums) / weights.reduce((sum, weight) => sum + weight, 0)
}

/** All metrics in the order of the reference values. */
function all(weights: Uint8Array): number[] {
  const ranking = ranked(scores, labels)
  const decided = decisionSums(decide(scores, 0.4), labels, own(scores), 12)
  return [
    rocAuc(ranking, weights),
    averagePrecision(ranking, weights),
    meanError(squaredError, scores, labels, weights),
    meanError(logError, scores, labels, weights),
    precisionOf(decided, weights),
    recallOf(decided, weights),
    recallAtPrecision(ranking, weights, 0.7),
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
    const ranking = ranked(new Float64Array(12).fill(0.3), labels)
    expect(rocAuc(ranking, once)).toBe(0.5)
    expect(averagePrecision(ranking, once)).toBe(0.5)
  })

  it('when a certain probability is wrong', () => {
    const left = Float64Array.of(0, 1, 1)
    const loss = meanError(logError, Float64Array.of(0, 1, 0), left, once.subarray(0, 3))
    expect(loss).toBeCloseTo(12.014551129705717, 9)
  })
})

describe('metrics at the edges', () => {
  it('have no value where only one class is present', () => {
    const ranking = ranked(Float64Array.of(0.2, 0.4), Float64Array.of(0, 0))
    expect(rocAuc(ranking, once)).toBeNaN()
    expect(averagePrecision(ranking, once)).toBeNaN()
    expect(recallAtPrecision(ranking, once, 0.7)).toBeNaN()
  })

  it('give precision 0 when nobody is called', () => {
    const decided = decisionSums(new Uint8Array(12), labels, own(labels), 12)
    expect(precisionOf(decided, once)).toBe(0)
    expect(recallOf(decided, once)).toBe(0)
  })

  it('give recall 0 where no threshold is precise enough', () => {
    const ranking = ranked(Float64Array.of(0.9, 0.1, 0.8), Float64Array.of(0, 1, 0))
    expect(recallAtPrecision(ranking, once, 0.7)).toBe(0)
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
      weights: Uint8Array.from(rows, ([, , weight]) => weight),
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
        expect(rocAuc(ranked(scores, labels), weights)).toBeCloseTo(wins / pairs, 10)
      }),
    )
  })

  it('an integer weight is the same as repeating the row', () => {
    fc.assert(
      fc.property(sample, ({ scores, labels, weights }) => {
        const rows = Array.from(weights).flatMap((weight, row) => new Array(weight).fill(row))
        const repeated = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!)
        const ones = new Uint8Array(rows.length).fill(1)
        const left = repeated(labels)
        fc.pre(left.includes(1) && left.includes(0))
        const ranking = ranked(scores, labels)
        const flat = ranked(repeated(scores), left)
        expect(averagePrecision(ranking, weights)).toBeCloseTo(averagePrecision(flat, ones), 10)
        expect(recallAtPrecision(ranking, weights, 0.7)).toBeCloseTo(
          recallAtPrecision(flat, ones, 0.7),
          10,
        )
        expect(meanError(logError, scores, labels, weights)).toBeCloseTo(
          meanError(logError, repeated(scores), left, ones),
          10,
        )
      }),
    )
  })
})
