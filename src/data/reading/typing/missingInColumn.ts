import type { Column } from '../../../contracts'
import {
  type CellKind,
  type CellTally,
  isMissingBesideNumbers,
  isValueAmong,
  missingWordsOf,
} from '../../cell'
import { looksLikeDates } from '../../dates'

/** What a cell is in its column, by its text and what it is by itself. */
export type KindInColumn = (text: string, kind: CellKind) => CellKind

/** Different texts that a word is held against. */
const mostOthers = 60

/** Of numbers and dates: words such as "brak" say there that nothing is known. */
export const besideNumbers: KindInColumn = (text, kind) =>
  kind === 'text' && isMissingBesideNumbers(text) ? 'missing' : kind

const asIs: KindInColumn = (_, kind) => kind

/** Of a column of text: words for "no value" that are values beside its other texts are text. */
export function amongTexts(tallies: readonly CellTally[]): KindInColumn {
  // The texts of numbers are not always kept, so beside numbers nothing is said.
  if (tallies.some(({ plain, kinds }) => plain.rows > 0 || kinds.includes('number'))) return asIs
  const others = new Set<string>()
  const words = new Set<string>()
  for (const { texts, kinds } of tallies)
    texts.forEach((text, code) => {
      if (kinds[code] === 'missing') words.add(text.trim())
      else if (others.size < mostOthers && besideNumbers(text, kinds[code]!) !== 'missing')
        others.add(text.trim())
    })
  const beside = [...others]
  if (looksLikeDates(beside)) return besideNumbers
  const values = new Set([...words].filter((word) => isValueAmong(word, beside)))
  if (values.size === 0) return asIs
  return (text, kind) => (kind === 'missing' && values.has(text.trim()) ? 'text' : kind)
}

/** The same tallies with the kinds that their cells have in the column. */
export function settled(tallies: readonly CellTally[], kindOf: KindInColumn): CellTally[] {
  return tallies.map((tally) => ({
    texts: tally.texts,
    plain: tally.plain,
    kinds: tally.texts.map((text, code) => kindOf(text, tally.kinds[code]!)),
    get rowsOf() {
      return tally.rowsOf
    },
  }))
}

/** The words of a column that say nothing is known, where there are any. */
export function missingIn(tallies: readonly CellTally[]): Pick<Column, 'missingWords'> {
  const missingWords = missingWordsOf(tallies)
  return missingWords.length > 0 ? { missingWords } : {}
}
