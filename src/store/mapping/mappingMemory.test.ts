// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Manifest } from '../../contracts/manifest'
import type { Mapping } from '../../contracts/mapping'
import { forgetMapping, rememberedMapping, rememberMapping } from './mappingMemory'

const storage = new Map<string, string>()
vi.stubGlobal('localStorage', {
  getItem: (key: string) => storage.get(key) ?? null,
  setItem: (key: string, value: string) => storage.set(key, value),
})

const model = (name: string, ...features: string[]) =>
  ({ name, features: features.map((feature) => ({ name: feature })) }) as unknown as Manifest
const mapping = (...columns: (string | null)[]): Mapping =>
  columns.map((column, index) => ({
    feature: `f${index}`,
    column,
    scale: 1,
    categories: { Да: 'yes', '?': null },
  }))

const shop = model('shop', 'f0', 'f1')

describe('rememberedMapping', () => {
  beforeEach(() => storage.clear())

  it('comes back for the same header and model', () => {
    rememberMapping(['a', 'b'], shop, mapping('b', null))
    expect(rememberedMapping(['a', 'b'], shop)).toEqual(mapping('b', null))
  })

  it('is not used for another header, order, model or other features', () => {
    rememberMapping(['a', 'b'], shop, mapping('b', null))
    expect(rememberedMapping(['b', 'a'], shop)).toBeNull()
    expect(rememberedMapping(['a'], shop)).toBeNull()
    expect(rememberedMapping(['a', 'b'], model('bank', 'f0', 'f1'))).toBeNull()
    expect(rememberedMapping(['a', 'b'], model('shop', 'f0', 'f2'))).toBeNull()
  })

  it('is replaced by a later one and forgotten on request', () => {
    rememberMapping(['a', 'b'], shop, mapping('b', null))
    rememberMapping(['a', 'b'], shop, mapping('a', 'b'))
    expect(rememberedMapping(['a', 'b'], shop)).toEqual(mapping('a', 'b'))
    forgetMapping(['a', 'b'], shop)
    expect(rememberedMapping(['a', 'b'], shop)).toBeNull()
  })

  it('does not keep the day that days were counted to: another file has its own', () => {
    const inputs = [{ name: 'f1', kind: 'date' }]
    const dated = { ...model('dated', 'f0'), dates: { inputs, referenceDay: '2024-03-31' } }
    const chosen = mapping('a', 'b').map((entry, index) =>
      index === 1 ? { ...entry, referenceDay: '2024-05-01' } : entry,
    )
    rememberMapping(['a', 'b'], dated as unknown as Manifest, chosen)
    expect(rememberedMapping(['a', 'b'], dated as unknown as Manifest)).toEqual(mapping('a', 'b'))
  })

  it('keeps the latest thirty', () => {
    for (let file = 0; file < 40; file++) rememberMapping([`c${file}`], shop, mapping('x', 'y'))
    expect(rememberedMapping(['c9'], shop)).toBeNull()
    expect(rememberedMapping(['c10'], shop)).not.toBeNull()
  })

  it('takes broken storage for none', () => {
    storage.set('holdfast.mappings', '{"format":1,"kept":[{"model":1}]}')
    expect(rememberedMapping(['a', 'b'], shop)).toBeNull()
    storage.set('holdfast.mappings', 'not JSON')
    expect(rememberedMapping(['a', 'b'], shop)).toBeNull()
  })
})
