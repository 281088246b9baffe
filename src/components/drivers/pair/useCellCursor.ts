import { usePointing } from '../../charts'
import type { HeatLayout } from './heatLayout'

interface Cell {
  readonly row: number
  readonly column: number
}

/** Which cell is pointed at, by pointer or by arrow keys; null when none is. */
export function useCellCursor(rows: number, columns: number, layout: HeatLayout) {
  const find = (x: number, y: number): Cell | null => {
    const column = Math.floor((x - layout.left) / layout.cellWidth)
    const row = Math.floor((y - layout.top) / layout.cellHeight)
    const inside = row >= 0 && row < rows && column >= 0 && column < columns
    return inside ? { row, column } : null
  }
  return usePointing(find, (from) => {
    const { row, column } = from ?? { row: 0, column: -1 }
    return {
      ArrowRight: { row, column: Math.min(columns - 1, column + 1) },
      ArrowLeft: { row, column: Math.max(0, column - 1) },
      ArrowDown: { row: Math.min(rows - 1, row + 1), column: Math.max(0, column) },
      ArrowUp: { row: Math.max(0, row - 1), column: Math.max(0, column) },
      Home: { row: 0, column: 0 },
      End: { row: rows - 1, column: columns - 1 },
    }
  })
}
