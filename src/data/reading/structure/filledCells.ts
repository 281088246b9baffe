/** How many cells of a row hold anything. */
export function filledCells(cells: readonly string[]): number {
  let filled = 0
  for (const cell of cells) if (cell.trim() !== '') filled++
  return filled
}
