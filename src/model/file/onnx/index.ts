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
