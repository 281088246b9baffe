import type { Filter, Profile, Table } from '../../contracts'
import { type ProfiledTable, type ProfileStep, profileSteps } from '../../data/profile'
import { pickRows, type Scopes } from '../scope'

/**
 * The profile of the rows that filters keep, of both sides: churn rates need those who left beside
 * those who stayed. One at a time, in steps, so that the worker answers in between.
 */
export class FilteredProfile {
  private readonly table: Table
  private under: {
    readonly key: string
    readonly steps: Generator<ProfileStep, ProfiledTable>
  } | null = null

  constructor(table: Table) {
    this.table = table
  }

  /**
   * Works on it for `ms` milliseconds; null while it is not done. Other filters begin anew.
   *
   * @throws HoldfastError `column-unknown`
   */
  some(filters: readonly Filter[], scopes: Scopes, whole: Profile, ms: number): Profile | null {
    const key = JSON.stringify(filters)
    if (this.under?.key !== key) {
      const { rows } = scopes.view({ side: 'all', filters })
      if (rows?.length === 0) return { ...whole, rows: 0, columns: [], correlations: [] }
      const table = rows ? pickRows(this.table, rows) : this.table
      const roles = { outcome: whole.target, id: whole.id, ifFits: true, copiesUpTo: 0 }
      this.under = { key, steps: profileSteps(table, roles) }
    }
    const end = performance.now() + ms
    while (performance.now() <= end) {
      const { done, value } = this.under.steps.next()
      if (!done) continue
      this.under = null
      return value.profile
    }
    return null
  }
}
