import { describe, expect, it } from 'vitest'
import { logistic } from '../../../ground/maths/logistic'
import { seededRandom } from '../../../ground/maths/random'
import { calibratedProbability, fitPlatt, uncalibrated } from './platt'

/** Labels drawn from sigmoid(slope · x + offset). */
function drawn(slope: number, offset: number, rows: number) {
  const random = seededRandom(4)
  const logOdds = Float64Array.from({ length: rows }, () => random() * 6 - 3)
  const labels = logOdds.map((x) => (random() < logistic(slope * x + offset) ? 1 : 0))
  return { logOdds, labels }
}

describe('fitPlatt', () => {
  it('finds the slope and offset that the labels were drawn with', () => {
    const { logOdds, labels } = drawn(0.5, -1, 20_000)
    const platt = fitPlatt(logOdds, labels)
    expect(platt.slope).toBeCloseTo(0.5, 1)
    expect(platt.offset).toBeCloseTo(-1, 1)
  })

  it('makes the mean probability the rate', () => {
    const { logOdds, labels } = drawn(2, 1, 5000)
    const probability = calibratedProbability(logOdds, fitPlatt(logOdds, labels))
    const mean = (values: Float64Array) => values.reduce((a, b) => a + b, 0) / values.length
    expect(mean(probability)).toBeCloseTo(mean(labels), 3)
  })

  it('is the line of highest likelihood under its prior, as scipy finds it', () => {
    const logOdds = Float64Array.of(-3, -2.2, -1.5, -1.4, -0.6, -0.2, 0.1, 0.7, 1.3, 1.9, 2.4, 3.1)
    const { slope, offset } = fitPlatt(logOdds, Float64Array.of(0, 0, 1, 0, 0, 1, 0, 0, 1, 1, 0, 1))
    expect(slope).toBeCloseTo(0.52734886, 6)
    expect(offset).toBeCloseTo(-0.43179687, 6)
  })

  it('stays finite on separable labels', () => {
    const platt = fitPlatt(Float64Array.of(-2, -1, 1, 2), Float64Array.of(0, 0, 1, 1))
    expect(Number.isFinite(platt.slope)).toBe(true)
    expect(platt.slope).toBeGreaterThan(0)
  })

  it('never turns the ranking round', () => {
    const { logOdds, labels } = drawn(-1, 0, 2000)
    expect(fitPlatt(logOdds, labels)).toEqual(uncalibrated)
  })
})
