/**
 * Model files, and the runtime that scores with them. onnxruntime is imported in `runtime` alone.
 *
 * The manifest is JSON in `metadata_props["holdfast"]`; a file without it is a foreign model.
 */
export { bytesWithRoles, rolesIn } from './fileRoles'
export { manifestIn, readManifest } from './manifest'
export {
  type AttributeProto,
  exportModel,
  floatTensor,
  type GraphProto,
  intAttribute,
  intsAttribute,
  type ModelProto,
  ModelProtoSchema,
  type NodeProto,
  node,
  readModel,
  type TensorProto,
  TensorProto_DataLocation,
  TensorProto_DataType,
  type ValueInfoProto,
  ValueInfoProtoSchema,
} from './onnx'
export { type Runtime, startRuntime, type TensorType, type TensorValue } from './runtime'
export { openSession } from './session'
