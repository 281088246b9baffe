import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'react'
import { RowPositions } from './rowPositions'
import { scrolledHeight, scrollRatio } from './scrollScale'
import { originOf, useRowLayer } from './useRowLayer'
import { useRowObserver } from './useRowObserver'
import { ownViewport, pageViewport, type Viewport } from './viewport'

/** Rows drawn beyond each edge of what is seen. */
const overscan = 6

interface Aim {
  readonly index: number
  /** Where the scrollbar stood when the row came into view. */
  readonly scrollTop: number
}

interface VirtualRowsOptions {
  readonly scroller: HTMLDivElement | null
  /** The page scrolls, and `scroller` is only the place of the list in it. */
  readonly page?: boolean
  /** What the rows are of: heights measured for another list are forgotten. */
  readonly list: object
  readonly count: number
  /** Height a row is taken to have until it is measured. */
  readonly rowHeight: number
  /** Height of the sticky header inside the scroller. */
  readonly headerHeight: number
}

/**
 * The rows on screen of a list of any length in one scroller, or in the page. Rows stand in `layer`, at the top of
 * that element, which follows the scrollbar, at `start - origin`; positions are pixels of the full
 * list although the scrollbar may stand for several of them a pixel (see scrollScale).
 */
export function useVirtualRows(options: VirtualRowsOptions) {
  const { scroller, page = false, list, count, rowHeight, headerHeight } = options
  const view = useMemo(
    () => scroller && (page ? pageViewport(scroller) : ownViewport(scroller)),
    [scroller, page],
  )
  const layer = useRef<HTMLTableSectionElement>(null)
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const ratio = scrollRatio(count, rowHeight)
  const positions = useMemo(
    () => list && new RowPositions(count, rowHeight, headerHeight),
    [list, count, rowHeight, headerHeight],
  )
  const viewport = view?.height ?? 0
  const range = rangeOf(positions, view, ratio)

  /** The row to keep in view while rows turn out taller than taken, until someone scrolls on. */
  const aim = useRef<Aim | null>(null)
  const scrollToOffset = useCallback(
    (offset: number) => view?.scrollTo(Math.max(0, offset) / ratio),
    [view, ratio],
  )
  /** Scrolls as little as brings a row into view. */
  const scrollToIndex = useCallback(
    (index: number) => {
      if (!view) return
      const { above, below } = view.covered
      const [hidden, seen] = [headerHeight + above, view.height - below]
      const top = view.top * ratio
      const start = positions.start(index)
      const end = start + positions.height(index)
      if (start < top + hidden) scrollToOffset(start - hidden)
      else if (end > top + seen) scrollToOffset(end - seen)
      aim.current = { index, scrollTop: view.top }
    },
    [view, ratio, positions, headerHeight, scrollToOffset],
  )
  const scrollToTop = useCallback(() => {
    aim.current = null
    if (view && view.top > 0) view.scrollTo(0)
  }, [view])

  const origin = originOf(positions.start(range.first))
  useRowLayer(view, layer, ratio, origin)
  useRedrawOnScroll(scroller, view, positions, ratio, range, redraw)
  useRelease(view, aim)

  const takeHeights = useCallback(
    (elements: Iterable<HTMLTableRowElement>) => {
      if (!view) return
      const top = view.top * ratio + headerHeight
      let above = 0
      let changed = false
      for (const element of elements) {
        const index = Number(element.dataset.index)
        if (!(index < positions.count) || element.offsetHeight === 0) continue
        const isAbove = positions.start(index) < top
        const change = positions.setHeight(index, element.offsetHeight)
        if (change !== 0) changed = true
        if (isAbove) above += change
      }
      if (!changed) return
      // What is seen keeps its place when rows above it turn out taller.
      if (aim.current === null && above !== 0 && view.top > 0)
        view.scrollTo(view.top + above / ratio)
      redraw()
    },
    [view, ratio, positions, headerHeight],
  )
  const measure = useRowObserver(takeHeights)
  useKeptPlace(view, list, positions, rowHeight, (index) =>
    scrollToOffset(positions.start(index) - headerHeight),
  )

  // Only now is the scroller as high as the rows that were measured.
  useLayoutEffect(() => {
    if (aim.current !== null) scrollToIndex(aim.current.index)
  })

  return {
    rows: Array.from({ length: range.last - range.first }, (_, i) => range.first + i),
    start: (index: number) => positions.start(index) - origin,
    layer,
    /** Height of the element that makes the scroller scroll, header included. */
    height: scrolledHeight(positions.end, viewport, ratio),
    viewport,
    /** The ref of every row. */
    measure,
    scrollToIndex,
    scrollToTop,
  }
}

interface RowRange {
  readonly first: number
  /** Exclusive. */
  readonly last: number
}

function rangeOf(positions: RowPositions, view: Viewport | null, ratio: number): RowRange {
  if (!view) return { first: 0, last: 0 }
  const top = view.top * ratio
  return {
    first: Math.max(0, positions.indexAt(top) - overscan),
    last: Math.min(positions.count, positions.indexAt(top + view.height) + 1 + overscan),
  }
}

/** Draws again when the scroller shows other rows or is of another size. */
function useRedrawOnScroll(
  scroller: HTMLDivElement | null,
  view: Viewport | null,
  positions: RowPositions,
  ratio: number,
  drawn: RowRange,
  redraw: () => void,
): void {
  const { first, last } = drawn
  useEffect(() => {
    if (!view) return
    const look = () => {
      const now = rangeOf(positions, view, ratio)
      if (now.first !== first || now.last !== last) redraw()
    }
    look()
    view.events.addEventListener('scroll', look, { passive: true })
    return () => view.events.removeEventListener('scroll', look)
  }, [view, positions, ratio, first, last, redraw])

  useEffect(() => {
    if (!scroller) return
    const observer = new ResizeObserver(redraw)
    observer.observe(scroller)
    return () => observer.disconnect()
  }, [scroller, redraw])
}

/** Whoever scrolls elsewhere is not drawn back. */
function useRelease(view: Viewport | null, aim: { current: Aim | null }): void {
  useEffect(() => {
    if (!view) return
    const release = () => {
      if (aim.current && Math.abs(view.top - aim.current.scrollTop) > 1) aim.current = null
    }
    view.events.addEventListener('scroll', release, { passive: true })
    return () => view.events.removeEventListener('scroll', release)
  }, [view, aim])
}

/** Rows of another shape: the row that was at the top stays there. */
function useKeptPlace(
  view: Viewport | null,
  list: object,
  positions: RowPositions,
  rowHeight: number,
  scrollTo: (index: number) => void,
): void {
  const before = useRef({ list, positions, rowHeight })
  useLayoutEffect(() => {
    const last = before.current
    before.current = { list, positions, rowHeight }
    if (!view || last.list !== list || last.rowHeight === rowHeight) return
    const ratio = scrollRatio(last.positions.count, last.rowHeight)
    scrollTo(last.positions.indexAt(view.top * ratio))
  })
}
