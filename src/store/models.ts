import type { ForeignOptions } from '../contracts/foreign'
import type { Manifest } from '../contracts/manifest'
import type { ModelSource } from '../contracts/shelf'
import { loadShippedModel, loadWasm } from '../workers/assets'
import { poolSize, ScorePool } from '../workers/pool'
import { spawnScore } from '../workers/spawn'
import { notify } from './notices'
import { stopReasons } from './reasons'
import { keepModel } from './shelf'
import { store } from './store'

/** The model in use: its bytes for saving, its workers for scoring. */
export interface ActiveModel {
  /** That of a foreign model learns from the rows it is to explain. */
  manifest: Manifest
  readonly bytes: Uint8Array
  readonly pool: ScorePool
  readonly source: ModelSource
  /** Name of the file it was opened from or trained on. */
  readonly file: string
}

let active: ActiveModel | null = null
let warming: Promise<ActiveModel> | null = null

/** The model in use; loads the shipped one when there is none yet. Rejects where it cannot be had. */
export function activeModel(): Promise<ActiveModel> {
  if (active) return Promise.resolve(active)
  warming ??= loadShippedModel()
    .then((bytes) => startModel(bytes, 'shipped', 'ecommerce.onnx'))
    .then(activateUnlessOpened)
    .catch((error) => {
      warming = null
      store.setState((state) => ({ model: { ...state.model, status: 'failed' } }))
      throw error
    })
  return warming
}

/** Starts loading the shipped model before anyone asks for it; a failure becomes a notice. */
export function warmUp(): void {
  activeModel().catch((error) => notify(error))
}

/** Loads the model file `name` into a worker of its own; the model in use is not touched. */
export async function startModel(
  bytes: Uint8Array,
  source: ModelSource,
  name: string,
  options: ForeignOptions = {},
): Promise<ActiveModel> {
  const pool = new ScorePool(spawnScore, { wasm: await loadWasm(), model: bytes, name, options })
  pool.onLost = (error) => {
    reportHealth(pool)
    notify(error)
  }
  pool.onChange = () => reportHealth(pool)
  const manifest = await pool.add()
  return { manifest, bytes, pool, source, file: name }
}

/** Makes `model` the one in use and puts it on the shelf; the workers of the one before end. */
export function activate(model: ActiveModel): ActiveModel {
  if (active !== model) {
    stopReasons()
    active?.pool.close()
  }
  active = model
  const { manifest, source } = model
  const id = keepModel(model)
  store.setState({ model: { status: 'ready', manifest, source, id } })
  reportHealth(model.pool)
  return model
}

/** A model opened while the shipped one was loading is the one wanted. */
function activateUnlessOpened(shipped: ActiveModel): ActiveModel {
  if (!active) return activate(shipped)
  keepModel(shipped)
  shipped.pool.close()
  return active
}

/** Adds workers up to what the machine carries; more of them only speed up, so failures pass. */
export async function growPool(pool: ScorePool): Promise<void> {
  while (pool.size < poolSize(navigator.hardwareConcurrency || 2)) {
    try {
      await pool.add()
    } catch {
      return
    }
  }
}

/** A running session proves SIMD: onnxruntime ships no binary without it. */
function reportHealth(pool: ScorePool): void {
  store.setState((state) => ({
    health: {
      ...state.health,
      workers: pool.size,
      restarts: pool.restarts,
      wasmSimd: pool.size > 0,
    },
  }))
}
