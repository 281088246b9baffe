import {
  amongTexts,
  besideNumbers,
  missingIn,
  numberReading,
  type OpenQuestion,
  settled,
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
  const asNumbers = settled(tallies, besideNumbers)
  const reading = numberReading(asNumbers, hints)
  if (reading && !('convention' in reading)) return reading
  if (!reading) {
    const kindOf = amongTexts(tallies)
    const column = mergeTexts(name, read, kindOf)
    return typedText({ ...column, ...missingIn(settled(tallies, kindOf)) }, hints, maxOdd)
  }
  const numbers = read.map((part, index) => ({ ...part, kinds: asNumbers[index]!.kinds }))
  const typed = mergeNumbers(name, numbers, reading, maxOdd)
  return { ...typed, column: { ...typed.column, ...missingIn(asNumbers) } }
}
