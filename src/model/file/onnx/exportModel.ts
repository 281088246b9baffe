import { create, toBinary } from '@bufbuild/protobuf'
import type { Manifest } from '../../../contracts'
import type { AdditiveModel, AttributedModel } from '../../terms'
import { ModelProtoSchema, type NodeProto } from './generated'
import { floatTensor, int64Tensor, matrixInfo, node } from './messages'
import { addPairTree } from './pairTree'
import { addShapeTree, isUsed } from './shapeTree'
import { addSymmetricTree } from './symmetricTree'
import { TreeEnsemble } from './treeEnsemble'

/** Key of the manifest in the file's metadata. */
export const metadataKey = 'holdfast'

/** ONNX 1.12; both onnxruntime and older runtimes accept it. */
const irVersion = 8n
const opset = 17n
/** The last version in which one node holds an ensemble as plain attribute lists. */
const treeOpset = 3n

/**
 * Writes the model as a self-explaining ONNX file: `X` [N, F] → `contributions` [N, F] in log-odds,
 * and `probability` [N, 1] = sigmoid(base + row sum). The same model and manifest give the same bytes.
 *
 * @param model with shapes centred on their training means; pairs and trees attributed
 * @throws Error if the manifest describes another number of features or another base.
 */
export function exportModel(
  model: AdditiveModel | AttributedModel,
  manifest: Manifest,
): Uint8Array<ArrayBuffer> {
  const width = manifest.features.length
  if (model.shapes.length !== width)
    throw new Error(`model has ${model.shapes.length} shapes, manifest ${width} features`)
  if (Math.abs(model.base - manifest.base) > 1e-9)
    throw new Error(`model has base ${model.base}, manifest ${manifest.base}`)

  return toBinary(
    ModelProtoSchema,
    create(ModelProtoSchema, {
      irVersion,
      producerName: 'Holdfast',
      producerVersion: manifest.trainer,
      opsetImport: [
        { domain: '', version: opset },
        { domain: 'ai.onnx.ml', version: treeOpset },
      ],
      graph: {
        name: manifest.name,
        input: [matrixInfo('X', width, 'One row a customer; missing and unseen values are NaN.')],
        output: [
          matrixInfo('probability', 1, 'Probability that the customer leaves.'),
          matrixInfo('contributions', width, 'Log-odds by feature; base + row sum = log-odds.'),
        ],
        initializer: [
          floatTensor('base', [model.base]),
          floatTensor('one', [1]),
          int64Tensor('columns', [1]),
        ],
        node: [
          ensembleOf(model).toNode('X', 'contributions', width),
          node('ReduceSum', ['contributions', 'columns'], 'total'),
          node('Add', ['total', 'base'], 'log_odds'),
          ...sigmoidNodes('log_odds', 'probability'),
        ],
      },
      metadataProps: [{ key: metadataKey, value: JSON.stringify(manifest) }],
    }),
  )
}

/**
 * 1 / (1 + e^−x) spelled out. onnxruntime's own Sigmoid is an approximation with an absolute error
 * near 3e-7 and gives exactly 0 from −17.3 down: the log-odds of loyal customers would be off by 1 %
 * and more. This form keeps the relative precision of float32.
 */
function sigmoidNodes(input: string, output: string): NodeProto[] {
  return [
    node('Neg', [input], 'negative_log_odds'),
    node('Exp', ['negative_log_odds'], 'odds_to_stay'),
    node('Add', ['odds_to_stay', 'one'], 'inverse_probability'),
    node('Reciprocal', ['inverse_probability'], output),
  ]
}

/**
 * One tree a used feature, one a pair, and the symmetric trees as they are. A model without any
 * keeps one tree of zeros: the operator needs one.
 */
function ensembleOf(model: AdditiveModel | AttributedModel): TreeEnsemble {
  const ensemble = new TreeEnsemble()
  model.shapes.forEach((shape, feature) => {
    if (isUsed(shape)) addShapeTree(ensemble, shape, feature)
  })
  if ('pairs' in model) {
    for (const pair of model.pairs) addPairTree(ensemble, pair)
    for (const tree of model.trees) addSymmetricTree(ensemble, tree)
  }
  if (ensemble.trees === 0)
    addShapeTree(
      ensemble,
      { cuts: new Float32Array(0), values: new Float64Array(1), missing: 0 },
      0,
    )
  return ensemble
}
