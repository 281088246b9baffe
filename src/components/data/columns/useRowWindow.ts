import { useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'

/** Shorter lists are drawn whole: the page scrolls them, find-in-page sees them. */
export const longList = 100

export interface RowWindow {
  /** Drawn rows are from…to−1. */
  readonly from: number
  readonly to: number
  /** Pixels of rows not drawn before and after. */
  readonly before: number
  readonly after: number
}

/** Which rows of a long list to draw, by the scroll position of its box. */
export function useRowWindow(
  count: number,
  rowHeight: number,
  box: RefObject<HTMLElement | null>,
): RowWindow {
  const long = count > longList
  const virtual = useVirtualizer({
    count: long ? count : 0,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  if (!long) return { from: 0, to: count, before: 0, after: 0 }
  const items = virtual.getVirtualItems()
  const from = items[0]?.index ?? 0
  const to = (items[items.length - 1]?.index ?? -1) + 1
  return { from, to, before: from * rowHeight, after: (count - to) * rowHeight }
}
