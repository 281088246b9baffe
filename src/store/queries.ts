import type { CustomerQuery, Manifest, Mapping, Outcome } from '../contracts'
import { figuresInUse } from './comparison'
import { activeModel } from './models'
import { openData } from './pipeline'
import { ensureReasons, wantReasons } from './reasons'
import { sampleCustomer } from './sampling'
import { openWhatIf } from './whatIf'

/** Reads from the open file. Each rejects with `no-file-open` where there is none. */
export const queries = {
  customers: async (query: CustomerQuery, from: number, to: number) => {
    const page = await openData().customers(query, from, to)
    wantReasons(page.rows.flatMap(({ row, reasons }) => (reasons === null ? [row] : [])))
    return page
  },
  explain: async (row: number) => {
    const data = openData()
    await ensureReasons(Uint32Array.of(row))
    return data.explain(row)
  },
  /** Contributions of a customer that are estimated, ever more exactly. */
  sample: sampleCustomer,
  /** How the model in use does on the open file, measured where the file tells who left. */
  figuresInUse,
  /** Names for the inputs of the model in use from the columns of the open file; null where none fit. */
  proposedNames: async () => {
    const columns = await openData().fileColumns()
    const { pool } = await activeModel()
    return pool.proposeNames(columns)
  },
  checkReference: (file: File) => openData().checkReference(file),
  whatIf: openWhatIf,
  /** How `mapping` would fill the model in use. */
  mapping: (manifest: Manifest, mapping: Mapping) => openData().mapping(manifest, mapping),
  outcomeColumns: () => openData().outcomeColumns(),
  checkTraining: (outcome: Outcome) => openData().checkTraining(outcome),
  cleaningPreview: () => openData().cleaningPreview(),
}
