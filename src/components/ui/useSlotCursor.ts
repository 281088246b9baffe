import { type KeyboardEvent, type PointerEvent, useState } from 'react'

interface Slot {
  readonly left: number
  readonly width: number
}

/** Which bar or step of a chart is pointed at, by pointer or by arrow keys; null when none is. */
export function useSlotCursor(slots: readonly Slot[]) {
  const [at, setAt] = useState<number | null>(null)
  const last = slots.length - 1

  const onKeyDown = (event: KeyboardEvent) => {
    const from = at ?? -1
    const next: Record<string, number> = {
      ArrowRight: Math.min(last, from + 1),
      ArrowUp: Math.min(last, from + 1),
      ArrowLeft: Math.max(0, from - 1),
      ArrowDown: Math.max(0, from - 1),
      Home: 0,
      End: last,
    }
    const target = next[event.key]
    if (target === undefined) return
    event.preventDefault()
    setAt(target)
  }

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    const found = slots.findIndex((slot) => x >= slot.left && x < slot.left + slot.width)
    setAt(found < 0 ? null : found)
  }

  const leave = () => setAt(null)
  return {
    at: at === null ? null : Math.min(at, last),
    onKeyDown,
    onPointerMove,
    onPointerDown: onPointerMove,
    onPointerLeave: leave,
    onBlur: leave,
  }
}
