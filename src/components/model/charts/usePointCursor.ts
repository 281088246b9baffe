import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { nearestPoint, type Point, type Scale } from './plotScale'

/** Which point of a line is pointed at, by pointer or by arrow keys; null when none is. */
export function usePointCursor(points: readonly Point[], scale: Scale) {
  const [at, setAt] = useState<number | null>(null)
  const last = points.length - 1

  const onKeyDown = (event: KeyboardEvent) => {
    const from = at ?? -1
    const next: Record<string, number> = {
      ArrowRight: Math.min(last, from + 1),
      ArrowUp: Math.min(last, from + 1),
      ArrowLeft: Math.max(0, from - 1),
      ArrowDown: Math.max(0, from - 1),
      PageUp: Math.min(last, from + 10),
      PageDown: Math.max(0, from - 10),
      Home: 0,
      End: last,
    }
    const target = next[event.key]
    if (target === undefined) return
    event.preventDefault()
    setAt(target)
  }

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    setAt(nearestPoint(points, scale, { x: event.clientX - box.left, y: event.clientY - box.top }))
  }

  const leave = () => setAt(null)
  const pointing = { onKeyDown, onPointerMove, onPointerLeave: leave, onBlur: leave }
  return { at: at !== null && at <= last ? at : null, pointing }
}
