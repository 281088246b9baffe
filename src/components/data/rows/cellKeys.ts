/** A place in a table of rows and columns; row −1 is the head. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** What a table has, and how many rows fit into its window. */
interface Size {
  readonly rows: number
  readonly columns: number
  readonly page: number
}

/**
 * Where a key leads, as in the grid pattern of ARIA: Home and End within the row, with Ctrl to the
 * first and the last cell of all. Null for keys that do not move.
 */
export function placeAfterKey(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { row, column }: Place,
  { rows, columns, page }: Size,
): Place | null {
  const step = Math.max(1, page - 1)
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: Math.min(Math.max(nextRow, -1), rows - 1),
    column: Math.min(Math.max(nextColumn, 0), columns - 1),
  })
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowUp':
      return to(row - 1, column)
    case 'ArrowRight':
      return to(row, column + 1)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'PageDown':
      return to(row + step, column)
    case 'PageUp':
      return to(Math.max(0, row - step), column)
    case 'Home':
      return to(ctrlKey ? 0 : row, 0)
    case 'End':
      return to(ctrlKey ? rows - 1 : row, columns - 1)
    default:
      return null
  }
}
