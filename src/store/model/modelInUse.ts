import {
  type FeatureRole,
  type FeatureRoles,
  type ForeignOptions,
  HoldfastError,
  type Manifest,
  type ModelSource,
  shownName,
  withRoles,
} from '../../contracts'
import { askOnce, loadShippedModel, loadWasm, poolSize, ScorePool, spawnScore } from '../../workers'
import { reportWorkers } from '../shell'
import { notify, own, store } from '../state'
import { type LastModel, lastModel, rememberLastModel } from './lastModel'
import {
  changeRoles,
  fileOfModel,
  keepModel,
  keptModel,
  rolesKept,
  shippedId,
  startShelf,
} from './shelf'

/** The model in use: its bytes for saving, its workers for scoring. */
export interface ActiveModel {
  /** With the roles chosen; that of a foreign model learns from the rows it is to explain. */
  manifest: Manifest
  /** What a person said of its features. */
  roles: FeatureRoles
  readonly bytes: Uint8Array
  readonly pool: ScorePool
  readonly source: ModelSource
  /** Name of the file it was opened from or trained on. */
  readonly file: string
}

const set = own('model in use', 'model')
let active: ActiveModel | null = null
let warming: Promise<ActiveModel> | null = null

const shippedFile = 'ecommerce.onnx'

/**
 * The model in use. While there is none yet, the one that was in use last is loaded, or else the
 * shipped one. Rejects where that cannot be had.
 */
export function activeModel(): Promise<ActiveModel> {
  if (active) return Promise.resolve(active)
  warming ??= startFirst()
    .then(useUnlessOpened)
    .catch((error) => {
      warming = null
      if (active) return active
      set(({ model }) => ({ model: { ...model, status: 'failed' } }))
      throw error
    })
  return warming
}

/** Starts loading the model before anyone asks for it; a failure becomes a notice. */
export function warmUp(): void {
  activeModel().catch((error) => notify(error))
}

async function startFirst(): Promise<ActiveModel> {
  const last = lastModel()
  if (last === null) return startShipped()
  const readable = await startShelf()
  if (!keptModel(last.id)) return startInstead(last, 'model-not-kept', readable)
  const model = await startKept(last.id).catch(() => null)
  if (model === null) return startInstead(last, 'model-not-reopened', false)
  describeShipped().catch(notify)
  return model
}

/**
 * The shipped model in place of the one used last, which a notice tells. Unless `forget`, the other
 * is tried again at the next visit.
 */
async function startInstead(
  { name }: LastModel,
  code: 'model-not-kept' | 'model-not-reopened',
  forget: boolean,
): Promise<ActiveModel> {
  const model = await startShipped()
  if (!active) {
    if (forget) rememberLastModel(null)
    notify(new HoldfastError(code, { name }))
  }
  return model
}

async function startShipped(): Promise<ActiveModel> {
  return startModel(await loadShippedModel(), 'shipped', shippedFile)
}

/** Loads a model of the shelf, as a person set it; the model in use is not touched. */
export async function startKept(id: string): Promise<ActiveModel> {
  const { kept, bytes } = await fileOfModel(id)
  return startModel(bytes, kept.source, kept.file, kept.options, kept.roles)
}

/** Puts the shipped model on the shelf where another one is in use from the start. */
async function describeShipped(): Promise<void> {
  const bytes = await loadShippedModel()
  const manifest = await askOnce(spawnScore, (score) => score.describe(bytes.slice(), shippedFile))
  keepModel({ manifest, bytes, source: 'shipped', file: shippedFile })
}

/** Loads the model file `name` into a worker of its own; the model in use is not touched. */
export async function startModel(
  bytes: Uint8Array,
  source: ModelSource,
  name: string,
  options: ForeignOptions = {},
  roles: FeatureRoles = rolesKept(source),
): Promise<ActiveModel> {
  const pool = new ScorePool(spawnScore, { wasm: await loadWasm(), model: bytes, name, options })
  pool.onLost = (error) => {
    reportWorkers(pool)
    notify(error)
  }
  pool.onChange = () => reportWorkers(pool)
  const manifest = withRoles(await pool.add(), roles)
  return { manifest, roles, bytes, pool, source, file: name }
}

/**
 * Makes `model` the one in use, at the next visit too, and puts it on the shelf; the workers of the
 * one before end.
 */
export function activate(model: ActiveModel): void {
  const id = use(model)
  const kept = keptModel(id)
  const name = kept ? shownName(kept, store.getState().language) : model.file
  rememberLastModel(id === shippedId ? null : { id, name })
}

function use(model: ActiveModel): string {
  if (active !== model) active?.pool.close()
  active = model
  const { manifest, source } = model
  const id = keepModel(model)
  set({ model: { status: 'ready', manifest, source, id } })
  reportWorkers(model.pool)
  return id
}

/** A model opened while the first one was loading is the one wanted. */
function useUnlessOpened(first: ActiveModel): ActiveModel {
  if (active) {
    keepModel(first)
    first.pool.close()
    return active
  }
  use(first)
  return first
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

/** Says what can be done about a feature of the model in use; kept with the model. */
export function setRole(feature: string, role: FeatureRole): void {
  const { id } = store.getState().model
  if (!active || id === null) return
  active.roles = { ...active.roles, [feature]: role }
  active.manifest = withRoles(active.manifest, active.roles)
  changeRoles(id, active.roles)
  showManifest(active.manifest)
}

/** Shows what a foreign model in use has learned from the rows of the file. */
export function showManifest(manifest: Manifest): void {
  // Drawing anew what is the same would lengthen the task that shows the result.
  if (store.getState().model.manifest !== manifest)
    set(({ model }) => ({ model: { ...model, manifest } }))
}
