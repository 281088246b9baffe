import { describe, expect, it } from 'vitest'
import { foreignBytes, tensorInfo } from '../../../tests/support/foreignModels'
import { feature, manifestOf } from '../../../tests/support/models'
import { exportModel } from '../../model/file/onnx/exportModel'
import { floatTensor, node } from '../../model/file/onnx/messages'
import { explainCustomer, predictCustomer } from './oneCustomer'
import { openModel } from './openModel'

const shape = { cuts: Float32Array.of(5), values: Float64Array.of(1, -1), missing: 0.5 }
const own = exportModel({ base: -1, shapes: [shape] }, manifestOf([feature('Tenure')], -1))
const linear = foreignBytes({
  nodes: [node('MatMul', ['X', 'W'], 'z'), node('Sigmoid', ['z'], 'p')],
  tensors: [{ ...floatTensor('W', [1, -1]), dims: [2n, 1n] }],
  inputs: [tensorInfo('X', [-1, 2])],
  outputs: [tensorInfo('p', [-1, 1])],
})
const open = (bytes: Uint8Array) => openModel(undefined, bytes, 'm.onnx', {})
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

describe('openModel', () => {
  it('opens what Holdfast wrote by its own description', async () => {
    const model = await open(own)
    expect(model.foreign).toBeNull()
    expect(model.manifest.name).toBe('small')
    const { probability, contributions } = await model.score(Float32Array.of(3, 9), 2)
    expect(probability[0]).toBeCloseTo(sigmoid(0), 6)
    expect([...(contributions ?? [])]).toEqual([1, -1])
  })

  it('opens another classifier, which explains only once it has a background', async () => {
    const model = await open(linear)
    expect(model.foreign).not.toBeNull()
    const row = Float32Array.of(1, 0.5)
    expect((await model.explain(row.slice())).contributions).toBeNull()
    await model.foreign!.setBackground(new Float32Array(4), 2)
    expect([...(await model.explain(row)).contributions!]).toEqual([1, -0.5])
    expect(model.manifest.base).toBe(0)
  })

  it.each([
    ['no model at all', new Uint8Array(), 'model-empty'],
    ['half a model', own.slice(0, own.length / 2), 'model-damaged'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(open(bytes)).rejects.toMatchObject({ code })
  })

  it('does not take a model for foreign whose own description is broken', async () => {
    const broken = { ...manifestOf([feature('Tenure')], -1), format: 9 } as never
    const bytes = exportModel({ base: -1, shapes: [shape] }, broken)
    await expect(open(bytes)).rejects.toMatchObject({ code: 'model-version' })
  })
})

describe('one customer', () => {
  it('is scored and explained by name, or told why not', async () => {
    const model = await open(own)
    expect(await predictCustomer(model, { Tenure: 9 })).toMatchObject({
      contributions: { Tenure: -1 },
      base: -1,
      missingFeatures: [],
    })
    expect(await predictCustomer(model, {})).toMatchObject({
      contributions: { Tenure: 0.5 },
      missingFeatures: ['Tenure'],
    })
    expect(await predictCustomer(model, { Tenure: 'long' })).toMatchObject({
      code: 'value-not-a-number',
    })
  })

  it('is explained in the order asked for, up to the risk', async () => {
    const model = await open(linear)
    await model.foreign!.setBackground(new Float32Array(4), 2)
    const explained = await explainCustomer(model, Float32Array.of(2, 1), [1, 0])
    expect(explained.steps.map(({ feature }) => feature)).toEqual([1, 0])
    const sum = explained.steps.reduce((risk, { points }) => risk + points, explained.typical)
    expect(sum).toBeCloseTo(explained.probability, 6)
    expect(explained.probability).toBeCloseTo(sigmoid(1), 6)
  })
})
