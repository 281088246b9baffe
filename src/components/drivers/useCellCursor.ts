import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import type { HeatLayout } from './heatLayout'

interface Place {
  readonly row: number
  readonly column: number
}

/** Which cell is pointed at, by pointer or by arrow keys; null when none is. */
export function useCellCursor(rows: number, columns: number, layout: HeatLayout) {
  const [at, setAt] = useState<Place | null>(null)

  const onKeyDown = (event: KeyboardEvent) => {
    const from = at ?? { row: 0, column: -1 }
    const { row, column } = from
    const next: Record<string, Place> = {
      ArrowRight: { row, column: Math.min(columns - 1, column + 1) },
      ArrowLeft: { row, column: Math.max(0, column - 1) },
      ArrowDown: { row: Math.min(rows - 1, row + 1), column: Math.max(0, column) },
      ArrowUp: { row: Math.max(0, row - 1), column: Math.max(0, column) },
      Home: { row: 0, column: 0 },
      End: { row: rows - 1, column: columns - 1 },
    }
    const target = next[event.key]
    if (target === undefined) return
    event.preventDefault()
    setAt(target)
  }

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const column = Math.floor((event.clientX - box.left - layout.left) / layout.cellWidth)
    const row = Math.floor((event.clientY - box.top - layout.top) / layout.cellHeight)
    const inside = row >= 0 && row < rows && column >= 0 && column < columns
    setAt(inside ? { row, column } : null)
  }

  const leave = () => setAt(null)
  return {
    at,
    onKeyDown,
    onPointerMove,
    onPointerDown: onPointerMove,
    onPointerLeave: leave,
    onBlur: leave,
  }
}
