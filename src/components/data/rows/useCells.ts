import { useEffect, useMemo, useState } from 'react'
import type { Profile, SortDirection } from '../../../contracts'
import { queries, useApp } from '../../../store'
import { CellTiles } from './cellTiles'

/** Null keeps the order of the file. */
export type RowSort = { readonly column: string; readonly direction: SortDirection } | null

interface Loaded {
  readonly tiles: CellTiles
  /** What they were asked for by. */
  readonly asked: object
  readonly profile: Profile
}

/**
 * The cells of the rows in scope, in an order. While those of another scope or order load, the ones
 * before stay (`stale`).
 */
export function useCells(profile: Profile, sort: RowSort) {
  // A new wrapper on every change of the tiles makes React draw them again.
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const scope = useApp((state) => state.scope)
  // Bands of a scope are of the scores in use.
  const version = useApp((state) => state.version)
  const asked = useMemo(() => ({ sort, scope, version }), [sort, scope, version])
  useEffect(() => {
    const { sort, scope } = asked
    const tiles = new CellTiles({
      rows: profile.rows,
      columns: profile.columns.length,
      fetch: (from, to, first, end) =>
        queries.rows(
          {
            sort: sort?.column ?? null,
            direction: sort?.direction ?? 'ascending',
            scope,
            columns: [first, end],
          },
          from,
          to,
        ),
      onChange: () => setLoaded({ tiles, asked, profile }),
    })
    tiles.want([0, 1], [0, 1])
    return () => tiles.dispose()
  }, [profile, asked])
  const current = loaded?.profile === profile ? loaded : null
  return { tiles: current?.tiles ?? null, stale: current !== null && current.asked !== asked }
}
