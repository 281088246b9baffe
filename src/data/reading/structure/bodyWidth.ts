import { isBlankRow } from '../cellText'

/** The most frequent number of cells of rows that are not blank; of equally frequent ones the largest. */
export function bodyWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const cells of rows)
    if (!isBlankRow(cells)) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  let width = rows.length === 0 ? 0 : 1
  let most = 0
  for (const [candidate, count] of counts)
    if (count > most || (count === most && candidate > width)) [width, most] = [candidate, count]
  return width
}

/** How many cells of a row hold anything. */
export function filledCells(cells: readonly string[]): number {
  let filled = 0
  for (const cell of cells) if (cell.trim() !== '') filled++
  return filled
}
