import type { CodeArray } from '../../../../contracts'
import { codeArray } from '../../../columns'
import { ByteDictionary } from './byteDictionary'
import type { NumberPart } from './part'

/** The text of a number as the file has it; see NumberPart.decimals. */
export function numberText(value: number, decimals: number): string {
  return decimals > 0 ? value.toFixed(decimals) : String(value)
}

/** True where `numberText(Number(text), 0)` gives the text back, so that only the number need be kept. */
export function isExactNumber(text: string): boolean {
  const value = Number(text)
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
    return false
  return String(value) === text
}

/**
 * A part of numbers as text again. Dictionary codes are in order of first appearance; −1 where
 * nothing is written.
 */
export function numbersAsText(part: NumberPart): { codes: CodeArray; dictionary: ByteDictionary } {
  const dictionary = new ByteDictionary()
  const codes = new Int32Array(part.values.length)
  const others = textStarts(part.dictionary)
  const ascii = new TextEncoder()
  const buffer = new Uint8Array(128)
  let other = 0
  for (let row = 0; row < codes.length; row++) {
    const value = part.values[row]!
    if (part.others[other] === row) {
      const code = part.others[other + 1]!
      codes[row] = dictionary.code(part.dictionary, others[code]!, others[code + 1]! - 1)
      other += 2
    } else if (Number.isNaN(value)) codes[row] = -1
    else {
      const text = numberText(value, part.decimals?.[row] ?? 0)
      const inSign = part.sign === '.' ? text : text.replace('.', ',')
      const { written } = ascii.encodeInto(inSign, buffer)
      codes[row] = dictionary.code(buffer, 0, written)
    }
  }
  const narrow = codeArray(codes.length, dictionary.size)
  narrow.set(codes)
  return { codes: narrow, dictionary }
}

/** Where each text of a packed dictionary starts, and where the next would. */
function textStarts(packed: Uint8Array): number[] {
  const starts = [0]
  for (let at = 0; at < packed.length; at++) if (packed[at] === 0) starts.push(at + 1)
  return starts
}
