import { create } from '@bufbuild/protobuf'
import { describe, expect, it } from 'vitest'
import { foreignBytes, tensorInfo } from '../../../tests/support/foreignModels'
import { logistic } from '../../ground/maths/logistic'
import { seededRandom } from '../../ground/maths/random'
import {
  AttributeProto_AttributeType,
  AttributeProtoSchema,
  TensorProto_DataType,
  TensorProtoSchema,
} from '../file/onnx/generated/onnx_pb'
import { floatTensor, intAttribute, intsAttribute, node } from '../file/onnx/messages'
import { TreeEnsemble } from '../file/onnx/treeEnsemble'
import { inspectModel } from './graph/inspectGraph'
import { openForeign } from './openForeign'

const open = (parts: Parameters<typeof foreignBytes>[0]) =>
  openForeign(undefined, inspectModel(foreignBytes(parts), 'small.onnx'), 'small.onnx')

/** All branch modes in one v5 ensemble of two trees; missing values go both ways. */
function treeEnsemble(aggregate: number, postTransform = 0) {
  const tensor = (name: string, values: readonly number[]) =>
    create(AttributeProtoSchema, {
      name,
      type: AttributeProto_AttributeType.TENSOR,
      t: floatTensor(name, values),
    })
  const modes = create(AttributeProtoSchema, {
    name: 'nodes_modes',
    type: AttributeProto_AttributeType.TENSOR,
    t: create(TensorProtoSchema, {
      name: 'modes',
      dims: [7n],
      dataType: TensorProto_DataType.UINT8,
      rawData: Uint8Array.of(0, 1, 2, 3, 4, 5, 6),
    }),
  })
  return node(
    'TreeEnsemble',
    ['X'],
    'p',
    [
      intAttribute('aggregate_function', aggregate),
      intAttribute('n_targets', 1),
      intAttribute('post_transform', postTransform),
      intsAttribute('tree_roots', [0, 4]),
      intsAttribute('nodes_featureids', [0, 1, 2, 0, 1, 2, 0]),
      tensor('nodes_splits', [1, 2, 1, 3, 2, 1, 0]),
      modes,
      intsAttribute('nodes_truenodeids', [1, 0, 2, 3, 5, 4, 6]),
      intsAttribute('nodes_trueleafs', [0, 1, 1, 1, 0, 1, 1]),
      intsAttribute('nodes_falsenodeids', [2, 1, 3, 4, 6, 5, 7]),
      intsAttribute('nodes_falseleafs', [0, 1, 0, 1, 0, 1, 1]),
      intsAttribute('nodes_missing_value_tracks_true', [1, 0, 1, 0, 1, 0, 1]),
      tensor('membership_values', [0, 2, Number.NaN]),
      intsAttribute('leaf_targetids', [0, 0, 0, 0, 0, 0, 0, 0]),
      tensor('leaf_weights', [0.1, -0.4, 0.8, 0.3, -0.9, 0.2, 0.5, -0.1]),
    ],
    'ai.onnx.ml',
  )
}

describe('trees of foreign models', () => {
  const inputs = [tensorInfo('X', [-1, 3])]
  const outputs = [tensorInfo('p', [-1, 1])]

  it.each([
    ['sum', 1],
    ['average', 0],
  ])('reads TreeEnsemble 5 as the runtime does: %s', async (_, aggregate) => {
    const session = await open({ nodes: [treeEnsemble(aggregate)], inputs, outputs, treeOpset: 5 })
    expect(session.manifest.foreign).toMatchObject({ method: 'tree', trees: 2, space: 'log-odds' })
    const random = seededRandom(1)
    const matrix = Float32Array.from({ length: 300 }, () =>
      random() < 0.2 ? Number.NaN : Math.floor(random() * 4),
    )
    await session.setBackground(matrix.subarray(0, 60), 20)
    const probability = await session.score(matrix, 100)
    const { contributions, base } = await session.explain(matrix, 100)
    probability.forEach((p, row) => {
      const sum = contributions.subarray(row * 3, row * 3 + 3).reduce((a, b) => a + b, base)
      expect(logistic(sum)).toBeCloseTo(p, 5)
    })
  })

  it('samples where trees are not summed', async () => {
    const session = await open({ nodes: [treeEnsemble(3)], inputs, outputs, treeOpset: 5 })
    expect(session.manifest.foreign?.method).toBe('permutation')
  })

  it('warns where all missing values go one way', async () => {
    const trees = new TreeEnsemble()
    trees.startTree()
    trees.split(
      0,
      1,
      () => trees.leaf([{ target: 0, weight: 0 }]),
      () => trees.leaf([{ target: 0, weight: 1 }]),
    )
    const session = await open({ nodes: [trees.toNode('X', 'p', 1)], inputs, outputs })
    expect(session.manifest.foreign?.warnings).toContain('missing-routing-unknown')
  })
})
