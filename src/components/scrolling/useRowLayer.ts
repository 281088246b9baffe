import { useCallback, useLayoutEffect } from 'react'
import type { Viewport } from './viewport'

/**
 * Pixels. Rows stand relative to a multiple of this, small enough for any browser to draw and steady
 * enough that scrolling does not move, and so redraw, every row.
 */
const originStep = 1_000_000

/** The multiple that rows on screen stand relative to, from the start of the first of them. */
export const originOf = (start: number) => Math.floor(start / originStep) * originStep

/** Keeps the layer of rows under the scrollbar; between two draws only a scaled one drifts. */
export function useRowLayer(
  view: Viewport | null,
  layer: { readonly current: HTMLTableSectionElement | null },
  ratio: number,
  origin: number,
): void {
  const place = useCallback(() => {
    if (!view || !layer.current) return
    const drift = view.top * (1 - ratio)
    layer.current.style.transform = `translateY(${drift + origin}px)`
  }, [view, layer, ratio, origin])
  useLayoutEffect(place)
  useLayoutEffect(() => {
    if (!view || ratio === 1) return
    view.events.addEventListener('scroll', place, { passive: true })
    return () => view.events.removeEventListener('scroll', place)
  }, [view, ratio, place])
}
