import { isComment } from './comment'

type Rows = readonly (readonly string[])[]

/** Lines of notes hide a table whose rows have, between its first and its last, this share of one width. */
const blockShare = 0.7
/** Equal widths that chance does not give sentences: columns but one, times rows but one. */
const blockCells = 6

export interface TableRows {
  /** Cells a row: the most frequent number, of equally frequent ones the largest; 0 without rows. */
  readonly width: number
  /** The rows that have a say: no empty lines, no comments, and none around a table among notes. */
  readonly rows: Rows
  /** Share of these rows that are of that width. */
  readonly share: number
  /** Share of all text that stands in them. */
  readonly coverage: number
}

/** Tells how wide the table is that stands among `rows`, which may be notes for the greater part. */
export function tableWidth(rows: Rows): TableRows {
  const filled = rows.filter((cells) => cells.length > 1 || cells[0]?.trim())
  const told = filled.filter((cells) => !isComment(cells))
  const table = commonWidth(told.length > 1 ? told : filled)
  if (table.share >= blockShare && table.width > 1) return table
  return tableAmongNotes(table) ?? table
}

function commonWidth(rows: Rows): TableRows {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  let width = rows.length === 0 ? 0 : 1
  let most = 0
  for (const [candidate, count] of counts)
    if (count > most || (count === most && candidate > width)) [width, most] = [candidate, count]
  return { width, rows, share: rows.length === 0 ? 0 : most / rows.length, coverage: 1 }
}

/** The table within lines that are mostly text; null where there is none. */
function tableAmongNotes({ rows }: TableRows): TableRows | null {
  const { width } = commonWidth(rows.filter((cells) => cells.length > 1))
  const isWide = (cells: readonly string[]) => cells.length === width
  const block = rows.slice(rows.findIndex(isWide), rows.findLastIndex(isWide) + 1)
  const wide = block.filter(isWide).length
  if ((width - 1) * (wide - 1) < blockCells || wide < blockShare * block.length) return null
  const coverage = textLength(block) / textLength(rows)
  return { width, rows: block, share: wide / block.length, coverage }
}

function textLength(rows: Rows): number {
  let length = 0
  for (const cells of rows) for (const cell of cells) length += cell.length + 1
  return length
}
