import type { AskedRoles, Manifest, Table } from '../src/contracts'
import { type ProfiledTable, profileSteps } from '../src/data/profile'
import { type FilledTable, fillableColumns, fillFromRelatives } from '../src/data/repeats'

/** The profile of a table, and the customers behind its rows. */
export function profiled(table: Table, roles: AskedRoles): ProfiledTable {
  const steps = profileSteps(table, roles)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/**
 * The table with missing cells filled from other rows of the same customers; null where the model did
 * not learn so, or it is not wanted.
 */
export function filledFor(
  table: Table,
  manifest: Manifest,
  profile: () => ProfiledTable,
  wanted: boolean,
): FilledTable | null {
  if (!wanted || !manifest.training?.filled) return null
  const { profile: described, ...families } = profile()
  const { columns, id, target } = described
  return fillFromRelatives(table, families, fillableColumns(columns, id, target?.column))
}
