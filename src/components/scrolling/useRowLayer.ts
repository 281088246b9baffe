import { useCallback, useLayoutEffect } from 'react'

/**
 * Pixels. Rows stand relative to a multiple of this, small enough for any browser to draw and steady
 * enough that scrolling does not move, and so redraw, every row.
 */
const originStep = 1_000_000

/** The multiple that rows on screen stand relative to, from the start of the first of them. */
export const originOf = (start: number) => Math.floor(start / originStep) * originStep

/** Keeps the layer of rows under the scrollbar; between two draws only a scaled one drifts. */
export function useRowLayer(
  scroller: HTMLDivElement | null,
  layer: { readonly current: HTMLTableSectionElement | null },
  ratio: number,
  origin: number,
): void {
  const place = useCallback(() => {
    if (!scroller || !layer.current) return
    const drift = scroller.scrollTop * (1 - ratio)
    layer.current.style.transform = `translateY(${drift + origin}px)`
  }, [scroller, layer, ratio, origin])
  useLayoutEffect(place)
  useLayoutEffect(() => {
    if (!scroller || ratio === 1) return
    scroller.addEventListener('scroll', place, { passive: true })
    return () => scroller.removeEventListener('scroll', place)
  }, [scroller, ratio, place])
}
