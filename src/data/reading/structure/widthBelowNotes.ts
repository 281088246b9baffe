import { isBlankRow } from '../../cell'
import { filledCells } from './filledCells'
import { looksLikeHeader } from './headerEvidence'

type Rows = readonly (readonly string[])[]

/** Above a table there are not more lines of notes than this. */
const mostNotes = 30
/** Narrower tables are like the pairs of a name and a value that stand above a table. */
const narrowest = 3

/**
 * The width of a table that a blank row parts from narrower lines above it, as banks and shops write
 * them, be it of fewer rows than these; null where there is none.
 */
export function widthBelowNotes(rows: Rows): number | null {
  let end = rows.length
  while (end > 0 && isBlankRow(rows[end - 1]!)) end--
  let start = end
  while (start > 0 && !isBlankRow(rows[start - 1]!)) start--
  const [header, ...body] = rows.slice(start, end)
  const width = header?.length ?? 0
  const above = rows.slice(0, start).filter((cells) => !isBlankRow(cells))
  const fits =
    width >= narrowest &&
    body.length > 0 &&
    body.every((cells) => cells.length === width) &&
    above.length > 0 &&
    above.length <= mostNotes &&
    above.every((cells) => cells.length < width || filledCells(cells) <= width / 2)
  return fits && looksLikeHeader(header, body, width) ? width : null
}
