import type { Column, ProblemCode, TextColumn } from '../../contracts/table'
import { dateReading, looksLikeDates, type UndecidedOrder } from '../dates/dateReading'
import { dayNumber, readDateParts } from '../dates/readDate'
import type { UndecidedSign } from './numberReading'
import type { TypingHints } from './typeColumns'

export interface TypedColumn {
  readonly column: Column
  /** Cells that are not what the column holds: of numbers they count as missing. */
  readonly odd: readonly OddCell[]
  readonly oddCount: number
  readonly oddCode: Extract<ProblemCode, 'not-a-number' | 'not-a-date'>
  /** The decimal sign that its cells tell; null where they do not. */
  readonly decimal: '.' | ',' | null
}

export interface OddCell {
  /** 0-based row of the table. */
  readonly row: number
  readonly value: string
}

/** What the cells of a column leave open. */
export type OpenQuestion = Partial<UndecidedSign & UndecidedOrder>

/** Lists the first odd cells and counts all. */
export class OddCells {
  readonly odd: OddCell[] = []
  oddCount = 0

  constructor(private readonly most: number) {}

  note(row: number, value: string): void {
    if (this.oddCount++ < this.most) this.odd.push({ row, value })
  }
}

/** A text column with what its dates tell, where it holds dates. At most `maxOdd` odd cells are listed. */
export function typedText(
  column: TextColumn,
  hints: TypingHints,
  maxOdd: number,
): TypedColumn | OpenQuestion {
  const { codes, dictionary } = column
  const odd = new OddCells(maxOdd)
  const typed = { odd: odd.odd, oddCode: 'not-a-date', decimal: null } as const
  if (!looksLikeDates(dictionary)) return { column, ...typed, oddCount: 0 }
  const rowsOf = new Uint32Array(dictionary.length)
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) rowsOf[codes[row]!]!++
  const dates = dateReading(dictionary, rowsOf, hints)
  if (!dates) return { column, ...typed, oddCount: 0 }
  if (!('order' in dates)) return dates
  const isOdd = dictionary.map((text) => {
    const parts = readDateParts(text)
    return !parts || Number.isNaN(dayNumber(parts, dates.order))
  })
  if (isOdd.includes(true))
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row]!
      if (code >= 0 && isOdd[code]) odd.note(row, dictionary[code]!)
    }
  return { column: { ...column, dates }, ...typed, oddCount: odd.oddCount }
}
