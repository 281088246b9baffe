import { create, fromBinary, toBinary } from '@bufbuild/protobuf'
import { describe, expect, it } from 'vitest'
import { manifestFor, randomModel } from '../../../tests/support/models'
import type { ErrorCode } from '../../contracts/errors'
import { HoldfastError } from '../../contracts/errors'
import { readManifest } from './manifest'
import { exportModel } from './onnx/exportModel'
import { ModelProtoSchema, StringStringEntryProtoSchema } from './onnx/generated/onnx_pb'

const model = randomModel(3, 4, 1)
const manifest = manifestFor(model)
const bytes = exportModel(model, manifest)

function failure(input: Uint8Array): HoldfastError {
  try {
    readManifest(input, 'm.onnx')
  } catch (error) {
    if (error instanceof HoldfastError) return error
    throw error
  }
  throw new Error('the manifest was accepted')
}

/** The model with `text` in place of its manifest. */
function withMetadata(text: string | null): Uint8Array {
  const proto = fromBinary(ModelProtoSchema, bytes)
  proto.metadataProps =
    text === null ? [] : [create(StringStringEntryProtoSchema, { key: 'holdfast', value: text })]
  return toBinary(ModelProtoSchema, proto)
}

describe('readManifest', () => {
  it('returns what was written', () => {
    expect(readManifest(bytes, 'm.onnx')).toEqual(manifest)
  })

  it('takes texts in any set of languages', () => {
    const described = {
      ...manifest.features[0],
      label: { de: 'Dauer', 'pt-BR': 'Tempo' },
      unit: {},
      valueLabels: { '0': { de: 'neu' } },
    }
    const spoken = { ...manifest, title: { und: 'X' }, features: [described] }
    expect(readManifest(withMetadata(JSON.stringify(spoken)), 'm.onnx')).toEqual(spoken)
    const wrong = { ...manifest, title: { en: 1 } }
    expect(failure(withMetadata(JSON.stringify(wrong))).params.detail).toContain('title.en')
  })

  it('tells what else the file is', () => {
    const expectCode = (input: Uint8Array, code: ErrorCode) =>
      expect(failure(input).code).toBe(code)
    expectCode(new Uint8Array(0), 'model-empty')
    expectCode(new TextEncoder().encode('<!doctype html><title>Not found</title>'), 'model-damaged')
    expectCode(
      Uint8Array.from({ length: 500 }, (_, index) => (index * 151 + 7) % 256),
      'model-damaged',
    )
    expectCode(withMetadata(null), 'model-foreign')
    expectCode(withMetadata('{"format":1'), 'model-damaged')
    expectCode(withMetadata(JSON.stringify({ ...manifest, format: 2 })), 'model-version')
    expectCode(withMetadata('[]'), 'model-damaged')
  })

  it('never accepts a file cut short anywhere', () => {
    for (let length = 1; length < bytes.length; length += 7)
      expect(['model-damaged', 'model-foreign']).toContain(failure(bytes.subarray(0, length)).code)
  })

  it('names the field of a manifest that is not in shape', () => {
    const wrong = { ...manifest, features: [{ ...manifest.features[0], kind: 'colour' }] }
    expect(failure(withMetadata(JSON.stringify(wrong))).params.detail).toContain('features.0.kind')
    const twice = { ...manifest, features: [manifest.features[0], manifest.features[0]] }
    expect(failure(withMetadata(JSON.stringify(twice))).params.detail).toContain('same name')
  })
})
