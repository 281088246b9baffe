import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'react'
import { RowPositions } from './rowPositions'
import { scrolledHeight, scrollRatio } from './scrollScale'
import { originOf, useRowLayer } from './useRowLayer'
import { useRowObserver } from './useRowObserver'

/** Rows drawn beyond each edge of what is seen. */
const overscan = 6

interface Aim {
  readonly index: number
  /** Where the scrollbar stood when the row came into view. */
  readonly scrollTop: number
}

interface VirtualRowsOptions {
  readonly scroller: HTMLDivElement | null
  /** What the rows are of: heights measured for another list are forgotten. */
  readonly list: object
  readonly count: number
  /** Height a row is taken to have until it is measured. */
  readonly rowHeight: number
  /** Height of the sticky header inside the scroller. */
  readonly headerHeight: number
}

/**
 * The rows on screen of a list of any length in one scroller. Rows stand in `layer`, at the top of
 * that element, which follows the scrollbar, at `start - origin`; positions are pixels of the full
 * list although the scrollbar may stand for several of them a pixel (see scrollScale).
 */
export function useVirtualRows(options: VirtualRowsOptions) {
  const { scroller, list, count, rowHeight, headerHeight } = options
  const layer = useRef<HTMLTableSectionElement>(null)
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const ratio = scrollRatio(count, rowHeight)
  const positions = useMemo(
    () => list && new RowPositions(count, rowHeight, headerHeight),
    [list, count, rowHeight, headerHeight],
  )
  const viewport = scroller?.clientHeight ?? 0
  const range = rangeOf(positions, scroller, ratio)

  /** The row to keep in view while rows turn out taller than taken, until someone scrolls on. */
  const aim = useRef<Aim | null>(null)
  const scrollToOffset = useCallback(
    (offset: number) => scroller?.scrollTo({ top: Math.max(0, offset) / ratio }),
    [scroller, ratio],
  )
  /** Scrolls as little as brings a row into view. */
  const scrollToIndex = useCallback(
    (index: number) => {
      if (!scroller) return
      const top = scroller.scrollTop * ratio
      const start = positions.start(index)
      const end = start + positions.height(index)
      if (start < top + headerHeight) scrollToOffset(start - headerHeight)
      else if (end > top + scroller.clientHeight) scrollToOffset(end - scroller.clientHeight)
      aim.current = { index, scrollTop: scroller.scrollTop }
    },
    [scroller, ratio, positions, headerHeight, scrollToOffset],
  )
  const scrollToTop = useCallback(() => {
    aim.current = null
    scroller?.scrollTo({ top: 0 })
  }, [scroller])

  const origin = originOf(positions.start(range.first))
  useRowLayer(scroller, layer, ratio, origin)
  useRedrawOnScroll(scroller, positions, ratio, range, redraw)
  useRelease(scroller, aim)

  const takeHeights = useCallback(
    (elements: Iterable<HTMLTableRowElement>) => {
      if (!scroller) return
      const top = scroller.scrollTop * ratio + headerHeight
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
      if (aim.current === null && above !== 0 && scroller.scrollTop > 0)
        scroller.scrollTop += above / ratio
      redraw()
    },
    [scroller, ratio, positions, headerHeight],
  )
  const measure = useRowObserver(takeHeights)
  useKeptPlace(scroller, list, positions, rowHeight, (index) =>
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

function rangeOf(
  positions: RowPositions,
  scroller: HTMLDivElement | null,
  ratio: number,
): RowRange {
  if (!scroller) return { first: 0, last: 0 }
  const top = scroller.scrollTop * ratio
  return {
    first: Math.max(0, positions.indexAt(top) - overscan),
    last: Math.min(positions.count, positions.indexAt(top + scroller.clientHeight) + 1 + overscan),
  }
}

/** Draws again when the scroller shows other rows or is of another size. */
function useRedrawOnScroll(
  scroller: HTMLDivElement | null,
  positions: RowPositions,
  ratio: number,
  drawn: RowRange,
  redraw: () => void,
): void {
  const { first, last } = drawn
  useEffect(() => {
    if (!scroller) return
    const look = () => {
      const now = rangeOf(positions, scroller, ratio)
      if (now.first !== first || now.last !== last) redraw()
    }
    look()
    scroller.addEventListener('scroll', look, { passive: true })
    return () => scroller.removeEventListener('scroll', look)
  }, [scroller, positions, ratio, first, last, redraw])

  useEffect(() => {
    if (!scroller) return
    const observer = new ResizeObserver(redraw)
    observer.observe(scroller)
    return () => observer.disconnect()
  }, [scroller, redraw])
}

/** Whoever scrolls elsewhere is not drawn back. */
function useRelease(scroller: HTMLDivElement | null, aim: { current: Aim | null }): void {
  useEffect(() => {
    if (!scroller) return
    const release = () => {
      if (aim.current && Math.abs(scroller.scrollTop - aim.current.scrollTop) > 1)
        aim.current = null
    }
    scroller.addEventListener('scroll', release, { passive: true })
    return () => scroller.removeEventListener('scroll', release)
  }, [scroller, aim])
}

/** Rows of another shape: the row that was at the top stays there. */
function useKeptPlace(
  scroller: HTMLDivElement | null,
  list: object,
  positions: RowPositions,
  rowHeight: number,
  scrollTo: (index: number) => void,
): void {
  const before = useRef({ list, positions, rowHeight })
  useLayoutEffect(() => {
    const last = before.current
    before.current = { list, positions, rowHeight }
    if (!scroller || last.list !== list || last.rowHeight === rowHeight) return
    const ratio = scrollRatio(last.positions.count, last.rowHeight)
    scrollTo(last.positions.indexAt(scroller.scrollTop * ratio))
  })
}
