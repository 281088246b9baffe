import { fromBinary } from '@bufbuild/protobuf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFitted, type TermCounts } from '../../../../tests/support/fitted'
import { feature, manifestFor, manifestOf, randomMatrix } from '../../../../tests/support/models'
import { bruteForceShapley } from '../../../../tests/support/shapley'
import { logistic } from '../../../ground/maths/logistic'
import { attribute } from '../../explanation/attribution/attribute'
import { fittedLogOdds } from '../../explanation/attribution/evaluate'
import type { FittedModel, ObliviousTree } from '../../terms/terms'
import { openSession } from '../session'
import { exportModel } from './exportModel'
import { ModelProtoSchema } from './generated/onnx_pb'

const rowsOf = (matrix: Float32Array, width: number) =>
  Array.from({ length: matrix.length / width }, (_, row) =>
    matrix.slice(row * width, (row + 1) * width),
  )

const kinds: [string, TermCounts][] = [
  ['pairs', { cuts: 8, pairs: 5, trees: 0, depth: 1 }],
  ['deep', { cuts: 0, pairs: 0, trees: 30, depth: 6 }],
  ['everything', { cuts: 5, pairs: 3, trees: 10, depth: 6 }],
]

describe.each(kinds)('an exported model of %s', (_, counts) => {
  it('gives Shapley values over the background, and they sum to log-odds − base', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.integer(), async (width, seed) => {
        const fitted = randomFitted(width, counts, seed)
        const background = randomMatrix(fitted, 10, seed + 1)
        const model = attribute(fitted, { matrix: background })
        const matrix = randomMatrix(fitted, 40, seed + 2)
        const session = await openSession(undefined, exportModel(model, manifestFor(model)))
        const { probability, contributions } = await session.run(matrix, 40)
        await session.close()
        rowsOf(matrix, width).forEach((row, index) => {
          const found = contributions.subarray(index * width, (index + 1) * width)
          const logOdds = found.reduce((a, b) => a + b, model.base)
          expect(Math.abs(logOdds - fittedLogOdds(fitted, row))).toBeLessThan(1e-5)
          const p = logistic(logOdds)
          expect(Math.abs(probability[index]! - p)).toBeLessThan(1e-6)
          if (index >= 3) return
          const expected = bruteForceShapley(fitted, row, rowsOf(background, width))
          for (let column = 0; column < width; column++)
            expect(Math.abs(found[column]! - expected[column]!)).toBeLessThan(1e-5)
        })
      }),
      { numRuns: 8 },
    )
  })

  it('gives the same bytes each time', () => {
    const fitted = randomFitted(5, counts, 3)
    const write = () => {
      const model = attribute(fitted, { matrix: randomMatrix(fitted, 10, 4) })
      return exportModel(model, manifestFor(model))
    }
    expect(write()).toEqual(write())
  })
})

describe('a symmetric tree in the file', () => {
  const modesOf = (tree: ObliviousTree) => {
    const none = { cuts: new Float32Array(0), values: new Float64Array(1), missing: 0 }
    const fitted: FittedModel = { base: 0, shapes: [none, none], pairs: [], trees: [tree] }
    const model = attribute(fitted, { matrix: Float32Array.of(0, 0, 1, 1, 2, 3, 3, 2) })
    const bytes = exportModel(model, manifestOf([feature('a'), feature('b')], model.base))
    const node = fromBinary(ModelProtoSchema, bytes).graph?.node[0]
    const modes = node?.attribute.find(({ name }) => name === 'nodes_modes')?.strings ?? []
    return modes.map((mode) => new TextDecoder().decode(mode))
  }

  it('has no split whose answer is known from above', () => {
    const modes = modesOf({
      splits: [
        { feature: 0, threshold: 1, missingGoesLeft: false },
        { feature: 0, threshold: 2, missingGoesLeft: false },
      ],
      values: Float64Array.of(1, 2, 3, 4),
    })
    expect(modes.filter((mode) => mode === 'LEAF')).toHaveLength(3)
  })

  it('has no split that makes no difference', () => {
    const modes = modesOf({
      splits: [
        { feature: 0, threshold: 1, missingGoesLeft: true },
        { feature: 1, threshold: 2, missingGoesLeft: false },
      ],
      values: Float64Array.of(5, 7, 5, 7),
    })
    expect(modes).toEqual(['BRANCH_LEQ', 'LEAF', 'LEAF'])
  })
})
