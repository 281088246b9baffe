import { useEffect, useState } from 'react'
import type { Profile, SortDirection } from '../../../contracts'
import { queries } from '../../../store'
import { CellTiles } from './cellTiles'

/** Null keeps the order of the file. */
export type RowSort = { readonly column: string; readonly direction: SortDirection } | null

interface Loaded {
  readonly tiles: CellTiles
  readonly sort: RowSort
  readonly profile: Profile
}

/**
 * The cells of the open file in an order. While those of another order load, the ones before stay
 * (`stale`).
 */
export function useCells(profile: Profile, sort: RowSort) {
  // A new wrapper on every change of the tiles makes React draw them again.
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  useEffect(() => {
    const tiles = new CellTiles({
      rows: profile.rows,
      columns: profile.columns.length,
      fetch: (from, to, first, end) =>
        queries.rows(
          {
            sort: sort?.column ?? null,
            direction: sort?.direction ?? 'ascending',
            columns: [first, end],
          },
          from,
          to,
        ),
      onChange: () => setLoaded({ tiles, sort, profile }),
    })
    tiles.want([0, 1], [0, 1])
    return () => tiles.dispose()
  }, [profile, sort])
  const current = loaded?.profile === profile ? loaded : null
  return { tiles: current?.tiles ?? null, stale: current !== null && current.sort !== sort }
}
