import { create, toBinary } from '@bufbuild/protobuf'
import {
  type GraphProto,
  GraphProtoSchema,
  ModelProtoSchema,
  type NodeProto,
  type TensorProto,
  TensorProto_DataType,
  type ValueInfoProto,
  ValueInfoProtoSchema,
} from '../../src/model/file/onnx/generated/onnx_pb'

/** A tensor of an ONNX graph's signature; −1 stands for an open dimension. */
export function tensorInfo(
  name: string,
  dims: readonly number[],
  elemType: number = TensorProto_DataType.FLOAT,
): ValueInfoProto {
  return create(ValueInfoProtoSchema, {
    name,
    type: {
      value: {
        case: 'tensorType',
        value: {
          elemType,
          shape: {
            dim: dims.map((dim) => ({
              value:
                dim < 0
                  ? { case: 'dimParam' as const, value: 'N' }
                  : { case: 'dimValue' as const, value: BigInt(dim) },
            })),
          },
        },
      },
    },
  })
}

interface SmallGraph {
  readonly nodes: readonly NodeProto[]
  readonly inputs: readonly ValueInfoProto[]
  readonly outputs: readonly ValueInfoProto[]
  readonly tensors?: readonly TensorProto[]
  readonly metadata?: Readonly<Record<string, string>>
  readonly treeOpset?: number
  readonly change?: (graph: GraphProto) => void
}

/** The bytes of a small ONNX model as another program would write it. */
export function foreignBytes(parts: SmallGraph): Uint8Array {
  const graph = create(GraphProtoSchema, {
    name: 'small',
    node: [...parts.nodes],
    input: [...parts.inputs],
    output: [...parts.outputs],
    initializer: [...(parts.tensors ?? [])],
  })
  parts.change?.(graph)
  return toBinary(
    ModelProtoSchema,
    create(ModelProtoSchema, {
      irVersion: 8n,
      producerName: 'test',
      producerVersion: '1',
      opsetImport: [
        { domain: '', version: 17n },
        { domain: 'ai.onnx.ml', version: BigInt(parts.treeOpset ?? 3) },
      ],
      graph,
      metadataProps: Object.entries(parts.metadata ?? {}).map(([key, value]) => ({ key, value })),
    }),
  )
}
