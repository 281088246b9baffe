import { create, toBinary } from '@bufbuild/protobuf'
import * as v from 'valibot'
import type { FeatureRoles } from '../../contracts'
import { type ModelProto, ModelProtoSchema } from './onnx'

/** Key of the roles in a file's metadata, beside whatever else it says of itself. */
const rolesKey = 'holdfast.roles'

const schema = v.record(v.string(), v.picklist(['lever', 'context', 'outcome']))

/** What a person said of the features of a model, as its file carries it; nothing where it carries none. */
export function rolesIn({ metadataProps }: Pick<ModelProto, 'metadataProps'>): FeatureRoles {
  const text = metadataProps.findLast(({ key }) => key === rolesKey)?.value
  try {
    const parsed = v.safeParse(schema, JSON.parse(text ?? '{}'))
    return parsed.success ? parsed.output : {}
  } catch {
    return {}
  }
}

/** The file with the roles, and otherwise as it is to the byte: protobuf takes what follows as more of the same message. */
export function bytesWithRoles(bytes: Uint8Array, roles: FeatureRoles): Uint8Array<ArrayBuffer> {
  const value = JSON.stringify(roles)
  const more = toBinary(
    ModelProtoSchema,
    create(ModelProtoSchema, { metadataProps: [{ key: rolesKey, value }] }),
  )
  const whole = new Uint8Array(bytes.length + more.length)
  whole.set(bytes)
  whole.set(more, bytes.length)
  return whole
}
