import type { CustomerQuery } from '../contracts/scores'
import type { OutcomeChoice } from '../contracts/training'
import { openData } from './pipeline'
import { openWhatIf } from './whatIf'

/** Reads from the open file. Each rejects with `no-file-open` where there is none. */
export const queries = {
  customers: (query: CustomerQuery, from: number, to: number) =>
    openData().customers(query, from, to),
  explain: (row: number) => openData().explain(row),
  whatIf: openWhatIf,
  outcomeColumns: () => openData().outcomeColumns(),
  checkTraining: (outcome: OutcomeChoice) => openData().checkTraining(outcome),
  cleaningPreview: () => openData().cleaningPreview(),
}
