import * as v from 'valibot'
import type { FeatureRoles, ForeignOptions, Manifest } from '../../contracts'
import {
  featureRoles,
  HoldfastError,
  type KeptModel,
  type ModelSource,
  shownName,
} from '../../contracts'
import { loadShippedModel } from '../../workers'
import { memoryOf, notify, own, store } from '../state'
import { lastModel, rememberLastModel } from './lastModel'
import { faultOf, freeName, type NameFault, tidyName } from './modelNames'
import { forgetModel, loadModels, storeModel } from './shelfStorage'

/** The id of the model that ships with the app; it is always there and needs no keeping. */
export const shippedId = 'shipped'

const set = own('shelf', 'shelf')
/** Of the shipped model, whose file is not kept. */
const shippedRoles = memoryOf('holdfast.roles', v.record(v.string(), v.picklist(featureRoles)))
/** Model files by id, beside the state, which is small. */
const files = new Map<string, Uint8Array>()

/** What is known of a model file that is put on the shelf. */
interface Arrival {
  readonly manifest: Manifest
  readonly bytes: Uint8Array
  readonly source: ModelSource
  readonly file: string
}

let reading: Promise<boolean> | null = null

/**
 * Shows the models of earlier visits. Resolves to whether the browser's storage could be read, which
 * is tried once; models that come late are shown all the same.
 */
export function startShelf(): Promise<boolean> {
  reading ??= Promise.race([
    readShelf().then(
      () => true,
      () => false,
    ),
    new Promise<false>((resolve) => setTimeout(resolve, patienceMs, false)),
  ])
  return reading
}

/** Storage that another tab or a slow disk holds up must not keep anybody from working. */
const patienceMs = 10_000

async function readShelf(): Promise<void> {
  for (const { kept, model } of await loadModels()) {
    if (files.has(kept.id)) continue
    files.set(kept.id, model)
    addToState(kept)
  }
}

/**
 * Puts a model on the shelf and keeps it for the next visit; a model that stands there already is
 * found by its bytes. Returns its id. Where it cannot be kept, a notice says so and it stays until
 * the page is closed.
 */
export function keepModel(arrival: Arrival): string {
  const { bytes, source } = arrival
  const known = source === 'shipped' ? shippedId : idOfBytes(bytes)
  if (known !== null && store.getState().shelf.some(({ id }) => id === known)) return known
  const kept = describe(arrival, known ?? newId())
  addToState(kept)
  if (source === 'shipped') return kept.id
  files.set(kept.id, bytes)
  storeModel({ kept, model: bytes }).catch(notify)
  return kept.id
}

/** Keeps the roles that a person chose for the features of a model. */
export function changeRoles(id: string, roles: FeatureRoles): void {
  change(id, { roles })
  if (id === shippedId) shippedRoles.save(roles)
}

/** Keeps what a person set about a model. */
export function changeOptions(id: string, options: ForeignOptions): void {
  change(id, { options })
}

/**
 * Calls a model otherwise, here only: its file stays as it is. Nothing changes and the reason comes
 * back where it cannot be called so. The shipped one keeps its name.
 */
export function renameModel(id: string, typed: string): NameFault | null {
  const { shelf } = store.getState()
  const label = tidyName(typed)
  const fault = faultOf(
    label,
    shelf.filter((kept) => kept.id !== id),
  )
  if (fault !== null || id === shippedId) return fault
  change(id, { label })
  if (lastModel()?.id === id) rememberLastModel({ id, name: label })
  return null
}

/** Roles chosen for a model that is not on the shelf yet: the shipped one may have been here before. */
export function rolesKept(source: ModelSource): FeatureRoles {
  return source === 'shipped' ? (shippedRoles.load() ?? {}) : {}
}

/** The kept model as the shelf shows it, or undefined. */
export function keptModel(id: string): KeptModel | undefined {
  return store.getState().shelf.find((kept) => kept.id === id)
}

function change(
  id: string,
  changed: Partial<Pick<KeptModel, 'options' | 'label' | 'roles'>>,
): void {
  set(({ shelf }) => ({
    shelf: shelf.map((kept) => (kept.id === id ? { ...kept, ...changed } : kept)),
  }))
  const kept = keptModel(id)
  const model = files.get(id)
  if (kept && model) storeModel({ kept, model }).catch(notify)
}

/** Takes a model off the shelf and out of the browser's storage. The shipped one and the one in use stay. */
export function removeModel(id: string): void {
  if (id === shippedId || id === store.getState().model.id) return
  files.delete(id)
  if (lastModel()?.id === id) rememberLastModel(null)
  set(({ shelf }) => ({ shelf: shelf.filter((kept) => kept.id !== id) }))
  // What cannot be deleted now is at worst shown again at the next visit.
  forgetModel(id).catch(() => {})
}

/** The file of a kept model. @throws HoldfastError `model-not-loaded` where it is gone. */
export async function fileOfModel(id: string): Promise<{ kept: KeptModel; bytes: Uint8Array }> {
  const kept = keptModel(id)
  const bytes = id === shippedId ? await loadShippedModel() : files.get(id)
  if (!kept || !bytes) throw new HoldfastError('model-not-loaded', { detail: 'it was removed' })
  return { kept, bytes }
}

function addToState(kept: KeptModel): void {
  set(({ shelf }) => ({
    shelf:
      kept.id === shippedId
        ? [kept, ...shelf]
        : [...shelf, kept].sort((a, b) =>
            // The shipped one first, then by age.
            a.id === shippedId ? -1 : b.id === shippedId ? 1 : a.addedAt.localeCompare(b.addedAt),
          ),
  }))
}

/** `crypto.randomUUID` is missing on pages served without TLS. */
function newId(): string {
  const random = crypto.getRandomValues(new Uint32Array(2))
  return Array.from(random, (part) => part.toString(36)).join('-')
}

/** The id of a kept model, known by its bytes; null where there is none. The shipped one is not among them. */
export function idOfBytes(bytes: Uint8Array): string | null {
  for (const [id, file] of files) {
    if (file === bytes) return id
    if (file.length === bytes.length && file.every((byte, at) => byte === bytes[at])) return id
  }
  return null
}

function describe({ manifest, bytes, source, file }: Arrival, id: string): KeptModel {
  const { name, title, version, kind, threshold, training, validation } = manifest
  const { shelf, language } = store.getState()
  const own = shownName({ label: null, name, title, version }, language)
  const free = source === 'shipped' ? own : freeName(own, shelf)
  return {
    id,
    name,
    title,
    label: free === own ? null : free,
    version,
    kind,
    source,
    options: {},
    roles: rolesKept(source),
    file,
    addedAt: new Date().toISOString(),
    bytes: bytes.length,
    features: manifest.features.length,
    threshold,
    training: training && { file: training.file, sha256: training.sha256, rows: training.rows },
    metrics: validation && {
      auc: validation.metrics.auc,
      precision: validation.metrics.precision,
      recall: validation.metrics.recall,
    },
  }
}
