import type {
  CleaningPlan,
  CustomerQuery,
  CustomerValue,
  Manifest,
  Mapping,
  Outcome,
  ReferenceAsk,
  RowsQuery,
  Scope,
} from '../contracts'
import { openWhatIf, sampleCustomer } from './customers'
import { optionsFor, playbookInUse } from './decision'
import { openServices } from './file'
import { activeModel } from './model'
import { ensureReasons, wantReasons } from './scoring'
import { store } from './state'

/** Reads from the open file. Each rejects with `no-file-open` where there is none. */
export const queries = {
  customers: async (scope: Scope, query: CustomerQuery, from: number, to: number) => {
    const page = await openServices().customers.page(scope, query, from, to)
    wantReasons(page.rows.flatMap(({ row, reasons }) => (reasons === null ? [row] : [])))
    return page
  },
  /** The open file itself, a window at a time. */
  rows: async (query: RowsQuery, from: number, to: number) =>
    openServices().table.rows(query, from, to),
  /** Lines of the contact list decided last, with the actions of the playbook in use. */
  contacts: async (from: number, to: number) => {
    const page = await openServices().decisions.page(from, to, playbookInUse())
    wantReasons(page.rows.flatMap(({ row, reasons }) => (reasons === null ? [row] : [])))
    return page
  },
  /** The riskiest who are not on it. */
  passedOver: (most: number) => openServices().decisions.passedOver(most),
  /** What to do for which reason by the model alone. */
  modelPlaybook: () => openServices().decisions.playbook(),
  segmentColumns: (scope: Scope) => openServices().customers.segmentColumns(scope),
  segments: (scope: Scope, column: string | null, worth: CustomerValue) => {
    const { profile } = store.getState()
    const known = profile ? optionsFor(worth, profile) : worth
    return openServices().customers.segments(scope, column, known)
  },
  explain: async (row: number) => {
    const { customers } = openServices()
    await ensureReasons(Uint32Array.of(row))
    return customers.explain(row)
  },
  rowCalled: async (id: string) => openServices().customers.rowCalled(id),
  /** What customers have in common that another one is compared with. */
  reference: async (ask: ReferenceAsk) => {
    if (ask.kind === 'customer') await ensureReasons(Uint32Array.of(ask.row))
    return openServices().customers.reference(ask)
  },
  alike: (row: number) => openServices().customers.alike(row),
  /** Contributions of a customer that are estimated, ever more exactly. */
  sample: sampleCustomer,
  /** Names for the inputs of the model in use from the columns of the open file; null where none fit. */
  proposedNames: async () => {
    const columns = await openServices().mapping.columns()
    const { pool } = await activeModel()
    return pool.proposeNames(columns)
  },
  checkReference: (file: File) => openServices().scoring.checkReference(file),
  whatIf: openWhatIf,
  /** How `mapping` would fill the model in use. */
  mapping: (manifest: Manifest, mapping: Mapping) =>
    openServices().mapping.report(manifest, mapping),
  outcomeColumns: () => openServices().learning.outcomeColumns(),
  checkTraining: (outcome: Outcome) => openServices().learning.check(outcome),
  cleaningPreview: () => openServices().exports.cleaningPreview(),
  /** The rows that a clean-up changes or drops, the first `most` in full. */
  cleaningRows: (plan: CleaningPlan, most: number) =>
    openServices().exports.cleaningRows(plan, most),
}
