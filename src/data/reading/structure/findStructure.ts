import type { RowRole } from '../../../contracts/reading'
import { isBlankRow } from '../cellText'
import type { Structure } from './structure'

/** Finds the header and what stands around it in the first rows of a file. */
export function findStructure(
  rows: readonly (readonly string[])[],
  asked?: number | undefined,
): Structure {
  if (asked !== undefined) return structureAt(rows, asked)
  const first = rows.findIndex((cells) => !isBlankRow(cells))
  return structureAt(rows, rows.length === 0 ? 0 : Math.max(first, 0) + 1)
}

function structureAt(rows: readonly (readonly string[])[], headerRow: number): Structure {
  const leading: RowRole[] = rows
    .slice(0, headerRow)
    .map((cells, index) =>
      index === headerRow - 1 ? 'header' : isBlankRow(cells) ? 'blank' : 'note',
    )
  const header = rows[headerRow - 1] ?? (rows[0] ?? []).map(() => '')
  return { headerRow, header, leading }
}
