import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { KeptModel } from '../../contracts/shelf'
import type { StoredModel } from './shelfStorage'

/*
 * Which model a visit begins with. Workers, assets and the browser's storage are stood in for: they
 * need a browser, where e2e/shelf.spec.ts has the same with all of them.
 */

const shippedBytes = Uint8Array.of(1)
const ownBytes = Uint8Array.of(2, 2)
const otherBytes = Uint8Array.of(3, 3, 3)
const manifestOf = (name: string) => ({
  name,
  title: { en: name, ru: name },
  version: '1.0',
  kind: 'pairs',
  threshold: 0.5,
  features: [],
})
const nameOf = (bytes: Uint8Array) => ['', 'shipped', 'own', 'other'][bytes[0] ?? 0] ?? ''
const kept = { ...manifestOf('own'), id: 'k1', label: 'March', source: 'trained', file: 'a.csv' }

const storage = new Map<string, string>()
const world: { stored: () => Promise<StoredModel[]>; broken: Set<string>; opened: string[] } = {
  stored: async () => [],
  broken: new Set(),
  opened: [],
}
const remember = (id: string) =>
  storage.set('holdfast.model', JSON.stringify({ format: 1, id, name: 'March' }))
const remembered = () => JSON.parse(storage.get('holdfast.model') ?? 'null')?.id ?? null

vi.mock('../../workers/assets', () => ({
  loadShippedModel: async () => shippedBytes,
  loadWasm: async () => new Uint8Array(),
}))
vi.mock('../../workers/spawn', () => ({
  spawnScore: async () => ({
    call: { describe: async (bytes: Uint8Array) => manifestOf(nameOf(bytes)) },
    terminate: () => {},
  }),
}))
vi.mock('../../workers/pool', () => ({
  poolSize: () => 1,
  ScorePool: class {
    readonly files: { model: Uint8Array }
    constructor(_spawn: unknown, files: { model: Uint8Array }) {
      this.files = files
    }
    async add() {
      const name = nameOf(this.files.model)
      world.opened.push(name)
      if (world.broken.has(name)) throw new Error('cannot be opened')
      return manifestOf(name)
    }
    close() {}
  },
}))
vi.mock('./shelfStorage', () => ({
  loadModels: () => world.stored(),
  storeModel: async () => {},
  forgetModel: async () => {},
}))

/** The page as it is right after it was loaded. */
async function visit() {
  vi.resetModules()
  const models = await import('./modelInUse')
  const shelf = await import('./shelf')
  const { store } = await import('../state/store')
  const shown = () => {
    const { model, shelf, notices } = store.getState()
    return {
      id: model.id,
      shelf: shelf.map(({ id }) => id),
      notices: notices.map(({ code, params }) => [code, params]),
    }
  }
  return { ...models, ...shelf, shown }
}

const keepsOwn = async () => [{ kept: kept as unknown as KeptModel, model: ownBytes }]

beforeEach(() => {
  storage.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
    removeItem: (key: string) => storage.delete(key),
  })
  world.stored = async () => []
  world.broken = new Set()
  world.opened = []
})

describe('a visit begins', () => {
  it('with the shipped model where none is remembered, without waiting for the shelf', async () => {
    world.stored = () => new Promise(() => {})
    const page = await visit()
    await page.activeModel()
    expect(page.shown()).toEqual({ id: 'shipped', shelf: ['shipped'], notices: [] })
  })

  it('with the model used last, the only one that is opened', async () => {
    world.stored = keepsOwn
    remember('k1')
    const page = await visit()
    // Whoever asks meanwhile gets the same.
    const [first, second] = await Promise.all([page.activeModel(), page.activeModel()])
    expect(first).toBe(second)
    expect(first.manifest.name).toBe('own')
    await vi.waitFor(() => expect(page.shown().shelf).toEqual(['shipped', 'k1']))
    expect(page.shown()).toMatchObject({ id: 'k1', notices: [] })
    expect(world.opened).toEqual(['own'])
    expect(remembered()).toBe('k1')
  })

  it('with the shipped model, and says so, where the other is gone', async () => {
    remember('k1')
    const page = await visit()
    await page.activeModel()
    expect(page.shown()).toEqual({
      id: 'shipped',
      shelf: ['shipped'],
      notices: [['model-not-kept', { name: 'March' }]],
    })
    expect(remembered()).toBeNull()
  })

  it.each([
    ['cannot be opened', 'model-not-reopened', keepsOwn, ['own']],
    ['cannot be read', 'model-not-kept', () => Promise.reject(new Error('denied')), []],
  ])(
    'with the shipped model where the other %s, and tries it again next time',
    async (...given) => {
      const [, code, stored, broken] = given
      world.stored = stored
      world.broken = new Set(broken)
      remember('k1')
      const page = await visit()
      await page.activeModel()
      expect(page.shown()).toMatchObject({ id: 'shipped', notices: [[code, { name: 'March' }]] })
      expect(remembered()).toBe('k1')
      page.removeModel('k1')
      expect(remembered()).toBeNull()
    },
  )

  it('with the shipped model where storage never answers', async () => {
    vi.useFakeTimers()
    world.stored = () => new Promise(() => {})
    remember('k1')
    const page = await visit()
    const opened = page.activeModel()
    await vi.advanceTimersByTimeAsync(10_000)
    vi.useRealTimers()
    expect((await opened).manifest.name).toBe('shipped')
    expect(remembered()).toBe('k1')
  })

  it('with the model that a person opens before the remembered one is there', async () => {
    world.stored = keepsOwn
    remember('k1')
    const page = await visit()
    const first = page.activeModel()
    const other = await page.startModel(otherBytes, 'file', 'other.onnx')
    page.activate(other)
    expect(await first).toBe(other)
    await vi.waitFor(() => expect(page.shown().shelf).toHaveLength(3))
    expect(page.shown().id).toBe(remembered())
    expect(remembered()).not.toBe('k1')
  })
})

describe('the model in use', () => {
  it('is remembered when it is another one, and forgotten for the shipped one', async () => {
    const page = await visit()
    const shipped = await page.activeModel()
    page.activate(await page.startModel(ownBytes, 'trained', 'a.csv'))
    expect(remembered()).toBe(page.shown().id)
    page.activate(shipped)
    expect(remembered()).toBeNull()
  })

  it('is remembered by its new name', async () => {
    const page = await visit()
    page.activate(await page.startModel(ownBytes, 'trained', 'a.csv'))
    const id = page.shown().id ?? ''
    expect(page.renameModel(id, '  April  ')).toBeNull()
    expect(page.keptModel(id)?.label).toBe('April')
    expect(JSON.parse(storage.get('holdfast.model') ?? '')).toEqual({
      format: 1,
      id,
      name: 'April',
    })
  })

  it('keeps its name where the new one is empty or taken, or it is the shipped one', async () => {
    const page = await visit()
    await page.activeModel()
    const own = page.keepModel(await page.startModel(ownBytes, 'trained', 'a.csv'))
    expect(page.renameModel(own, ' ')).toBe('empty')
    expect(page.renameModel(own, 'Shipped 1.0')).toBe('taken')
    expect(page.keptModel(own)?.label).toBeNull()
    page.renameModel('shipped', 'Mine')
    expect(page.keptModel('shipped')?.label).toBeNull()
  })
})
