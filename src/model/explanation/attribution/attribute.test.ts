import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFitted } from '../../../../tests/support/fitted'
import { randomMatrix } from '../../../../tests/support/models'
import { bruteForceShapley } from '../../../../tests/support/shapley'
import { seededRandom } from '../../../ground/maths/random'
import type { FittedModel } from '../../terms/terms'
import { attribute } from './attribute'
import { contributionsOf, meanAbsoluteContributions } from './contributions'
import { fittedLogOdds } from './evaluate'

const rowsOf = (matrix: Float32Array, width: number) =>
  Array.from({ length: matrix.length / width }, (_, row) =>
    matrix.slice(row * width, (row + 1) * width),
  )

const empty = { cuts: new Float32Array(0), values: new Float64Array(1), missing: 0 }

describe('attribute', () => {
  it('gives the interventional Shapley values by definition, weights and missing cells included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer(), (width, seed) => {
        const model = randomFitted(width, { cuts: 6, pairs: 3, trees: 4, depth: 6 }, seed)
        const matrix = randomMatrix(model, 9, seed + 1)
        const random = seededRandom(seed + 2)
        const raw = Float64Array.from({ length: 9 }, () => random() + 0.1)
        const total = raw.reduce((sum, weight) => sum + weight, 0)
        const attributed = attribute(model, { matrix, weights: raw })
        const found = new Float64Array(width)
        for (const row of rowsOf(randomMatrix(model, 3, seed + 3), width)) {
          contributionsOf(attributed, row, 0, found)
          const expected = bruteForceShapley(
            model,
            row,
            rowsOf(matrix, width),
            Array.from(raw, (weight) => weight / total),
          )
          for (let feature = 0; feature < width; feature++)
            expect(found[feature]).toBeCloseTo(expected[feature]!, 10)
          const sum = found.reduce((a, b) => a + b, attributed.base)
          expect(sum).toBeCloseTo(fittedLogOdds(model, row), 10)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('has the mean log-odds of the background as base, and folds calibration in', () => {
    const model = randomFitted(5, { cuts: 4, pairs: 2, trees: 3, depth: 4 }, 11)
    const matrix = randomMatrix(model, 50, 12)
    const attributed = attribute(model, { matrix }, { slope: 0.7, offset: -0.4 })
    let mean = 0
    const found = new Float64Array(5)
    for (const row of rowsOf(matrix, 5)) {
      const logOdds = 0.7 * fittedLogOdds(model, row) - 0.4
      mean += logOdds / 50
      contributionsOf(attributed, row, 0, found)
      expect(found.reduce((a, b) => a + b, attributed.base)).toBeCloseTo(logOdds, 10)
    }
    expect(attributed.base).toBeCloseTo(mean, 10)
  })

  it('shares a pure interaction equally', () => {
    const model: FittedModel = {
      base: 0,
      shapes: [empty, empty],
      pairs: [
        {
          features: [0, 1],
          cuts: [Float32Array.of(0), Float32Array.of(0)],
          values: Float64Array.of(1, -1, 0, -1, 1, 0, 0, 0, 0),
        },
      ],
      trees: [],
    }
    const matrix = Float32Array.of(-1, -1, -1, 1, 1, -1, 1, 1)
    const attributed = attribute(model, { matrix })
    const found = new Float64Array(2)
    contributionsOf(attributed, Float32Array.of(-1, -1), 0, found)
    expect([...found]).toEqual([0.5, 0.5])
    expect([...meanAbsoluteContributions(attributed, matrix)]).toEqual([0.5, 0.5])
  })

  it('refuses a background of another width', () => {
    const model: FittedModel = { base: 0, shapes: [empty, empty], pairs: [], trees: [] }
    expect(() => attribute(model, { matrix: new Float32Array(3) })).toThrow(RangeError)
    expect(() => attribute(model, { matrix: new Float32Array(0) })).toThrow('no background rows')
  })
})
