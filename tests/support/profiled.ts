import type { Table } from '../../src/contracts/table'
import { profileSteps } from '../../src/data/profile/profileTable'

/** The profile of a table and the families of its rows. */
export function profiled(table: Table) {
  const steps = profileSteps(table, {})
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
