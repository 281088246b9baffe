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
  return headerEvidence(header, below, width) >= 0
}

/** The words of a row of names are no longer. */
const longestName = 80

/** Whether all cells of a row are filled with names, each once, and none with a value. */
export function surelyNames(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.trim())
  const named = names.every(
    (name) => name !== '' && name.length <= longestName && !isValue(cellShape(name)),
  )
  return named && new Set(names).size === names.length
}

/** How much speaks for a row being the names of the columns below: from 1 on it surely is, below 0 not. */
export function headerEvidence(
  header: readonly string[],
  below: readonly (readonly string[])[],
  width: number,
): number {
  const filled = below.filter((cells) => filledCells(cells) > 0).slice(0, judgedRows)
  const body = withoutHeaders(filled, header)
  if (body.length === 0) return 0
  if (isRisingYears(header) || isSeries(header, body)) return 1
  let evidence = 0
  for (let column = 0; column < Math.max(width, header.length); column++) {
    const name = header[column]?.trim() ?? ''
    if (name !== '')
      evidence += columnEvidence(
        name,
        body.map((cells) => cells[column] ?? ''),
      )
  }
  return evidence
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

/** Fewer numbers or dates in a row are values. */
const shortestSeries = 3
const monthNumber = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])$/

/**
 * "Customer;01.01.2025;01.02.2025", "Customer;1;2;3": dates that are all others, or numbers in a row,
 * behind names are names where no row below has such ones.
 */
function isSeries(header: readonly string[], body: readonly (readonly string[])[]): boolean {
  const start = header.findIndex((cell) => isValue(cellShape(cell)))
  if (start < 1 || header.slice(0, start).some((cell) => cell.trim() === '')) return false
  const valued = header.filter((cell) => isValue(cellShape(cell)))
  const end = start + valued.length
  if (header.slice(start, end).some((cell) => !isValue(cellShape(cell)))) return false
  const inBody = (test: (cells: readonly string[]) => boolean) =>
    body.some((cells) => test(cells.slice(start, end)))
  if (valued.length > 1 && isDates(valued) && new Set(valued).size === valued.length)
    return !inBody((cells) => cells.some((cell) => cellShape(cell) === 'date'))
  if (valued.length < shortestSeries || !isCounting(valued)) return false
  return !inBody((cells) => isCounting(cells))
}

const isDates = (cells: readonly string[]) =>
  cells.every((cell) => cellShape(cell) === 'date' || monthNumber.test(cell.trim()))

/** "1;2;3", "0;1;2". */
function isCounting(cells: readonly string[]): boolean {
  const numbers = cells.map((cell) => (/^\d{1,4}$/.test(cell.trim()) ? Number(cell) : Number.NaN))
  return numbers[0]! <= 1 && numbers.every((number, index) => number === numbers[0]! + index)
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
