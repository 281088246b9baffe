import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bytesWithRoles, rolesIn } from './fileRoles'
import { readManifest } from './manifest'
import { readModel } from './onnx/readModel'
import { openSession } from './session'

const bytes = new Uint8Array(readFileSync('public/models/ecommerce.onnx'))
const roleOf = (file: Uint8Array, feature: string) =>
  readManifest(file, 'a.onnx').features.find(({ name }) => name === feature)?.role

describe('roles in a model file', () => {
  it('come back, the last ones said, and leave the model as it is', async () => {
    const once = bytesWithRoles(bytes, { Gender: 'lever' })
    const twice = bytesWithRoles(once, { Gender: 'context', Tenure: 'outcome' })
    expect(roleOf(bytes, 'Gender')).toBe('context')
    expect(roleOf(once, 'Gender')).toBe('lever')
    expect(rolesIn(readModel(twice, 'a.onnx'))).toEqual({ Gender: 'context', Tenure: 'outcome' })
    expect(roleOf(twice, 'Tenure')).toBe('outcome')
    expect(twice.subarray(0, bytes.length)).toEqual(bytes)
    const row = new Float32Array(18).fill(Number.NaN)
    const [plain, changed] = await Promise.all(
      [bytes, twice].map(async (file) =>
        (await openSession(undefined, file, 'a.onnx')).run(row.slice(), 1),
      ),
    )
    expect(changed!.probability).toEqual(plain!.probability)
  })

  it('are none where the file says something else', () => {
    const props = (value: string) =>
      [{ key: 'holdfast.roles', value }] as unknown as Parameters<
        typeof rolesIn
      >[0]['metadataProps']
    expect(rolesIn({ metadataProps: props('{') })).toEqual({})
    expect(rolesIn({ metadataProps: props('{"a":"boss"}') })).toEqual({})
    expect(rolesIn({ metadataProps: [] })).toEqual({})
  })
})
