import { fromBinary } from '@bufbuild/protobuf'
import { HoldfastError } from '../../../contracts'
import { type ModelProto, ModelProtoSchema } from './generated'

/**
 * Parses the bytes of an ONNX file.
 *
 * @throws HoldfastError `model-empty` for no bytes; `model-damaged` for anything that is not a whole
 * ONNX model, with what was found instead as `detail`.
 */
export function readModel(bytes: Uint8Array, fileName: string): ModelProto {
  if (bytes.length === 0) throw new HoldfastError('model-empty', { file: fileName })
  const damaged = (detail: string) => new HoldfastError('model-damaged', { file: fileName, detail })
  const text = leadingText(bytes)
  if (text !== null) throw damaged(`“${text}”`)
  let model: ModelProto
  try {
    model = fromBinary(ModelProtoSchema, bytes)
  } catch (error) {
    throw damaged(`protobuf: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (model.irVersion <= 0n) throw damaged('no ir_version')
  if (!model.graph || model.graph.node.length === 0) throw damaged('no graph')
  if (model.opsetImport.length === 0) throw damaged('no opset_import')
  return model
}

/** The first words of a text file, such as a web page served instead of the model; null for binary. */
function leadingText(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 64)
  const isText = head.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13)
  return isText ? new TextDecoder().decode(head).trim().slice(0, 40) : null
}
