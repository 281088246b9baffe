import { existsSync, readFileSync } from 'node:fs'
import { create } from '@bufbuild/protobuf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foreignBytes, tensorInfo } from '../../../tests/support/foreignModels'
import {
  AttributeProto_AttributeType,
  AttributeProtoSchema,
  GraphProtoSchema,
  StringStringEntryProtoSchema,
  TensorProto_DataLocation,
  TensorProto_DataType,
  TensorProtoSchema,
} from '../file/onnx/generated/onnx_pb'
import { floatTensor, int64Tensor, intAttribute, node } from '../file/onnx/messages'
import { TreeEnsemble } from '../file/onnx/treeEnsemble'
import { inspectModel } from './graph/inspectGraph'
import { openForeign } from './openForeign'

const fixtures = new URL('../../../../shared/fixtures/onnx/', import.meta.url)
const matrix = tensorInfo('X', [-1, 2])
const probability = tensorInfo('p', [-1, 1])

const codeOf = async (bytes: Uint8Array) => {
  try {
    await openForeign(undefined, inspectModel(bytes, 'm.onnx'), 'm.onnx')
  } catch (error) {
    return (error as { code?: string }).code
  }
  return 'opened'
}

describe.skipIf(!existsSync(fixtures))('broken fixtures', () => {
  it.each([
    ['bad_empty', 'model-empty'],
    ['bad_external_data', 'model-external-data'],
    ['bad_html', 'model-damaged'],
    ['bad_random', 'model-damaged'],
    ['bad_string_io', 'model-text-input'],
    ['bad_truncated', 'model-damaged'],
  ])('%s is refused as %s', async (name, code) => {
    const bytes = new Uint8Array(readFileSync(new URL(`${name}.onnx`, fixtures)))
    expect(await codeOf(bytes)).toBe(code)
  })
})

describe('openForeign', () => {
  const weights = { ...floatTensor('W', [1, -1]), dims: [2n, 1n] }
  const linear = {
    nodes: [node('MatMul', ['X', 'W'], 'z'), node('Sigmoid', ['z'], 'p')],
    inputs: [matrix],
    outputs: [probability],
    tensors: [weights],
  }

  it('opens what the refused models below are made from', async () => {
    expect(await codeOf(foreignBytes(linear))).toBe('opened')
  })

  it.each(['Loop', 'If', 'Scan', 'SequenceMap'])('refuses %s', async (operator) => {
    const body = create(AttributeProtoSchema, {
      name: 'body',
      type: AttributeProto_AttributeType.GRAPH,
      g: create(GraphProtoSchema, {}),
    })
    const nodes = [...linear.nodes, node(operator, ['p'], 'q', [body])]
    expect(await codeOf(foreignBytes({ ...linear, nodes }))).toBe('model-control-flow')
  })

  it.each([
    ['RandomNormal', ''],
    ['Relu', 'com.microsoft'],
    ['Optional', ''],
  ])('refuses the operator %s of domain "%s"', async (operator, domain) => {
    const nodes = [...linear.nodes, node(operator, ['p'], 'q', [], domain)]
    expect(await codeOf(foreignBytes({ ...linear, nodes }))).toBe('model-operator')
  })

  it('refuses constants kept in another file', async () => {
    const outside = create(TensorProtoSchema, {
      ...weights,
      floatData: [],
      dataLocation: TensorProto_DataLocation.EXTERNAL,
      externalData: [create(StringStringEntryProtoSchema, { key: 'location', value: '../secret' })],
    })
    expect(await codeOf(foreignBytes({ ...linear, tensors: [outside] }))).toBe(
      'model-external-data',
    )
  })

  it('refuses a tensor of 4 TB and one that holds less than it promises', async () => {
    const huge = { ...weights, dims: [1_000_000n, 1_000_000n] }
    expect(await codeOf(foreignBytes({ ...linear, tensors: [huge] }))).toBe(
      'model-tensor-too-large',
    )
    const short = { ...weights, dims: [200n, 1n] }
    expect(await codeOf(foreignBytes({ ...linear, tensors: [short] }))).toBe('model-damaged')
  })

  it('refuses 3 GB made by ConstantOfShape, by constant or by computed dimensions', async () => {
    const nodes = [...linear.nodes, node('ConstantOfShape', ['dims'], 'q')]
    const tensors = [weights, int64Tensor('dims', [800_000_000])]
    expect(await codeOf(foreignBytes({ ...linear, nodes, tensors }))).toBe('model-tensor-too-large')
    const computed = [
      ...linear.nodes,
      node('Mul', ['dims', 'dims'], 'more'),
      node('ConstantOfShape', ['more'], 'q'),
    ]
    const small = [weights, int64Tensor('dims', [60_000])]
    expect(await codeOf(foreignBytes({ ...linear, nodes: computed, tensors: small }))).toBe(
      'model-tensor-too-large',
    )
  })

  it('refuses columns that double at every step', async () => {
    const doubling = Array.from({ length: 60 }, (_, i) =>
      node('Concat', [i === 0 ? 'p' : `c${i - 1}`, i === 0 ? 'p' : `c${i - 1}`], `c${i}`, [
        intAttribute('axis', 1),
      ]),
    )
    const nodes = [...linear.nodes, ...doubling]
    expect(await codeOf(foreignBytes({ ...linear, nodes }))).toBe('model-tensor-too-large')
  })

  it('refuses operators that wait for each other', async () => {
    const nodes = [node('Add', ['X', 'b'], 'a'), node('Relu', ['a'], 'b'), ...linear.nodes]
    expect(await codeOf(foreignBytes({ ...linear, nodes }))).toBe('model-cyclic')
  })

  it('refuses a tree whose node is its own ancestor, and one that reads no such column', async () => {
    const ensemble = new TreeEnsemble()
    ensemble.startTree()
    ensemble.split(
      0,
      1,
      () => ensemble.leaf([{ target: 0, weight: 0 }]),
      () => ensemble.leaf([{ target: 0, weight: 1 }]),
    )
    const tree = ensemble.toNode('X', 'p', 1)
    const model = { inputs: [matrix], outputs: [probability], nodes: [tree] }
    expect(await codeOf(foreignBytes(model))).toBe('opened')
    const attribute = (name: string) => tree.attribute.find((each) => each.name === name)!
    attribute('nodes_featureids').ints[0] = 7n
    expect(await codeOf(foreignBytes(model))).toBe('model-damaged')
    attribute('nodes_featureids').ints[0] = 0n
    attribute('nodes_falsenodeids').ints[0] = 0n
    expect(await codeOf(foreignBytes(model))).toBe('model-damaged')
  })

  it('refuses files over the limit unread', async () => {
    expect(await codeOf(new Uint8Array(200 * 1024 * 1024))).toBe('model-too-large')
  })

  it('refuses text inputs, other shapes and absurd widths', async () => {
    const input = (info: typeof matrix) => codeOf(foreignBytes({ ...linear, inputs: [info] }))
    expect(await input(tensorInfo('X', [-1, 2], TensorProto_DataType.STRING))).toBe(
      'model-text-input',
    )
    expect(await input(tensorInfo('X', [-1, 2, 2]))).toBe('model-inputs')
    expect(await input(tensorInfo('X', [5, 2]))).toBe('model-inputs')
    expect(await input(tensorInfo('X', [-1, 2 ** 40]))).toBe('model-tensor-too-large')
    expect(await input(tensorInfo('X', [-1, 2], TensorProto_DataType.COMPLEX64))).toBe(
      'model-inputs',
    )
  })

  it('refuses a model that gives labels only', async () => {
    const outputs = [tensorInfo('p', [-1, 1], TensorProto_DataType.INT64)]
    expect(await codeOf(foreignBytes({ ...linear, outputs }))).toBe('model-no-probability')
  })

  it('refuses three classes', async () => {
    const tensors = [{ ...floatTensor('W', [1, -1, 2, 3, 1, 0]), dims: [2n, 3n] }]
    const nodes = [node('MatMul', ['X', 'W'], 'z'), node('Softmax', ['z'], 'p')]
    const outputs = [tensorInfo('p', [-1, 3])]
    expect(await codeOf(foreignBytes({ ...linear, tensors, nodes, outputs }))).toBe('model-classes')
  })

  it('opens damaged bytes or says what is wrong with them', async () => {
    const whole = foreignBytes(linear)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }),
        async (changes) => {
          const bytes = whole.slice()
          for (const [at, value] of changes) bytes[at] = value
          expect(await codeOf(bytes)).toMatch(/^(opened|model-[a-z-]+)$/)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('goes on after a refused model', async () => {
    await codeOf(Uint8Array.of(1, 2, 3))
    expect(await codeOf(foreignBytes(linear))).toBe('opened')
  })
})
