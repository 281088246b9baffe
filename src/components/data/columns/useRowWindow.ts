import { useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useState } from 'react'

/** Shorter lists are drawn whole: find-in-page sees them. */
const longList = 100
const overscan = 8

export interface RowWindow {
  /** Drawn rows are from…to−1. */
  readonly from: number
  readonly to: number
  /** Pixels of rows not drawn before and after. */
  readonly before: number
  readonly after: number
}

/** Which rows of a long list to draw, by the scroll position of its box, or of the page. */
export function useRowWindow(
  count: number,
  rowHeight: number,
  box: RefObject<HTMLElement | null>,
  inPane: boolean,
): RowWindow {
  const long = count > longList
  const [scrollMargin, setScrollMargin] = useState(0)
  useLayoutEffect(() => {
    const top = box.current?.getBoundingClientRect().top ?? 0
    if (!inPane) setScrollMargin(Math.round(top + window.scrollY))
  }, [box, inPane])
  const estimateSize = () => rowHeight
  const pane = useVirtualizer({
    count: long && inPane ? count : 0,
    getScrollElement: () => box.current,
    estimateSize,
    overscan,
  })
  const page = useWindowVirtualizer({
    count: long && !inPane ? count : 0,
    estimateSize,
    overscan,
    scrollMargin,
  })
  if (!long) return { from: 0, to: count, before: 0, after: 0 }
  const items = (inPane ? pane : page).getVirtualItems()
  const from = items[0]?.index ?? 0
  const to = (items[items.length - 1]?.index ?? -1) + 1
  return { from, to, before: from * rowHeight, after: (count - to) * rowHeight }
}
