import type { CodeArray, MissingWord } from '../../contracts'
import type { CellKind } from './cellText'

/** The cells of a column, or of consecutive rows of one, by their distinct texts. */
export interface CellTally {
  readonly texts: readonly string[]
  readonly kinds: readonly CellKind[]
  /** Rows of each text; counted when first asked for. */
  readonly rowsOf: ArrayLike<number>
  readonly plain: PlainNumbers
}

/** Rows of numbers without groups ("-1234.5", "-1234,5") whose texts were not kept. */
export interface PlainNumbers {
  readonly rows: number
  /** Their decimal sign. */
  readonly sign: '.' | ','
  /** What the points in them can be, of all numbers together; stops at the first that settles it. */
  points(): PointUse
  /** Looks at every number. */
  count(): PlainRows
}

/** No point anywhere; each may part thousands or be the decimal sign; one is the decimal sign. */
export type PointUse = 'none' | 'either' | 'decimal'

/** Rows of plain numbers by what they tell of the decimal sign. */
export interface PlainRows {
  /** Without a point, zeros among them. */
  readonly whole: number
  readonly zero: number
  /** With a point that can only be the decimal sign. */
  readonly decimal: number
  /** Such as "1.234": the point may part thousands. */
  readonly either: number
}

const noRows: PlainRows = { whole: 0, zero: 0, decimal: 0, either: 0 }

export const noPlainNumbers: PlainNumbers = {
  rows: 0,
  sign: '.',
  points: () => 'none',
  count: () => noRows,
}

/** Rows of each of so many codes. */
export function rowsByCode(codes: CodeArray, size: number): Uint32Array {
  const rowsOf = new Uint32Array(size)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!
    if (code >= 0) rowsOf[code]!++
  }
  return rowsOf
}

/** The words that were taken for "no value", the most frequent first; empty cells are not among them. */
export function missingWordsOf(tallies: readonly CellTally[]): MissingWord[] {
  const rows = new Map<string, number>()
  for (const tally of tallies)
    tally.kinds.forEach((kind, code) => {
      const text = tally.texts[code]!
      if (kind !== 'missing' || text === '') return
      // A space stands for cells that hold nothing but white space.
      const word = text.trim() || ' '
      rows.set(word, (rows.get(word) ?? 0) + tally.rowsOf[code]!)
    })
  const words = Array.from(rows, ([word, count]) => ({ word, count }))
  return words.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
}
