import type { CodeArray, TextColumn } from '../../../../contracts'
import { codeArray, exactLength } from '../../../columns'
import type { KindInColumn } from '../../typing'
import type { TextPart } from '../cells'
import { numbersAsText } from '../cells'
import { type ReadPart, readPart } from './readPart'

/** The parts as one column of text: cells exactly as the file has them, those without a value missing. */
export function mergeTexts(
  name: string,
  parts: readonly ReadPart[],
  kindOf: KindInColumn,
): TextColumn {
  const texts = parts.map(asText)
  const dictionary: string[] = []
  // The texts of one part differ: only further parts need to be held against it.
  const known = texts.length > 1 ? new Map<string, number>() : null
  const codeOf = (text: string) => {
    const code = known?.get(text) ?? dictionary.length
    if (code === dictionary.length) {
      known?.set(text, code)
      dictionary.push(text)
    }
    return code
  }
  const renumbered = texts.map(({ texts, kinds }) =>
    Int32Array.from(texts, (text, code) =>
      kindOf(text, kinds[code]!) === 'missing' ? -1 : codeOf(text),
    ),
  )
  return { type: 'text', name, codes: mergeCodes(texts, renumbered, dictionary.length), dictionary }
}

/** The codes of all parts, those of each part by its numbers in the whole column's dictionary. */
function mergeCodes(
  parts: readonly ReadText[],
  renumbered: readonly Int32Array[],
  dictionarySize: number,
): CodeArray {
  const only = parts.length === 1 ? parts[0] : undefined
  if (only && only.texts.length === dictionarySize) return exactLength(only.part.codes)
  const rows = parts.reduce((sum, part) => sum + part.rows, 0)
  const codes = codeArray(rows, dictionarySize)
  let at = 0
  parts.forEach(({ part }, index) => {
    at = append(codes, at, part.codes, renumbered[index]!)
  })
  return codes
}

/** A part whose cells are all text. */
export interface ReadText extends ReadPart {
  readonly part: TextPart
}

/** A part with its numbers written out as the file has them. */
export function asText(read: ReadPart): ReadText {
  const { part } = read
  if (part.kind === 'text') return { ...read, part }
  const { codes, dictionary } = numbersAsText(part)
  const asText: TextPart = { kind: 'text', codes, dictionary: dictionary.packed() }
  return { ...readPart(asText), part: asText }
}

/** Writes a part's codes from position `at` on. Returns where the next part's come. */
function append(codes: CodeArray, at: number, from: CodeArray, renumbered: Int32Array): number {
  for (let row = 0; row < from.length; row++) {
    const code = from[row]!
    codes[at + row] = code < 0 ? -1 : renumbered[code]!
  }
  return at + from.length
}
