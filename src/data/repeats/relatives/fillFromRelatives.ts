import type { Column, FilledCounts, NumberArray, RowFamilies, Table } from '../../../contracts'
import { difference, isMissing, type Relatives, relativesOf } from './relatives'

/** Part of such pairs that must agree in a column for one to tell the other's value. */
const leastReliable = 0.5
/** Pairs that must have both cells before that is known. */
const fewestPairs = 20

/** A table whose missing cells are filled from other rows of the same customers. */
export interface FilledTable {
  readonly table: Table
  /** Those with filled cells, in file order, and the rows of these, ascending. */
  readonly columns: readonly { readonly column: string; readonly rows: Int32Array }[]
}

/** How many cells of the columns named in `among` were filled, and in how many rows. */
export function filledIn({ columns }: FilledTable, among: ReadonlySet<string>): FilledCounts {
  const counted = columns.filter(({ column }) => among.has(column))
  const rows = new Set(counted.flatMap((each) => [...each.rows]))
  return { cells: counted.reduce((sum, each) => sum + each.rows.length, 0), rows: rows.size }
}

/** Whether the same cells were filled with the same values; null: none. */
export function sameFill(a: FilledTable | null, b: FilledTable | null): boolean {
  const cells = (filled: FilledTable | null) =>
    filled?.columns.map(({ column, rows }) => {
      const found = filled.table.columns.find(({ name }) => name === column)!
      const values = found.type === 'text' ? found.codes : found.values
      return [column, [...rows], Array.from(rows, (row) => values[row]!)]
    }) ?? []
  return a === b || JSON.stringify(cells(a)) === JSON.stringify(cells(b))
}

interface Candidate {
  readonly value: number
  /** Part of the pairs like this one that agree in the column. */
  readonly reliability: number
  readonly agreement: number
  readonly apart: number
}

/**
 * Fills missing cells of the columns named in `fillable` from other rows of the same family, where
 * the two rows agree but for numbers that moved by constants: the movement is undone. How a column
 * moves, and how often such rows agree in it, is learned from all pairs that have both cells; of
 * several rows the one that tells most surely, then that which agrees most, then the nearest is
 * taken. No value beyond the column's least and greatest is made. The outcome is not looked at.
 */
export function fillFromRelatives(
  table: Table,
  families: Pick<RowFamilies, 'family' | 'likeness'>,
  fillable: ReadonlySet<string>,
): FilledTable {
  const wanted = table.columns.filter(({ name }) => fillable.has(name))
  const relatives = relativesOf(table, families, wanted)
  const columns: { column: string; rows: Int32Array }[] = []
  const filled = table.columns.map((column) => {
    if (!fillable.has(column.name)) return column
    const values = valuesFor(column, relatives)
    if (values.size === 0) return column
    const rows = Int32Array.from(values.keys()).sort()
    columns.push({ column: column.name, rows })
    return withValues(column, values)
  })
  return { table: { ...table, columns: filled }, columns }
}

/** By row with a missing cell what relatives tell: a number, or the code of a text. */
function valuesFor(column: Column, relatives: Relatives): Map<number, number> {
  const { a, b, movement, agreement } = relatives
  const moves = movesOf(column, relatives)
  const [least, greatest] = extremes(column)
  const best = new Map<number, Candidate>()
  const cell = (row: number) => (column.type === 'text' ? column.codes[row]! : column.values[row]!)
  for (let pair = 0; pair < a.length; pair++) {
    const missing = isMissing(column, a[pair]!)
    if (missing === isMissing(column, b[pair]!)) continue
    const move = moves.get(Math.abs(movement[pair]!))
    if (!move || move.reliability < leastReliable) continue
    const [to, from] = missing ? [a[pair]!, b[pair]!] : [b[pair]!, a[pair]!]
    // Forwards from the row that the movement starts at.
    const direction = movement[pair]! < 0 === missing ? 1 : -1
    const value = difference(cell(from), -direction * move.by)
    if (value < least || value > greatest) continue
    const candidate = {
      value,
      reliability: move.reliability,
      agreement: agreement[pair]!,
      apart: Math.abs(to - from),
    }
    const known = best.get(to)
    if (!known || isSurer(candidate, known)) best.set(to, candidate)
  }
  return new Map([...best].map(([row, { value }]) => [row, value]))
}

function isSurer(a: Candidate, b: Candidate): boolean {
  const by = a.reliability - b.reliability || a.agreement - b.agreement || b.apart - a.apart
  return by > 0
}

interface Move {
  /** What pairs with this movement mostly differ by in the column, from its start on; 0 for texts. */
  readonly by: number
  readonly reliability: number
}

/** By movement how the column goes with it. */
function movesOf(column: Column, { a, b, movement }: Relatives): Map<number, Move> {
  const tallies = new Map<number, Map<number, number>>()
  for (let pair = 0; pair < a.length; pair++) {
    const [earlier, later] = movement[pair]! < 0 ? [b[pair]!, a[pair]!] : [a[pair]!, b[pair]!]
    if (isMissing(column, earlier) || isMissing(column, later)) continue
    const place = Math.abs(movement[pair]!)
    const by =
      column.type === 'text'
        ? Number(column.codes[earlier] !== column.codes[later])
        : difference(column.values[later]!, column.values[earlier]!)
    const tally = tallies.get(place) ?? new Map<number, number>()
    tally.set(by, (tally.get(by) ?? 0) + 1)
    tallies.set(place, tally)
  }
  const moves = new Map<number, Move>()
  for (const [place, tally] of tallies) {
    const pairs = [...tally.values()].reduce((sum, count) => sum + count, 0)
    if (pairs < fewestPairs) continue
    const numbers = column.type === 'number' && place > 0
    const by = numbers ? [...tally].reduce((most, each) => (each[1] > most[1] ? each : most))[0] : 0
    moves.set(place, { by, reliability: (tally.get(by) ?? 0) / pairs })
  }
  return moves
}

function extremes(column: Column): readonly [least: number, greatest: number] {
  if (column.type === 'text') return [0, column.dictionary.length - 1]
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of column.values) {
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  return [least, greatest]
}

function withValues(column: Column, values: ReadonlyMap<number, number>): Column {
  if (column.type === 'text') {
    const codes = column.codes.slice()
    for (const [row, code] of values) codes[row] = code
    return { ...column, codes }
  }
  const fit = [...values.values()].every((value) => Math.fround(value) === value)
  const cells: NumberArray = fit ? column.values.slice() : Float64Array.from(column.values)
  for (const [row, value] of values) cells[row] = value
  return { ...column, values: cells }
}
