import { cellShape } from '../../cell'
import type { Merge } from './merges'

/** A header over several rows, with the names that they make together. */
export interface MergedHeader {
  /** Rows from 0, ends included. */
  readonly top: number
  readonly bottom: number
  readonly names: readonly string[]
}

/** A header begins within so many rows and has at most so many. */
const deepestStart = 30
const mostLines = 4

/**
 * The header of a sheet that has merged cells: "2024" over "Orders" and "Sum" makes "2024, Orders" and
 * "2024, Sum". `rows` are the first rows as texts, all of one width, from column `from` of the sheet.
 * Null where no merged cells stand over names.
 */
export function mergedHeader(
  rows: readonly (readonly string[])[],
  merges: readonly Merge[],
  from: number,
): MergedHeader | null {
  const width = Math.max(0, ...rows.slice(0, deepestStart).map((cells) => cells.length))
  const inside = merges.filter(
    ({ left, right, top }) => top < deepestStart && left >= from && right < from + width,
  )
  const isTitle = ({ left, right }: Merge) => right - left + 1 >= width
  const over = inside
    .filter((merge) => !isTitle(merge) && (rows[merge.top]?.[merge.left - from] ?? '') !== '')
    .sort((a, b) => a.top - b.top)
  for (const top of new Set(over.map((merge) => merge.top))) {
    const bottom = lastLine(over, top)
    if (bottom === top || bottom - top >= mostLines || bottom + 1 >= rows.length) continue
    const filled = filledLines(rows.slice(top, bottom + 1), over, top, from, width)
    const lowest = filled.at(-1)!
    const words = lowest.filter((cell) => cell !== '' && cellShape(cell) !== 'number')
    const named = lowest.filter((cell) => cell !== '').length
    if (named < 2 || words.length < 0.6 * named) continue
    const names = Array.from({ length: width }, (_, column) => joined(filled, column))
    return { top, bottom, names }
  }
  return null
}

/** The last line of names below the merged cells of the row `top`. */
function lastLine(over: readonly Merge[], top: number): number {
  let bottom = top
  for (let line = top; line <= bottom && bottom - top < mostLines; line++) {
    for (const merge of over) {
      if (merge.top !== line) continue
      // Names stand below what is merged across; what is merged down ends with them.
      const below = merge.right > merge.left ? merge.bottom + 1 : merge.bottom
      bottom = Math.max(bottom, below)
    }
  }
  return bottom
}

/** The lines of a header, merged cells filled with their value. */
function filledLines(
  lines: readonly (readonly string[])[],
  over: readonly Merge[],
  top: number,
  from: number,
  width: number,
): string[][] {
  const filled = lines.map((cells) =>
    Array.from({ length: width }, (_, column) => (cells[column] ?? '').trim()),
  )
  for (const merge of over) {
    const text = filled[merge.top - top]?.[merge.left - from]
    if (text === undefined) continue
    for (const cells of filled.slice(merge.top - top, merge.bottom - top + 1))
      cells.fill(text, merge.left - from, merge.right - from + 1)
  }
  return filled
}

function joined(lines: readonly (readonly string[])[], column: number): string {
  const parts = lines.map((cells) => cells[column]!).filter((cell) => cell !== '')
  return parts.filter((part, index) => part !== parts[index - 1]).join(', ')
}
