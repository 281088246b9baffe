/**
 * Signs that are not seen and mean nothing in a table: control characters but white space, soft
 * hyphens, zero-width spaces, marks of direction, of byte order and of other encodings.
 */
const unseenSigns =
  '(?![\\t-\\r\\x80-\\x9f])[\\p{Cc}\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufdd0\\ufeff]'
const unseen = new RegExp(unseenSigns, 'u')
const allUnseen = new RegExp(unseenSigns, 'gu')
/** Whether one of many cells, parted by bytes 0, may be written otherwise than it is meant. */
const anyOdd = new RegExp(
  `(?:^|\\0)(?:="|'[=+\\-@＝＋－＠\\d]|[\\u200c\\u200d])|[\\u200c\\u200d](?:\\0|$)|\\ufffd|(?!\\0)${unseenSigns}`,
  'u',
)

/** Most cells have none of these, and need no more looking at. */
const mayBeOdd = new RegExp(`^[='\\u200c\\u200d]|[\\u200c\\u200d]$|${unseenSigns}`, 'u')

/** `="00001"` and `'00001`: how spreadsheets are told that digits are text. */
const textFormula = /^="([^"]*)"$/
/** Whether a cell is one in which a spreadsheet is told that digits are text. */
export const isTextFormula = (cell: string): boolean => textFormula.test(cell)

/** The mark also stands before what would else be run as a formula. */
const textMark = /^'(?=[=+\-@＝＋－＠]|\d[\d .,:/-]*$)/

export type CellMark = 'unseen-signs' | 'text-marks'

/** Cells as they are meant, and what was taken off them. */
export interface CleanedCells {
  readonly cells: string[]
  readonly mark: CellMark | null
}

/** Whether cells that stand in `text`, parted by bytes 0, have to be read one by one. */
export const holdsMarks = (text: string): boolean => anyOdd.test(text)

/** The row without unseen signs and marks of text; the same array where there are none. */
export function cleanCells(cells: string[]): CleanedCells {
  let cleaned: string[] | null = null
  let mark: CellMark | null = null
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column]!
    if (cell === '' || !mayBeOdd.test(cell)) continue
    const seen = withoutUnseen(cell)
    const meant = withoutTextMark(seen)
    if (meant === cell) continue
    mark = seen === cell ? (mark ?? 'text-marks') : 'unseen-signs'
    cleaned ??= [...cells]
    cleaned[column] = meant
  }
  return { cells: cleaned ?? cells, mark }
}

function withoutUnseen(cell: string): string {
  const text = unseen.test(cell) ? cell.replace(allUnseen, '') : cell
  // Joiners mean something within words of some languages, and nothing at their ends.
  let start = 0
  let end = text.length
  while (start < end && isJoiner(text.charCodeAt(start))) start++
  while (end > start && isJoiner(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

const isJoiner = (code: number) => code === 0x200c || code === 0x200d

function withoutTextMark(cell: string): string {
  const first = cell.charCodeAt(0)
  if (first === 0x3d) return textFormula.exec(cell)?.[1] ?? cell
  return first === 0x27 && !cell.endsWith("'") ? cell.replace(textMark, '') : cell
}
