import { useEffect, useState } from 'react'
import { actions, useApp } from '../../store'
import type { ListedRow, RowWindows } from './rowWindows'

interface Opened {
  readonly rows: RowWindows<ListedRow>
  readonly row: number
  readonly index: number
}

/** Where the keyboard stands in the list, and which position the opened customer has. */
export interface ListCursor {
  readonly active: number
  /** Position of the opened customer; null where the list does not (or not yet) hold it. */
  readonly opened: number | null
  readonly move: (index: number) => void
  /** Opens the customer at a position as soon as its row is in. */
  readonly open: (index: number) => void
}

export function useListCursor(rows: RowWindows<ListedRow> | null): ListCursor {
  const selected = useApp((state) => state.selectedRow)
  const [cursor, setCursor] = useState({ rows, active: 0 })
  const [opened, setOpened] = useState<Opened | null>(null)
  const [awaited, setAwaited] = useState<number | null>(null)
  const last = Math.max(0, (rows?.total ?? 0) - 1)
  const active = cursor.rows === rows ? Math.min(cursor.active, last) : 0

  const open = (index: number) => {
    setCursor({ rows, active: index })
    const row = rows?.at(index)
    if (!rows || !row) {
      rows?.want(index, index + 1)
      setAwaited(index)
      return
    }
    setAwaited(null)
    setOpened({ rows, row: row.row, index })
    actions.selectCustomer(row.row)
  }

  const arrived = awaited !== null && rows?.at(awaited) ? awaited : null
  useEffect(() => {
    if (arrived !== null) open(arrived)
  })

  return {
    active,
    opened: positionOf(rows, selected, opened),
    move: (index) => setCursor({ rows, active: Math.min(Math.max(index, 0), last) }),
    open,
  }
}

function positionOf(
  rows: RowWindows<ListedRow> | null,
  selected: number | null,
  opened: Opened | null,
): number | null {
  if (!rows || selected === null) return null
  if (opened?.rows === rows && opened.row === selected) return opened.index
  return rows.indexOf(selected)
}
