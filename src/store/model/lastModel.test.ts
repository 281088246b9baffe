import { beforeEach, describe, expect, it, vi } from 'vitest'
import { lastModel, rememberLastModel } from './lastModel'

const storage = new Map<string, string>()
vi.stubGlobal('localStorage', {
  getItem: (key: string) => storage.get(key) ?? null,
  setItem: (key: string, value: string) => storage.set(key, value),
  removeItem: (key: string) => storage.delete(key),
})

describe('the model used last', () => {
  beforeEach(() => storage.clear())

  it('is none at the first visit and after the shipped one', () => {
    expect(lastModel()).toBeNull()
    rememberLastModel({ id: 'a1', name: 'Shop' })
    expect(lastModel()).toEqual({ id: 'a1', name: 'Shop' })
    rememberLastModel(null)
    expect(lastModel()).toBeNull()
    expect(storage.size).toBe(0)
  })

  it.each(['', 'null', '{"format":2,"id":"a1","name":"Shop"}', '{"format":1,"id":""}', '[]'])(
    'is none where %j is kept',
    (text) => {
      storage.set('holdfast.model', text)
      expect(lastModel()).toBeNull()
    },
  )

  it('is none where storage is forbidden', () => {
    const forbidden = () => {
      throw new Error('denied')
    }
    vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden, removeItem: forbidden })
    expect(() => rememberLastModel({ id: 'a1', name: 'Shop' })).not.toThrow()
    expect(lastModel()).toBeNull()
  })
})
