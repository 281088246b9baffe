import { useEffect, useState } from 'react'
import type { CustomerQuery } from '../../contracts/scores'
import { queries } from '../../store'
import { RowWindows } from './rowWindows'

interface Loaded {
  readonly rows: RowWindows
  readonly query: CustomerQuery
  readonly version: number
}

/**
 * The rows of a query. While a new query of the same data loads, the rows of the last one stay
 * (`stale`); rows of other data never show.
 */
export function useCustomerRows(query: CustomerQuery, version: number) {
  // A new wrapper on every change of the windows makes React draw them again.
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  useEffect(() => {
    const rows = new RowWindows({
      fetch: (from, to) => queries.customers(query, from, to),
      onChange: () => setLoaded({ rows, query, version }),
    })
    rows.want(0, 1)
    return () => rows.dispose()
  }, [query, version])
  const current = loaded?.version === version ? loaded : null
  return { rows: current?.rows ?? null, stale: current !== null && current.query !== query }
}
