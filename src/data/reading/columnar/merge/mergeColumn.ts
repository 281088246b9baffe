import { missingWordsOf } from '../../../cell'
import {
  numberReading,
  type OpenQuestion,
  type TypedColumn,
  type TypingHints,
  typedText,
} from '../../typing'
import type { ColumnPart } from '../cells'
import { mergeNumbers } from './mergeNumbers'
import { mergeTexts } from './mergeTexts'
import { readPart } from './readPart'
import { tallyPart } from './tallyPart'

/**
 * Types a column once, from all its parts in order, by the rules of typeColumn. At most `maxOdd`
 * odd cells are listed. Throws NotColumnar where a text is not UTF-8.
 */
export function mergeColumn(
  name: string,
  parts: readonly ColumnPart[],
  maxOdd: number,
  hints: TypingHints,
): TypedColumn | OpenQuestion {
  const read = parts.map(readPart)
  const tallies = read.map(tallyPart)
  const reading = numberReading(tallies, hints)
  if (reading && !('convention' in reading)) return reading
  const missingWords = missingWordsOf(tallies)
  const words = missingWords.length > 0 ? { missingWords } : {}
  if (!reading) return typedText({ ...mergeTexts(name, read), ...words }, hints, maxOdd)
  const typed = mergeNumbers(name, read, reading, maxOdd)
  return { ...typed, column: { ...typed.column, ...words } }
}
