import type { TextColumn } from '../../../contracts/table'
import { exactLength } from './exactLength'
import { numbersAsText } from './numberText'
import type { TextPart } from './part'
import { type ReadPart, readPart } from './readPart'

/** The parts as one column of text: cells exactly as the file has them, those without a value missing. */
export function mergeTexts(name: string, parts: readonly ReadPart[]): TextColumn {
  const [first, ...rest] = parts.map(asText)
  if (!first) return { type: 'text', name, codes: new Int32Array(0), dictionary: [] }
  const dictionary: string[] = []
  const firstCodes = first.kinds.map((kind, code) =>
    kind === 'missing' ? -1 : dictionary.push(first.texts[code]!) - 1,
  )
  if (rest.length === 0) {
    const codes =
      dictionary.length === firstCodes.length
        ? exactLength(first.part.codes)
        : first.part.codes.map((code) => (code < 0 ? -1 : firstCodes[code]!))
    return { type: 'text', name, codes, dictionary }
  }
  const known = new Map(dictionary.map((text, code) => [text, code]))
  const codeOf = (text: string) => {
    const code = known.get(text) ?? dictionary.length
    if (code === dictionary.length) {
      known.set(text, code)
      dictionary.push(text)
    }
    return code
  }
  const codes = new Int32Array(parts.reduce((sum, { rows }) => sum + rows, 0))
  let at = 0
  for (const part of [first, ...rest]) at = append(codes, at, part, codeOf)
  return { type: 'text', name, codes, dictionary }
}

interface ReadText extends ReadPart {
  readonly part: TextPart
}

function asText(read: ReadPart): ReadText {
  const { part } = read
  if (part.kind === 'text') return { ...read, part }
  const { codes, dictionary } = numbersAsText(part)
  const asText: TextPart = { kind: 'text', codes, dictionary: dictionary.packed() }
  return { ...readPart(asText), part: asText }
}

/** Writes a part's codes from position `at` on. Returns where the next part's come. */
function append(
  codes: Int32Array,
  at: number,
  { part, texts, kinds }: ReadText,
  codeOf: (text: string) => number,
): number {
  const renumbered = Int32Array.from(texts, (text, code) =>
    kinds[code] === 'missing' ? -1 : codeOf(text),
  )
  part.codes.forEach((code, row) => {
    codes[at + row] = code < 0 ? -1 : renumbered[code]!
  })
  return at + part.codes.length
}
