import { useEffect, useState } from 'react'
import type { Range } from './cellTiles'
import { columnsSeen } from './columnPlaces'

const same = (a: Range, b: Range) => a[0] === b[0] && a[1] === b[1]

/** The columns to draw, by how far the scroller is moved sideways and how wide it is. */
export function useColumnRange(
  scroller: HTMLElement | null,
  places: Float64Array,
  gutter: number,
): Range {
  const [range, setRange] = useState<Range>([0, 0])
  useEffect(() => {
    if (!scroller) return
    const look = () => {
      const now = columnsSeen(places, scroller.scrollLeft, scroller.clientWidth - gutter)
      setRange((before) => (same(before, now) ? before : now))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(scroller)
    scroller.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      scroller.removeEventListener('scroll', look)
    }
  }, [scroller, places, gutter])
  const [first, end] = range
  const count = places.length - 1
  return end <= count ? range : [Math.min(first, count), count]
}
