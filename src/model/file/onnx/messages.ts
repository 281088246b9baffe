import { create } from '@bufbuild/protobuf'
import {
  type AttributeProto,
  AttributeProto_AttributeType,
  AttributeProtoSchema,
  type NodeProto,
  NodeProtoSchema,
  type TensorProto,
  TensorProto_DataType,
  TensorProtoSchema,
  type ValueInfoProto,
  ValueInfoProtoSchema,
} from './generated'

const utf8 = new TextEncoder()

export function intAttribute(name: string, value: number): AttributeProto {
  return create(AttributeProtoSchema, {
    name,
    i: BigInt(value),
    type: AttributeProto_AttributeType.INT,
  })
}

export function intsAttribute(name: string, values: readonly number[]): AttributeProto {
  return create(AttributeProtoSchema, {
    name,
    ints: values.map(BigInt),
    type: AttributeProto_AttributeType.INTS,
  })
}

export function floatsAttribute(name: string, values: readonly number[]): AttributeProto {
  return create(AttributeProtoSchema, {
    name,
    floats: values.map(Math.fround),
    type: AttributeProto_AttributeType.FLOATS,
  })
}

export function stringAttribute(name: string, value: string): AttributeProto {
  return create(AttributeProtoSchema, {
    name,
    s: utf8.encode(value),
    type: AttributeProto_AttributeType.STRING,
  })
}

export function stringsAttribute(name: string, values: readonly string[]): AttributeProto {
  return create(AttributeProtoSchema, {
    name,
    strings: values.map((value) => utf8.encode(value)),
    type: AttributeProto_AttributeType.STRINGS,
  })
}

/** One operator; its name is that of its output. `domain` is empty for the standard operators. */
export function node(
  opType: string,
  input: readonly string[],
  output: string,
  attributes: readonly AttributeProto[] = [],
  domain = '',
): NodeProto {
  return create(NodeProtoSchema, {
    opType,
    domain,
    name: output,
    input: [...input],
    output: [output],
    attribute: [...attributes],
  })
}

export function floatTensor(name: string, values: readonly number[]): TensorProto {
  return create(TensorProtoSchema, {
    name,
    dims: [BigInt(values.length)],
    dataType: TensorProto_DataType.FLOAT,
    floatData: values.map(Math.fround),
  })
}

export function int64Tensor(name: string, values: readonly number[]): TensorProto {
  return create(TensorProtoSchema, {
    name,
    dims: [BigInt(values.length)],
    dataType: TensorProto_DataType.INT64,
    int64Data: values.map(BigInt),
  })
}

/** A float32 matrix [N, width], N open. */
export function matrixInfo(name: string, width: number, docString: string): ValueInfoProto {
  return create(ValueInfoProtoSchema, {
    name,
    docString,
    type: {
      value: {
        case: 'tensorType',
        value: {
          elemType: TensorProto_DataType.FLOAT,
          shape: {
            dim: [
              { value: { case: 'dimParam', value: 'N' } },
              { value: { case: 'dimValue', value: BigInt(width) } },
            ],
          },
        },
      },
    },
  })
}
