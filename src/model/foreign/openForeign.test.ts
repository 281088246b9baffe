import { describe, expect, it } from 'vitest'
import { foreignBytes, tensorInfo } from '../../../tests/support/foreignModels'
import { logistic } from '../../ground/maths/logistic'
import { TensorProto_DataType } from '../file/onnx/generated/onnx_pb'
import {
  floatsAttribute,
  floatTensor,
  int64Tensor,
  intAttribute,
  intsAttribute,
  node,
  stringAttribute,
  stringsAttribute,
} from '../file/onnx/messages'
import { TreeEnsemble } from '../file/onnx/treeEnsemble'
import { inspectModel } from './graph/inspectGraph'
import { openForeign } from './openForeign'

const ml = 'ai.onnx.ml'
const open = (
  parts: Parameters<typeof foreignBytes>[0],
  options?: Parameters<typeof openForeign>[3],
) => openForeign(undefined, inspectModel(foreignBytes(parts), 'small.onnx'), 'small.onnx', options)

/** Coefficients 1 and −2, intercept 0.5, as LinearClassifier. */
const linearNode = (labels: readonly string[] = ['0', '1'], transform = 'LOGISTIC') =>
  node(
    'LinearClassifier',
    ['X'],
    'label',
    [
      floatsAttribute('coefficients', [-1, 2, 1, -2]),
      floatsAttribute('intercepts', [-0.5, 0.5]),
      /^\d$/.test(labels[0]!)
        ? intsAttribute('classlabels_ints', labels.map(Number))
        : stringsAttribute('classlabels_strings', labels),
      stringAttribute('post_transform', transform),
    ],
    ml,
  )
const linear = (labels?: readonly string[], transform?: string) => {
  const classifier = linearNode(labels, transform)
  classifier.output = ['label', 'probabilities']
  const isText = labels !== undefined && !/^\d$/.test(labels[0]!)
  return {
    nodes: [classifier],
    inputs: [tensorInfo('X', [-1, 2])],
    outputs: [
      tensorInfo('label', [-1], isText ? TensorProto_DataType.STRING : TensorProto_DataType.INT64),
      tensorInfo('probabilities', [-1, 2]),
    ],
  }
}

describe('outputs of foreign models', () => {
  it('takes the second class as the one that left', async () => {
    const session = await open(linear())
    const [found] = await session.score(Float32Array.of(3, 1), 1)
    expect(found).toBeCloseTo(logistic(3 - 2 + 0.5), 6)
    expect(session.manifest.foreign).toMatchObject({ method: 'linear', space: 'log-odds' })
  })

  it('reads labels, and lets the class be changed', async () => {
    const byLabel = await open(linear(['left', 'stayed']))
    expect(byLabel.manifest.foreign).toMatchObject({
      positiveClass: 0,
      classes: ['left', 'stayed'],
    })
    expect(byLabel.manifest.foreign?.warnings).not.toContain('class-assumed')
    const row = Float32Array.of(3, 1)
    expect((await byLabel.score(row, 1))[0]).toBeCloseTo(logistic(-1.5), 6)
    const unclear = await open(linear(['a', 'b']))
    expect(unclear.manifest.foreign?.warnings).toContain('class-assumed')
    const changed = await open(linear(['a', 'b']), { positiveClass: 0 })
    expect((await changed.score(row, 1))[0]).toBeCloseTo(logistic(-1.5), 6)
    await changed.setBackground(new Float32Array(2), 1)
    const { contributions } = await changed.explain(row, 1)
    expect(Array.from(contributions)).toEqual([-3, 2])
  })

  it('adds a sigmoid to bare margins', async () => {
    const session = await open(linear(undefined, 'NONE'))
    expect(session.manifest.foreign?.warnings).toContain('sigmoid-added')
    expect((await session.score(Float32Array.of(3, 1), 1))[0]).toBeCloseTo(logistic(1.5), 6)
  })

  it('keeps probabilities off 0 where the runtime underflows', async () => {
    const session = await open(linear())
    const [found] = await session.score(Float32Array.of(-30, 0), 1)
    expect(found! / logistic(-29.5)).toBeCloseTo(1, 5)
  })

  it('adds the sigmoid that a tree regressor names but the runtime leaves out', async () => {
    const trees = new TreeEnsemble()
    trees.startTree()
    trees.split(
      0,
      1,
      () => trees.leaf([{ target: 0, weight: 0.2 }]),
      () => trees.leaf([{ target: 0, weight: 0.9 }]),
    )
    const regressor = trees.toNode('X', 'p', 1)
    regressor.attribute.find(({ name }) => name === 'post_transform')!.s = new TextEncoder().encode(
      'LOGISTIC',
    )
    const session = await open({
      nodes: [regressor],
      inputs: [tensorInfo('X', [-1, 1])],
      outputs: [tensorInfo('p', [-1, 1])],
    })
    expect(session.manifest.foreign).toMatchObject({ space: 'log-odds', trees: 1 })
    expect(session.manifest.foreign?.warnings).toContain('sigmoid-added')
    expect((await session.score(Float32Array.of(5), 1))[0]).toBeCloseTo(logistic(0.9), 6)
  })

  it('warns of a label that contradicts its probabilities', async () => {
    const classifier = node(
      'TreeEnsembleClassifier',
      ['X'],
      'label',
      [
        intsAttribute('class_ids', [0, 1, 0, 1]),
        intsAttribute('class_nodeids', [1, 1, 2, 2]),
        intsAttribute('class_treeids', [0, 0, 0, 0]),
        floatsAttribute('class_weights', [0.7, 0.3, 0.4, 0.6]),
        intsAttribute('classlabels_int64s', [0, 1]),
        intsAttribute('nodes_falsenodeids', [2, 0, 0]),
        intsAttribute('nodes_featureids', [0, 0, 0]),
        stringsAttribute('nodes_modes', ['BRANCH_LEQ', 'LEAF', 'LEAF']),
        intsAttribute('nodes_nodeids', [0, 1, 2]),
        intsAttribute('nodes_treeids', [0, 0, 0]),
        intsAttribute('nodes_truenodeids', [1, 0, 0]),
        floatsAttribute('nodes_values', [0.5, 0, 0]),
        stringAttribute('post_transform', 'NONE'),
      ],
      ml,
    )
    classifier.output = ['label', 'probabilities']
    const session = await open({
      nodes: [classifier],
      inputs: [tensorInfo('X', [-1, 1])],
      outputs: [
        tensorInfo('label', [-1], TensorProto_DataType.INT64),
        tensorInfo('probabilities', [-1, 2]),
      ],
    })
    expect(session.manifest.foreign).toMatchObject({ space: 'probability', method: 'tree' })
    expect(session.manifest.foreign?.warnings).toContain('label-ignored')
    expect((await session.score(Float32Array.of(0, 1), 2))[0]).toBeCloseTo(0.3, 6)
  })
})

describe('inputs of foreign models', () => {
  it('takes one input a column, of several types', async () => {
    const session = await open({
      inputs: [
        tensorInfo('tenure', [-1, 1]),
        tensorInfo('orders', [-1, 1], TensorProto_DataType.INT64),
        tensorInfo('cashback', [-1, 1], TensorProto_DataType.DOUBLE),
      ],
      outputs: [tensorInfo('p', [-1, 1])],
      nodes: [
        node('Cast', ['orders'], 'o', [intAttribute('to', 1)]),
        node('Cast', ['cashback'], 'c', [intAttribute('to', 1)]),
        node('Concat', ['tenure', 'o', 'c'], 'X', [intAttribute('axis', 1)]),
        node('MatMul', ['X', 'W'], 'z'),
        node('Sigmoid', ['z'], 'p'),
      ],
      tensors: [{ ...floatTensor('W', [1, -1, 0.5]), dims: [3n, 1n] }],
    })
    expect(session.manifest.features.map(({ name }) => name)).toEqual([
      'tenure',
      'orders',
      'cashback',
    ])
    expect((await session.score(Float32Array.of(1, 2, 3), 1))[0]).toBeCloseTo(logistic(0.5), 6)
  })

  const categories = {
    ...linear(),
    inputs: [tensorInfo('X', [-1, 4])],
    nodes: [node('MatMul', ['X', 'W'], 'z'), node('Sigmoid', ['z'], 'probabilities')],
    outputs: [tensorInfo('probabilities', [-1, 1])],
    tensors: [{ ...floatTensor('W', [0.1, 1, -1, 2]), dims: [4n, 1n] }],
    metadata: { feature_names: '["tenure","plan=basic","plan=gold","plan=trial"]' },
  }

  it('puts one-hot columns together as one feature and one player', async () => {
    const session = await open(categories)
    expect(session.manifest.features.map(({ name, kind }) => [name, kind])).toEqual([
      ['tenure', 'number'],
      ['plan', 'category'],
    ])
    expect(session.manifest.features[1]!.categories).toEqual(['basic', 'gold', 'trial'])
    expect(session.manifest.foreign?.inputs[2]).toEqual({
      name: 'plan=gold',
      feature: 'plan',
      category: 'gold',
    })
    // Gold, trial and no known plan.
    const found = await session.score(Float32Array.of(0, 1, 0, 2, 10, Number.NaN), 3)
    expect(found[0]).toBeCloseTo(logistic(-1), 6)
    expect(found[1]).toBeCloseTo(logistic(2), 6)
    expect(found[2]).toBeCloseTo(logistic(1), 6)
    await session.setBackground(Float32Array.of(0, 0), 1)
    const { contributions } = await session.explain(Float32Array.of(0, 2), 1)
    expect(Array.from(contributions)).toEqual([0, 1])
  })

  it('leaves them apart on request', async () => {
    const session = await open(categories, { grouped: false })
    expect(session.manifest.features).toHaveLength(4)
    expect(session.manifest.foreign?.hasGroups).toBe(true)
  })

  it('numbers columns without names, and takes names from outside', async () => {
    const unnamed = await open({ ...categories, metadata: {} })
    expect(unnamed.manifest.features.map(({ name }) => name)).toEqual(['x1', 'x2', 'x3', 'x4'])
    expect(unnamed.manifest.foreign?.warnings).toContain('names-unknown')
    const named = await open({ ...categories, metadata: {} }, { names: ['a', 'b', 'c', 'd'] })
    expect(named.manifest.features.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('takes any number of rows where the file was exported from one', async () => {
    const session = await open({
      ...categories,
      inputs: [tensorInfo('X', [1, 4])],
      outputs: [tensorInfo('probabilities', [1, 1])],
    })
    expect(await session.score(new Float32Array(6), 3)).toHaveLength(3)
  })

  it('finds the width of an input that leaves it open', async () => {
    const session = await open({ ...linear(), inputs: [tensorInfo('X', [-1, -1])] })
    expect(session.manifest.features).toHaveLength(2)
  })

  it('encodes whole numbers as the graph does, one feature each', async () => {
    const session = await open({
      inputs: [tensorInfo('plan', [-1, 1], TensorProto_DataType.INT64), tensorInfo('age', [-1, 1])],
      outputs: [tensorInfo('p', [-1, 1])],
      nodes: [
        node('OneHotEncoder', ['plan'], 'h', [intsAttribute('cats_int64s', [3, 5, 8])], ml),
        node('Reshape', ['h', 'shape'], 'r'),
        node('Concat', ['r', 'age'], 'X', [intAttribute('axis', 1)]),
        node('MatMul', ['X', 'W'], 'z'),
        node('Sigmoid', ['z'], 'p'),
      ],
      tensors: [
        { ...floatTensor('W', [1, -1, 2, 0.5]), dims: [4n, 1n] },
        int64Tensor('shape', [-1, 3]),
      ],
    })
    expect(session.manifest.foreign).toMatchObject({ method: 'linear' })
    expect(session.manifest.features).toHaveLength(2)
    await session.setBackground(Float32Array.of(3, 0, 5, 2), 2)
    const { contributions } = await session.explain(Float32Array.of(8, 3), 1)
    expect(Array.from(contributions)).toEqual([2, 1])
  })

  it('feeds text columns that are only encoded', async () => {
    const text = (name: string) => tensorInfo(name, [-1, 1], TensorProto_DataType.STRING)
    const encoded = (name: string, categories: readonly string[], zeros: number) =>
      node(
        'OneHotEncoder',
        [name],
        `${name}_hot`,
        [stringsAttribute('cats_strings', categories), intAttribute('zeros', zeros)],
        ml,
      )
    const session = await open({
      inputs: [text('plan'), tensorInfo('age', [-1, 1]), text('city')],
      outputs: [tensorInfo('p', [-1, 1])],
      nodes: [
        node('Concat', ['plan', 'city'], 'texts', [intAttribute('axis', 1)]),
        node('ArrayFeatureExtractor', ['texts', 'first'], 'one', [], ml),
        encoded('one', ['basic', 'gold'], 1),
        node('ArrayFeatureExtractor', ['texts', 'second'], 'two', [], ml),
        encoded('two', ['Rome', 'Oslo', 'Lima'], 0),
        node('Reshape', ['one_hot', 'twice'], 'a'),
        node('Reshape', ['two_hot', 'thrice'], 'b'),
        node('Concat', ['a', 'age', 'b'], 'X', [intAttribute('axis', 1)]),
        node('MatMul', ['X', 'W'], 'z'),
        node('Sigmoid', ['z'], 'p'),
      ],
      tensors: [
        { ...floatTensor('W', [1, -1, 0.5, 0.25, -2, 3]), dims: [6n, 1n] },
        int64Tensor('first', [0]),
        int64Tensor('second', [1]),
        int64Tensor('twice', [-1, 2]),
        int64Tensor('thrice', [-1, 3]),
      ],
    })
    const described = session.manifest.features.map(({ name, categories }) => [name, ...categories])
    expect(described).toEqual([
      ['plan', 'basic', 'gold'],
      ['age'],
      ['city', 'Rome', 'Oslo', 'Lima'],
    ])
    expect(session.manifest.foreign).toMatchObject({ method: 'linear' })
    const [known, unknown] = await session.score(Float32Array.of(1, 2, 2, Number.NaN, 0, 1), 2)
    expect(known).toBeCloseTo(logistic(-1 + 1 + 3), 6)
    expect(unknown).toBeCloseTo(logistic(-2), 6)
    await session.setBackground(Float32Array.of(0, 0, 0), 1)
    const { contributions } = await session.explain(Float32Array.of(1, 2, 2), 1)
    expect(Array.from(contributions)).toEqual([-2, 1, 2.75])
    // The second encoder fails on texts it does not know, so a missing city becomes the usual one.
    const [filled] = await session.score(Float32Array.of(0, 0, Number.NaN), 1)
    expect(filled).toBeCloseTo(logistic(1.25), 6)
  })

  it('fills missing numbers with the median where the model gives no answer for them', async () => {
    const session = await open(linear())
    expect(session.manifest.foreign?.warnings).toContain('missing-filled')
    await session.setBackground(Float32Array.of(1, 0, 3, 0, 8, 0), 3)
    expect((await session.score(Float32Array.of(Number.NaN, 0), 1))[0]).toBeCloseTo(
      logistic(3.5),
      6,
    )
  })
})
