import { fromBinary } from '@bufbuild/protobuf'
import { describe, expect, it } from 'vitest'
import {
  feature,
  manifestFor,
  manifestOf,
  randomMatrix,
  randomModel,
} from '../../../../tests/support/models'
import { logistic, logit } from '../../../ground/maths/logistic'
import { evaluateShape, predictLogOdds } from '../../terms/additive'
import { openSession } from '../session'
import { exportModel } from './exportModel'
import { ModelProtoSchema } from './generated/onnx_pb'

describe('exportModel', () => {
  it('gives the same bytes for the same model', () => {
    const model = randomModel(6, 9, 4)
    expect(exportModel(model, manifestFor(model))).toEqual(exportModel(model, manifestFor(model)))
  })

  it('has only BRANCH_LEQ splits, X as input, probability and contributions as outputs', () => {
    const model = randomModel(6, 9, 4)
    const graph = fromBinary(ModelProtoSchema, exportModel(model, manifestFor(model))).graph
    const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
    const modes =
      graph?.node[0]?.attribute.find(({ name }) => name === 'nodes_modes')?.strings ?? []
    expect(new Set(modes.map(decode))).toEqual(new Set(['BRANCH_LEQ', 'LEAF']))
    expect(graph?.input.map(({ name }) => name)).toEqual(['X'])
    expect(graph?.output.map(({ name }) => name)).toEqual(['probability', 'contributions'])
  })

  it.each([1, 2, 7, 64])('equals the model in onnxruntime with %i cuts a feature', async (cuts) => {
    const model = randomModel(7, cuts, cuts)
    const matrix = randomMatrix(model, 2000, 3)
    const session = await openSession(undefined, exportModel(model, manifestFor(model)))
    const { probability, contributions } = await session.run(matrix, 2000)
    let worst = 0
    for (let row = 0; row < 2000; row++) {
      let logOdds = model.base
      for (let index = 0; index < 7; index++) {
        const cell = row * 7 + index
        const expected = evaluateShape(model.shapes[index]!, matrix[cell]!)
        worst = Math.max(worst, Math.abs(contributions[cell]! - expected))
        logOdds += contributions[cell]!
      }
      worst = Math.max(worst, Math.abs(logOdds - predictLogOdds(model, matrix, row * 7)))
      worst = Math.max(worst, Math.abs(logistic(logOdds) - probability[row]!))
    }
    expect(worst).toBeLessThan(2e-6)
    await session.close()
  })

  it('writes a model that uses no feature', async () => {
    const shape = { cuts: new Float32Array(0), values: new Float64Array(1), missing: 0 }
    const manifest = manifestOf([feature('a'), feature('b')], -1)
    const session = await openSession(
      undefined,
      exportModel({ base: -1, shapes: [shape, shape] }, manifest),
    )
    const scores = await session.run(Float32Array.of(1, 2, Number.NaN, 4), 2)
    expect([...scores.contributions]).toEqual([0, 0, 0, 0])
    expect(scores.probability[1]).toBeCloseTo(logistic(-1), 6)
  })

  it('keeps the log-odds of very loyal customers in their probability', async () => {
    const shape = {
      cuts: Float32Array.of(1, 2, 3),
      values: Float64Array.of(-5, -12, -20, -60),
      missing: 0,
    }
    const manifest = manifestOf([feature('a')])
    const session = await openSession(
      undefined,
      exportModel({ base: 0, shapes: [shape] }, manifest),
    )
    const { probability } = await session.run(Float32Array.of(1, 2, 3, 4), 4)
    probability.forEach((value, row) => {
      expect(Math.abs(logit(value) - shape.values[row]!)).toBeLessThan(1e-4)
    })
  })

  it('refuses a manifest of another model', () => {
    const model = randomModel(3, 2, 1)
    expect(() => exportModel(model, manifestOf([feature('a')], model.base))).toThrow('3 shapes')
    expect(() => exportModel(model, { ...manifestFor(model), base: 9 })).toThrow('base')
  })
})
