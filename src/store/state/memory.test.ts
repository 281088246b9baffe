// @vitest-environment node

import * as v from 'valibot'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryOf } from './memory'

const storage = new Map<string, string>()
const working = {
  getItem: (key: string) => storage.get(key) ?? null,
  setItem: (key: string, value: string) => storage.set(key, value),
  removeItem: (key: string) => storage.delete(key),
}
const memory = memoryOf('holdfast.test', v.object({ count: v.number() }))

describe('memoryOf', () => {
  beforeEach(() => {
    storage.clear()
    vi.stubGlobal('localStorage', working)
  })

  it('gives back what was kept until it is forgotten', () => {
    expect(memory.load()).toBeNull()
    memory.save({ count: 3 })
    expect(memory.load()).toEqual({ count: 3 })
    memory.save(null)
    expect(memory.load()).toBeNull()
    expect(storage.size).toBe(0)
  })

  it.each(['', 'not JSON', 'null', '[]', '{"count":"3"}'])('takes %j for nothing', (text) => {
    storage.set('holdfast.test', text)
    expect(memory.load()).toBeNull()
  })

  it('does without a storage that is full or forbidden', () => {
    const forbidden = () => {
      throw new Error('denied')
    }
    vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden, removeItem: forbidden })
    expect(() => memory.save({ count: 1 })).not.toThrow()
    expect(() => memory.save(null)).not.toThrow()
    expect(memory.load()).toBeNull()
  })
})
