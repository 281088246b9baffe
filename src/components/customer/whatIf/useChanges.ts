import { useCallback, useState } from 'react'
import type { CellValue } from '../../../contracts'
import type { Changes } from '../../../store'

const none: Changes = new Map()

export type ChangeValue = (feature: number, value: CellValue, own: CellValue) => void

/** Values tried out for one customer of one file. They last until another customer is opened. */
export function useChanges(row: number, version: number) {
  const customer = `${version} ${row}`
  const [kept, setKept] = useState({ customer, changes: none })
  const changes = kept.customer === customer ? kept.changes : none

  const change: ChangeValue = useCallback(
    (feature, value, own) =>
      setKept((before) => {
        const next = new Map(before.customer === customer ? before.changes : none)
        if (value === own) next.delete(feature)
        else next.set(feature, value)
        return { customer, changes: next }
      }),
    [customer],
  )
  /** These changes in place of all others. */
  const replace = useCallback((next: Changes) => setKept({ customer, changes: next }), [customer])
  return { changes, change, replace }
}
