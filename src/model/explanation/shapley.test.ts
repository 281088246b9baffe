import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  feature,
  manifestFor,
  manifestOf,
  randomMatrix,
  randomModel,
} from '../../../tests/support/models'
import { bruteForceShapley, centred } from '../../../tests/support/shapley'
import { logistic } from '../../ground/maths/logistic'
import { encodeCustomer } from '../encoding/customer'
import { exportModel } from '../file/onnx/exportModel'
import { openSession } from '../file/session'
import { predictLogOdds } from '../terms/additive'

const rowsOf = (matrix: Float32Array, width: number) =>
  Array.from({ length: matrix.length / width }, (_, row) =>
    matrix.slice(row * width, (row + 1) * width),
  )

const epsilon = 2 ** -23

/**
 * How far a probability p in float32 may lie from that of the log-odds, p = 1 / (1 + e^−x). A change
 * of x moves p by p(1 − p) times as much, and x is rounded once for each number in its sum. The
 * exponential is good to a few steps, of which the share 1 − p reaches p; the sum 1 + e^−x and its
 * reciprocal are each rounded by half a step. Near 1 that last part is a step of p itself, which
 * stands for many log-odds: at 0.9997 for 2e-4 of them.
 * @param terms what x is the sum of
 */
function probabilityError(p: number, terms: readonly number[]): number {
  const size = terms.reduce((sum, term) => sum + Math.abs(term), 0)
  const sumError = terms.length * (epsilon / 2) * size
  return p * (1 - p) * (sumError + 4 * epsilon) + p * epsilon
}

describe('contributions of an exported model', () => {
  it('are the interventional Shapley values over the background, and sum to log-odds − base', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer(),
        async (width, cuts, seed) => {
          const raw = randomModel(width, cuts, seed)
          const background = rowsOf(randomMatrix(raw, 12, seed + 1), width)
          const model = centred(raw, background)
          const matrix = randomMatrix(model, 8, seed + 2)
          const session = await openSession(undefined, exportModel(model, manifestFor(model)))
          const { probability, contributions } = await session.run(matrix, 8)
          await session.close()
          rowsOf(matrix, width).forEach((row, index) => {
            const expected = bruteForceShapley({ ...model, pairs: [], trees: [] }, row, background)
            const found = contributions.subarray(index * width, (index + 1) * width)
            for (let column = 0; column < width; column++)
              expect(Math.abs(found[column]! - expected[column]!)).toBeLessThan(1e-5)
            const terms = [model.base, ...found]
            const logOdds = terms.reduce((sum, term) => sum + term, 0)
            expect(Math.abs(logOdds - predictLogOdds(model, row))).toBeLessThan(1e-4)
            const p = probability[index]!
            expect(Math.abs(p - logistic(logOdds))).toBeLessThanOrEqual(probabilityError(p, terms))
          })
        },
      ),
      { numRuns: 25 },
    )
  })

  it('give a missing value its own contribution', async () => {
    const shape = { cuts: Float32Array.of(0.5), values: Float64Array.of(-1, 2), missing: 0.25 }
    const manifest = manifestOf([feature('Pay', { categories: ['a', 'b'] })])
    const session = await openSession(
      undefined,
      exportModel({ base: 0, shapes: [shape] }, manifest),
    )
    const contribution = async (customer: object) => {
      const scores = await session.run(encodeCustomer(customer, manifest).row, 1)
      return scores.contributions[0]
    }
    expect(await contribution({ Pay: 'a' })).toBe(-1)
    expect(await contribution({ Pay: 'b' })).toBe(2)
    expect(await contribution({})).toBe(0.25)
  })
})
