/**
 * One ONNX graph (IR 8, opset 17 and ai.onnx.ml 3) that explains itself: input `X` [N, F], outputs
 * `probability` and `contributions`.
 *
 * One tree a feature, one a pair (a leaf adds to both columns) and symmetric trees with up to six
 * shares a leaf, all in one TreeEnsembleRegressor with F targets, give the contributions; their sum
 * and the base give the log-odds. The probability is written out as Neg, Exp, Add, Reciprocal,
 * because onnxruntime's own Sigmoid is off by up to 2.5e-7, which near 0 moves the log-odds by
 * 6e-3. Missing values take the false branch and have a leaf of their own behind a split at +∞,
 * except at splits of symmetric trees that send them left (`missing_value_tracks_true`); files
 * without such trees have none, which keeps onnxruntime on its faster path.
 */
export { exportModel, metadataKey } from './exportModel'
export {
  type AttributeProto,
  type GraphProto,
  type ModelProto,
  ModelProtoSchema,
  type NodeProto,
  type TensorProto,
  TensorProto_DataLocation,
  TensorProto_DataType,
  type ValueInfoProto,
  ValueInfoProtoSchema,
} from './generated'
export { floatTensor, intAttribute, intsAttribute, node } from './messages'
export { readModel } from './readModel'
