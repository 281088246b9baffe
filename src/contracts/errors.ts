/**
 * Every error a person can meet, by code. The sentence in their language stands in
 * `src/i18n/<language>/errors.ts` under the same code; `params` fill its places.
 */
export type ErrorCode =
  // files
  | 'file-empty'
  | 'file-not-text'
  | 'file-encoding-unknown'
  | 'file-header-only'
  | 'file-one-column'
  | 'file-too-many-columns'
  | 'file-unreadable'
  | 'file-kind-unknown'
  | 'file-too-large'
  | 'file-archive-protected'
  | 'file-archive-damaged'
  | 'file-archive-bomb'
  | 'file-archive-empty'
  | 'file-archive-entry'
  | 'file-archive-kind'
  | 'file-workbook-protected'
  | 'file-workbook-damaged'
  | 'file-workbook-empty'
  | 'file-workbook-sheet'
  | 'file-workbook-kind'
  | 'file-no-table'
  | 'file-page'
  | 'file-sql'
  | 'file-mail'
  | 'file-kind-large'
  | 'file-json-damaged'
  | 'file-parquet-protected'
  | 'file-parquet-damaged'
  | 'file-parquet-codec'
  | 'column-unknown'
  | 'target-not-binary'
  | 'target-too-few'
  | 'no-target'
  | 'no-usable-feature'
  | 'nothing-to-learn'
  | 'no-file-open'
  | 'clipboard-blocked'
  | 'clipboard-empty'
  // models
  | 'model-empty'
  | 'model-damaged'
  | 'model-foreign'
  | 'model-version'
  | 'model-not-loaded'
  | 'model-too-large'
  | 'model-control-flow'
  | 'model-operator'
  | 'model-external-data'
  | 'model-tensor-too-large'
  | 'model-cyclic'
  | 'model-text-input'
  | 'model-inputs'
  | 'model-no-probability'
  | 'model-classes'
  | 'model-too-slow'
  | 'model-not-kept'
  | 'model-not-reopened'
  | 'shelf-full'
  | 'shelf-unavailable'
  | 'reference-unreadable'
  | 'reference-rows'
  // one customer
  | 'value-out-of-range'
  | 'value-not-a-number'
  | 'value-not-a-date'
  | 'category-unknown'
  | 'threshold-out-of-range'
  | 'ids-length'
  | 'customer-not-an-object'
  | 'customers-not-an-array'
  | 'rows-out-of-range'
  // decisions
  | 'decision-figure'
  | 'decision-budget'
  | 'decision-save-rate'
  | 'decision-save-order'
  | 'decision-control'
  | 'value-column-text'
  | 'value-column-empty'
  | 'value-column-negative'
  | 'playbook-unreadable'
  // the machine
  | 'out-of-memory'
  | 'worker-failed'
  | 'asset-missing'
  | 'cancelled'
  | 'usage'
  | 'unexpected'

export type ErrorParams = Readonly<Record<string, string | number>>

/** An expected failure. `message` is for developers; people see the translated sentence. */
export class HoldfastError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams = {}) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'HoldfastError'
    this.code = code
    this.params = params
  }
}

/**
 * What engines and WebAssembly say where an array, a map or a text would not fit into memory:
 * "Array buffer allocation failed", "Invalid typed array length: 9", "Map maximum size exceeded",
 * "Out of memory", "allocation size overflow", "std::bad_alloc".
 */
const memoryWords =
  /allocation (failed|size)|bad_alloc|out of memory|invalid ((typed )?array( buffer)?|string) length|maximum size exceeded/i

/**
 * Turns anything thrown into a HoldfastError: `out-of-memory` where memory did not suffice; another
 * unknown failure keeps its text as `detail`.
 */
export function toHoldfastError(thrown: unknown): HoldfastError {
  if (thrown instanceof HoldfastError) return thrown
  const detail = thrown instanceof Error ? thrown.message : String(thrown)
  if (memoryWords.test(detail)) return new HoldfastError('out-of-memory')
  return new HoldfastError('unexpected', { detail })
}
