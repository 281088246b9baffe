import { type GraphProto, type TensorProto, TensorProto_DataType } from '../../file'

/** Bytes an element takes in `raw_data`, by type; types that are absent are not read. */
const elementBytes: Partial<Record<TensorProto_DataType, number>> = {
  [TensorProto_DataType.FLOAT]: 4,
  [TensorProto_DataType.DOUBLE]: 8,
  [TensorProto_DataType.INT32]: 4,
  [TensorProto_DataType.INT64]: 8,
  [TensorProto_DataType.UINT8]: 1,
  [TensorProto_DataType.INT8]: 1,
  [TensorProto_DataType.BOOL]: 1,
}

/** A constant tensor of numbers. */
export interface Constant {
  readonly dims: readonly number[]
  readonly values: Float64Array
}

/** Numbers of elements that the dimensions promise. */
export function elementCount(tensor: TensorProto): number {
  return tensor.dims.reduce((product, dim) => product * Number(dim), 1)
}

/** Elements that the tensor really holds; null where its type is not counted, such as texts. */
export function heldElements(tensor: TensorProto): number | null {
  const typed = Math.max(
    tensor.floatData.length,
    tensor.doubleData.length,
    tensor.int32Data.length,
    tensor.int64Data.length,
    tensor.uint64Data.length,
    tensor.stringData.length,
  )
  if (typed > 0) return typed
  const bytes = elementBytes[tensor.dataType as TensorProto_DataType]
  return bytes === undefined ? null : tensor.rawData.length / bytes
}

/** The numbers of a tensor, whichever field holds them; null for types that are not numbers. */
export function numbersOf(tensor: TensorProto): Float64Array | null {
  if (tensor.floatData.length > 0) return Float64Array.from(tensor.floatData)
  if (tensor.doubleData.length > 0) return Float64Array.from(tensor.doubleData)
  if (tensor.int64Data.length > 0) return Float64Array.from(tensor.int64Data, Number)
  if (tensor.int32Data.length > 0) return Float64Array.from(tensor.int32Data)
  const { rawData } = tensor
  const view = new DataView(rawData.buffer, rawData.byteOffset, rawData.byteLength)
  const read = (bytes: number, at: (offset: number) => number) =>
    Float64Array.from({ length: Math.floor(rawData.length / bytes) }, (_, i) => at(i * bytes))
  switch (tensor.dataType) {
    case TensorProto_DataType.FLOAT:
      return read(4, (offset) => view.getFloat32(offset, true))
    case TensorProto_DataType.DOUBLE:
      return read(8, (offset) => view.getFloat64(offset, true))
    case TensorProto_DataType.INT64:
      return read(8, (offset) => Number(view.getBigInt64(offset, true)))
    case TensorProto_DataType.INT32:
      return read(4, (offset) => view.getInt32(offset, true))
    case TensorProto_DataType.UINT8:
    case TensorProto_DataType.BOOL:
      return read(1, (offset) => view.getUint8(offset))
    case TensorProto_DataType.INT8:
      return read(1, (offset) => view.getInt8(offset))
    default:
      return null
  }
}

/** All constant numbers of a graph by name: initializers and Constant operators. */
export function constantsOf(graph: GraphProto): Map<string, Constant> {
  const constants = new Map<string, Constant>()
  const add = (name: string, tensor: TensorProto) => {
    const values = numbersOf(tensor)
    if (values) constants.set(name, { dims: tensor.dims.map(Number), values })
  }
  for (const tensor of graph.initializer) add(tensor.name, tensor)
  for (const node of graph.node) {
    const [name] = node.output
    if (node.opType !== 'Constant' || name === undefined) continue
    for (const attribute of node.attribute) {
      if (attribute.name === 'value' && attribute.t) add(name, attribute.t)
      else if (attribute.name === 'value_float')
        constants.set(name, { dims: [], values: Float64Array.of(attribute.f) })
      else if (attribute.name === 'value_int')
        constants.set(name, { dims: [], values: Float64Array.of(Number(attribute.i)) })
      else if (attribute.name === 'value_floats')
        constants.set(name, vector(Float64Array.from(attribute.floats)))
      else if (attribute.name === 'value_ints')
        constants.set(name, vector(Float64Array.from(attribute.ints, Number)))
    }
  }
  return constants
}

function vector(values: Float64Array): Constant {
  return { dims: [values.length], values }
}
