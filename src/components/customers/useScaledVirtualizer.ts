import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import { scaledScroller, scrolledHeight, scrollRatio } from './scrollScale'

/**
 * Pixels. Rows stand relative to a multiple of this, small enough for any browser to draw and steady
 * enough that scrolling does not move, and so redraw, every row.
 */
const originStep = 1_000_000

interface ScaledVirtualizerOptions {
  readonly scroller: HTMLDivElement | null
  readonly count: number
  /** Height a row is taken to have until it is measured. */
  readonly rowHeight: number
  /** Height of the sticky header inside the scroller. */
  readonly headerHeight: number
}

/**
 * A virtual list of any length in one scroller. Rows stand in `layer`, at the top of
 * that element, which follows the scrollbar,
 * at `item.start - origin`; positions on screen are those of the full list although the scrollbar
 * may stand for several pixels of list a pixel (see scrollScale).
 */
export function useScaledVirtualizer(options: ScaledVirtualizerOptions) {
  const { scroller, count, rowHeight, headerHeight } = options
  const layer = useRef<HTMLTableSectionElement>(null)
  const ratio = scrollRatio(count, rowHeight)
  const scaled = useMemo(() => scroller && scaledScroller(scroller, ratio), [scroller, ratio])

  const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count,
    getScrollElement: () => scaled,
    estimateSize: () => rowHeight,
    overscan: 6,
    paddingStart: headerHeight,
    scrollPaddingStart: headerHeight,
    useFlushSync: false,
    // A resize observer takes the element only, not its scaled view.
    observeElementRect: (_, report) => {
      if (!scroller) return
      const observer = new ResizeObserver(() =>
        report({ width: scroller.offsetWidth, height: scroller.clientHeight }),
      )
      report({ width: scroller.offsetWidth, height: scroller.clientHeight })
      observer.observe(scroller)
      return () => observer.disconnect()
    },
    scrollToFn: (offset, { adjustments = 0, behavior }) =>
      scroller?.scrollTo({ top: (offset + adjustments) / ratio, behavior }),
  })

  // Rows of another shape: forget the heights but those of rows on screen, keep the place.
  const measuredFor = useRef(rowHeight)
  useLayoutEffect(() => {
    if (measuredFor.current === rowHeight) return
    measuredFor.current = rowHeight
    const first = virtualizer.range?.startIndex ?? 0
    virtualizer.measure()
    for (const row of virtualizer.elementsCache.values())
      virtualizer.resizeItem(virtualizer.indexFromElement(row), row.offsetHeight)
    virtualizer.scrollToIndex(first, { align: 'start' })
  }, [rowHeight, virtualizer])

  const items = virtualizer.getVirtualItems()
  const origin = Math.floor((items[0]?.start ?? 0) / originStep) * originStep
  const placeLayer = useCallback(() => {
    if (!scroller || !layer.current) return
    const drift = scroller.scrollTop * (1 - ratio)
    layer.current.style.transform = `translateY(${drift + origin}px)`
  }, [scroller, ratio, origin])
  useLayoutEffect(placeLayer)
  // Between two renders only a scaled layer drifts against the scrollbar.
  useLayoutEffect(() => {
    if (!scroller || ratio === 1) return
    scroller.addEventListener('scroll', placeLayer, { passive: true })
    return () => scroller.removeEventListener('scroll', placeLayer)
  }, [scroller, ratio, placeLayer])

  const viewport = virtualizer.scrollRect?.height ?? 0
  return {
    virtualizer,
    items,
    origin,
    layer,
    /** Height of the element that makes the scroller scroll, header included. */
    height: scrolledHeight(virtualizer.getTotalSize(), viewport, ratio),
    viewport,
  }
}
