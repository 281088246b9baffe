import { useEffect, useRef, useState } from 'react'
import type { CustomerQuery, CustomerRow, Scope } from '../../../contracts'
import { NewestFirst } from '../../../ground/pacing'
import { queries, useApp } from '../../../store'
import { RowWindows } from '../../listing'

interface Loaded {
  readonly rows: RowWindows<CustomerRow>
  readonly scope: Scope
  readonly query: CustomerQuery
  readonly version: number
}

/**
 * The rows of a query in a scope. While another of the same data loads, the rows of the last stay
 * (`stale`); rows of other data never show.
 */
export function useCustomerRows(scope: Scope, query: CustomerQuery, version: number) {
  // A new wrapper on every change of the windows makes React draw them again.
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const requests = useRef(new NewestFirst())
  useEffect(() => {
    const rows = new RowWindows<CustomerRow>({
      fetch: (from, to) => requests.current.ask(() => queries.customers(scope, query, from, to)),
      onChange: () => setLoaded({ rows, scope, query, version }),
    })
    rows.want(0, 1)
    return () => rows.dispose()
  }, [scope, query, version])
  const found = useApp((state) => state.explained?.version ?? 0)
  const rows = loaded?.rows ?? null
  useEffect(() => {
    if (found > 0) rows?.refresh()
  }, [found, rows])
  const current = loaded?.version === version ? loaded : null
  return {
    rows: current?.rows ?? null,
    /** The query that the rows are of. */
    shown: current?.query ?? query,
    stale: current !== null && (current.query !== query || current.scope !== scope),
  }
}
