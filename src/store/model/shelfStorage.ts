import * as v from 'valibot'
import type { KeptModel } from '../../contracts'
import { featureRoles, HoldfastError } from '../../contracts'

/*
 * Models outlive the page in IndexedDB, which works from file:// too. A record is the model file and
 * what the shelf shows of it; nothing of any customer file.
 */

const databaseName = 'holdfast.models'
const databaseVersion = 1
const storeName = 'models'
/** Records of another version are left alone and not shown. */
const recordVersion = 1

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const finite = v.pipe(v.number(), v.finite())
const interval = v.object({ value: finite, low: finite, high: finite })

const Kept: v.GenericSchema<unknown, KeptModel> = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  name: v.string(),
  title: v.record(v.string(), v.string()),
  /** Absent in records from before models could be renamed. */
  label: v.optional(v.nullable(v.string()), null),
  version: v.string(),
  kind: v.picklist(['additive', 'pairs', 'deep', 'foreign']),
  source: v.picklist(['file', 'trained']),
  options: v.object({
    names: v.exactOptional(v.array(v.string())),
    grouped: v.exactOptional(v.boolean()),
    positiveClass: v.exactOptional(count),
  }),
  /** Absent in records from before roles could be chosen. */
  roles: v.optional(v.record(v.string(), v.picklist(featureRoles)), {}),
  file: v.string(),
  addedAt: v.pipe(v.string(), v.isoTimestamp()),
  bytes: count,
  features: count,
  threshold: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  training: v.nullable(v.object({ file: v.string(), sha256: v.string(), rows: count })),
  metrics: v.nullable(v.object({ auc: interval, precision: interval, recall: interval })),
})

const Stored = v.object({
  record: v.literal(recordVersion),
  kept: Kept,
  model: v.instance(Uint8Array),
})

export interface StoredModel {
  readonly kept: KeptModel
  readonly model: Uint8Array
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, databaseVersion)
    request.onupgradeneeded = () => {
      if (!request.result.objectStoreNames.contains(storeName))
        request.result.createObjectStore(storeName)
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('another tab holds an older version'))
  })
}

/** Runs `work` in one transaction and waits until it is on disk. */
async function inStore<Value>(
  mode: IDBTransactionMode,
  work: (models: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await open()
  try {
    return await new Promise<Value>((resolve, reject) => {
      const transaction = database.transaction(storeName, mode)
      const request = work(transaction.objectStore(storeName))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error ?? request.error)
      transaction.onerror = () => reject(transaction.error ?? request.error)
    })
  } finally {
    database.close()
  }
}

/** All models kept on this computer, oldest first. Records that are not in shape are left out. */
export async function loadModels(): Promise<StoredModel[]> {
  const records = await inStore<unknown[]>('readonly', (models) => models.getAll())
  return records
    .flatMap((record) => {
      const found = v.safeParse(Stored, record)
      return found.success ? [{ kept: found.output.kept, model: found.output.model }] : []
    })
    .sort((a, b) => a.kept.addedAt.localeCompare(b.kept.addedAt))
}

/** @throws HoldfastError `shelf-full` where the browser gives no more room; `shelf-unavailable` otherwise. */
export async function storeModel({ kept, model }: StoredModel): Promise<void> {
  try {
    await inStore('readwrite', (models) =>
      models.put({ record: recordVersion, kept, model }, kept.id),
    )
  } catch (thrown) {
    const full = thrown instanceof DOMException && thrown.name === 'QuotaExceededError'
    throw full
      ? new HoldfastError('shelf-full', { file: kept.file })
      : new HoldfastError('shelf-unavailable', { file: kept.file, detail: String(thrown) })
  }
}

export async function forgetModel(id: string): Promise<void> {
  await inStore('readwrite', (models) => models.delete(id))
}
