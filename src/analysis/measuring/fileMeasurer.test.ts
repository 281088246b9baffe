import { describe, expect, it } from 'vitest'
import { feature, manifestOf } from '../../../tests/support/models'
import { profiled } from '../../../tests/support/profiled'
import { tableOf } from '../../../tests/support/tables'
import { finish } from '../../ground/pacing/steps'
import { FileScores } from '../scores/fileScores'
import { FileMeasurer } from './fileMeasurer'

const rows = 60
/** Every third customer left; those have higher values, with some overlap. */
const left = Float64Array.from({ length: rows }, (_, row) => (row % 3 === 0 ? 1 : 0))
const values = Float64Array.from(left, (one, row) => one * 40 + row + 0.25)

function table(withOutcome: Float64Array | null) {
  return tableOf([
    { type: 'number', name: 'a', values },
    ...(withOutcome ? [{ type: 'number' as const, name: 'Churn', values: withOutcome }] : []),
  ])
}

const manifest = { ...manifestOf([feature('a')]), threshold: 0.5 }
const mapping = [{ feature: 'a', column: 'a', scale: 1, categories: {} }]

function compared(outcome: Float64Array | null, trainedHere = false) {
  const open = table(outcome)
  const { profile, family } = profiled(open)
  const scores = new FileScores(open, manifest, mapping)
  const probability = Float32Array.from(scores.encode(0, rows), (value) => value / 128)
  scores.keep({ from: 0, to: rows, probability, contributions: null })
  const inUse = probability.map((value) => 1 - value)
  return finish(new FileMeasurer(open, profile, family).figures(scores, inUse, trainedHere))
}

/** Pairs of one who left and one who stayed that the values put in the right order, ties half. */
function pairsInOrder(): number {
  let right = 0
  let pairs = 0
  for (let a = 0; a < rows; a++)
    for (let b = 0; b < rows; b++)
      if (left[a] === 1 && left[b] === 0) {
        pairs++
        right += values[a]! > values[b]! ? 1 : values[a] === values[b] ? 0.5 : 0
      }
  return right / pairs
}

describe('a model beside the one in use', () => {
  it('has its mean, its flagged share and the order against the other', () => {
    const found = compared(left)
    const mean = values.reduce((sum, value) => sum + value / 128, 0) / rows
    expect(found.meanProbability).toBeCloseTo(mean, 6)
    expect(found.aboveThreshold).toBe(values.filter((value) => value / 128 >= 0.5).length / rows)
    expect(found.rankCorrelation).toBeCloseTo(-1, 12)
    expect(found.topOverlap).toBe(0)
  })

  it('is measured on the outcome of the file, with an interval', () => {
    const { metrics, measuredRows, unmeasured } = compared(left)
    expect(unmeasured).toBeNull()
    expect(measuredRows).toBe(rows)
    expect(metrics?.auc.value).toBeCloseTo(pairsInOrder(), 12)
    expect(metrics?.auc.low).toBeLessThan(metrics?.auc.value ?? 0)
    expect(metrics?.auc.high).toBeGreaterThan(metrics?.auc.value ?? 1)
  })

  it('is counted by what it says at its threshold and what the file says', () => {
    const { confusion, metrics } = compared(left)
    const count = (flagged: boolean, gone: number) =>
      values.filter((value, row) => value / 128 >= 0.5 === flagged && left[row] === gone).length
    expect(confusion).toEqual({
      caught: count(true, 1),
      falseAlarms: count(true, 0),
      missed: count(false, 1),
      passed: count(false, 0),
    })
    expect(metrics?.precision.value).toBe(count(true, 1) / (count(true, 1) + count(true, 0)))
    expect(metrics?.recall.value).toBe(count(true, 1) / (count(true, 1) + count(false, 1)))
  })

  it('has the precision and recall of all rows where it is measured on a sample', () => {
    const many = 60_000
    const gone = Float64Array.from({ length: many }, (_, row) => (row % 7 === 0 ? 1 : 0))
    const cells = Float64Array.from({ length: many }, (_, row) => (row * 7919) % 100)
    const open = tableOf([
      { type: 'number', name: 'a', values: cells },
      { type: 'number', name: 'Churn', values: gone },
    ])
    const scores = new FileScores(open, manifest, mapping)
    const probability = Float32Array.from(cells, (cell) => cell / 100)
    scores.keep({ from: 0, to: many, probability, contributions: null })
    const { profile, family } = profiled(open)
    const measurer = new FileMeasurer(open, profile, family)
    const { metrics, confusion, measuredRows } = finish(
      measurer.figures(scores, probability, false),
    )
    expect(measuredRows).toBe(50_000)
    const { caught, falseAlarms, missed, passed } = confusion!
    expect(caught + falseAlarms + missed + passed).toBe(many)
    expect(metrics!.precision.value).toBe(caught / (caught + falseAlarms))
    expect(metrics!.recall.value).toBe(caught / (caught + missed))
  })

  it.each([
    ['trained-on-this-file', left, true],
    ['no-outcome', null, false],
  ] as const)('is not measured: %s', (why, outcome, trainedHere) => {
    expect(compared(outcome, trainedHere)).toMatchObject({ metrics: null, unmeasured: why })
  })
})
