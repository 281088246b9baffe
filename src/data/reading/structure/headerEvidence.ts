import { type CellShape, cellKind, cellShape } from '../../cell'
import { hasFormOf } from './cellForm'
import { filledCells } from './filledCells'

/** Rows under a header by which it is judged. */
const judgedRows = 100
/** A share of cells alike that makes the kind of a column. */
const kindShare = 0.7
/** From so many cells on texts that repeat each other are categories. */
const fewestCategorised = 6
/** Headers further down: at most this share of the rows where they are whole ones, more are values. */
const mostWhole = 1 / 3
/** The same where they have such a part of the names. */
const mostHeaders = 0.1
const partOfNames = 1 / 3
const fewestNames = 3

/**
 * Whether a row names the columns of the rows below it: its cells are of another kind than theirs,
 * or at least speak for no table without a header. A row of numbers is data.
 */
export function looksLikeHeader(
  header: readonly string[] | undefined,
  below: readonly (readonly string[])[],
  width: number,
): boolean {
  if (!header) return false
  const filled = below.filter((cells) => filledCells(cells) > 0).slice(0, judgedRows)
  const body = withoutHeaders(filled, header)
  if (body.length === 0) return !header.some((cell) => isValue(cellShape(cell)))
  if (isRisingYears(header)) return true
  let evidence = 0
  for (let column = 0; column < Math.max(width, header.length); column++) {
    const name = header[column]?.trim() ?? ''
    if (name !== '')
      evidence += columnEvidence(
        name,
        body.map((cells) => cells[column] ?? ''),
      )
  }
  return evidence >= 0
}

/** Positive where a cell is unlike those below it, negative where it is one of them. */
function columnEvidence(name: string, cells: readonly string[]): number {
  const filled = cells.filter((cell) => cellKind(cell) !== 'missing')
  const valued = filled.filter((cell) => isValue(cellShape(cell))).length
  const shape = cellShape(name)
  if (isValue(shape))
    return filled.length > 0 && valued < (1 - kindShare) * filled.length ? -0.5 : -1
  if (filled.length === 0) return 0
  if (valued >= kindShare * filled.length) return 1
  return textEvidence(name, filled)
}

/** The same over texts: one that stands below again is a value, "yes" over "no" and "yes". */
function textEvidence(name: string, filled: readonly string[]): number {
  const values = new Set(filled.map((cell) => cell.trim()))
  if (values.has(name)) return -1
  const formed = hasFormOf(name, filled)
  if (formed !== null) return formed ? -0.5 : 0.5
  const categories = filled.length >= fewestCategorised && values.size <= filled.length / 2
  return categories ? 0.4 : 0.1
}

/** The rows but for those that are the header once more, and those few that repeat a part of its names. */
function withoutHeaders(rows: readonly (readonly string[])[], header: readonly string[]) {
  const names = header.map((cell) => cell.trim())
  const repeated = (cells: readonly string[]) =>
    names.filter((name, column) => name !== '' && name === cells[column]?.trim()).length
  const all = filledCells(header)
  const others = all > 1 ? butFew(rows, mostWhole, (cells) => repeated(cells) === all) : rows
  const part = Math.max(fewestNames, partOfNames * all)
  return butFew(others, mostHeaders, (cells) => repeated(cells) >= part)
}

/** The rows without those that `match`, unless these are more than a share of all. */
function butFew(
  rows: readonly (readonly string[])[],
  share: number,
  match: (cells: readonly string[]) => boolean,
): readonly (readonly string[])[] {
  const others = rows.filter((cells) => !match(cells))
  return rows.length - others.length <= share * rows.length ? others : rows
}

function isValue(shape: CellShape): boolean {
  return shape === 'number' || shape === 'date' || shape === 'address'
}

/** "Country;2001;2002;2003": years in a row are names. */
function isRisingYears(header: readonly string[]): boolean {
  const numbers = header.filter((cell) => cellShape(cell) === 'number').map(Number)
  return (
    numbers.length > 1 &&
    numbers.every(
      (year, index) =>
        year >= 1900 && year <= 2100 && (index === 0 || Math.abs(year - numbers[index - 1]!) === 1),
    )
  )
}
