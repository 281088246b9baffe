import { isBlankRow } from '../../cell'
import { filledCells } from './filledCells'
import { headerEvidence, surelyNames } from './headerEvidence'

type Rows = readonly (readonly string[])[]

/** Fewer rows under a line of names are notes. */
const fewestRows = 2

/**
 * Index among the rows of data at which another table begins: behind a blank row stand names that
 * are not those of the header, over rows of other values. Null where there is none.
 */
export function otherTable(body: Rows, header: readonly string[]): number | null {
  for (let at = 1; at < body.length; at++) {
    if (!isBlankRow(body[at - 1]!) || isBlankRow(body[at]!)) continue
    const start = afterTitle(body, at)
    const names = withoutEnd(body[start] ?? [])
    const rows: Rows = untilBlank(body, start + 1)
    if (names.length < 2 || rows.length < fewestRows || !surelyNames(names)) continue
    if (names.every((name, column) => name.trim() === header[column]?.trim())) continue
    const fitting = rows.filter((cells) => withoutEnd(cells).length <= names.length).length
    if (fitting < rows.length || headerEvidence(names, rows, names.length) < 1) continue
    return at
  }
  return null
}

/** A table may have a title of one cell. */
function afterTitle(body: Rows, at: number): number {
  const titled = filledCells(body[at]!) === 1 && body[at + 1] && !isBlankRow(body[at + 1]!)
  return titled ? at + 1 : at
}

function untilBlank(body: Rows, from: number): Rows {
  const end = body.findIndex((cells, index) => index >= from && isBlankRow(cells))
  return body.slice(from, end < 0 ? body.length : end)
}

function withoutEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length
  while (end > 0 && cells[end - 1]!.trim() === '') end--
  return cells.slice(0, end)
}
