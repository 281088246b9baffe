import type { TextColumn } from '../../../contracts'
import { foldedWriting, tidyWriting } from '../../../ground/words'
import { rowsByCode } from '../../cell'
import { codeArray, isIdName } from '../../columns'

/** More texts than this are no categories: they are told apart as they are written. */
const mostWritings = 4000
/** So many values may be categories however few the rows are. */
const fewValues = 10
/** With more different texts a row, nothing recurs. */
const mostDistinct = 0.8
/** Values whose writings are shown. */
const mostExamples = 3

/** Writings of a column that were taken for one value. */
export interface MergedWritings {
  /** 0-based row of the table: the first whose writing is not the one that is shown. */
  readonly row: number
  /** Values that have several writings. */
  readonly values: number
  /** Cells whose writing is not the one that is shown. */
  readonly cells: number
  /** "pro, Pro␣ = Pro; …" */
  readonly examples: string
}

export interface MergedColumn {
  readonly column: TextColumn
  /** Null where every value has one writing. */
  readonly merged: MergedWritings | null
}

/**
 * A text column in which one value is one text, whatever its writings: the commonest of them, the
 * earliest of equally common ones. A value that is written in one way keeps it to the letter, but for
 * spaces that fill all to one width. Texts that differ for every customer are told apart by case, as
 * some systems give out IDs.
 */
export function mergeWritings(written: TextColumn): MergedColumn {
  const column = isPadded(written.dictionary)
    ? { ...written, dictionary: written.dictionary.map((text) => text.trimEnd()) }
    : written
  const { codes, dictionary, name } = column
  const same = { column, merged: null }
  const folds = dictionary.length <= mostWritings && !isIdName(name)
  if (!folds && dictionary.every(isTidy)) return same
  const tidied = dictionary.map((text) => (isTidy(text) ? text : tidyWriting(text)))
  const folded = folds ? grouped(tidied.map(foldedWriting)) : null
  if (folded?.first.length === dictionary.length) return same
  const rowsOf = rowsByCode(codes, dictionary.length)
  const groups = folded && areCategories(folded, rowsOf) ? folded : grouped(tidied)
  const size = groups.first.length
  if (size === dictionary.length) return same
  const shown = commonest(tidied, groups, rowsOf)
  const merged = codeArray(codes.length, size)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!
    merged[row] = code < 0 ? -1 : groups.of[code]!
  }
  const writings = writingsOf(groups)
  const texts = shown.map((code, value) =>
    writings[value]!.length > 1 ? tidied[code]! : dictionary[code]!,
  )
  const told = toldOf(column, texts, writings, rowsOf)
  return { column: { ...column, codes: merged, dictionary: texts }, merged: told }
}

/** Several texts, all filled with spaces to one width. */
function isPadded(dictionary: readonly string[]): boolean {
  const [first, second] = dictionary
  if (first === undefined || second === undefined || first.length !== second.length) return false
  const { length } = first
  return (
    dictionary.some((text) => text.endsWith(' ')) &&
    dictionary.every((text) => text.length === length && text.trim() !== '')
  )
}

/** Values by their writings, in order of first appearance. */
interface Groups {
  /** The value of each code. */
  readonly of: Int32Array
  /** The first code of each value. */
  readonly first: readonly number[]
}

/** Few values that recur, as their writings do. */
function areCategories({ of, first }: Groups, rowsOf: Uint32Array): boolean {
  if (first.length <= fewValues) return true
  const rows = rowsOf.reduce((sum, count) => sum + count, 0)
  return first.length <= rows / 2 && of.length <= mostDistinct * rows
}

function grouped(keys: readonly string[]): Groups {
  const known = new Map<string, number>()
  const first: number[] = []
  const of = Int32Array.from(keys, (key, code) => {
    const group = known.get(key) ?? first.length
    if (group === first.length) {
      known.set(key, group)
      first.push(code)
    }
    return group
  })
  return { of, first }
}

/** The code of the commonest writing of each value; writings that tidying makes equal count together. */
function commonest(
  texts: readonly string[],
  { of, first }: Groups,
  rowsOf: Uint32Array,
): readonly number[] {
  const rows = new Map<string, number>()
  texts.forEach((text, code) => {
    rows.set(text, (rows.get(text) ?? 0) + rowsOf[code]!)
  })
  const shown = [...first]
  texts.forEach((text, code) => {
    const best = shown[of[code]!]!
    if (rows.get(text)! > rows.get(texts[best]!)!) shown[of[code]!] = code
  })
  return shown
}

/** The codes of each value. */
function writingsOf({ of, first }: Groups): number[][] {
  const writings = first.map((): number[] => [])
  of.forEach((group, code) => {
    writings[group]!.push(code)
  })
  return writings
}

/** @param shown the text of each value */
function toldOf(
  { codes, dictionary }: TextColumn,
  shown: readonly string[],
  writings: readonly (readonly number[])[],
  rowsOf: Uint32Array,
): MergedWritings {
  const isOther = new Uint8Array(dictionary.length)
  let values = 0
  let cells = 0
  const examples: string[] = []
  writings.forEach((group, value) => {
    if (group.length === 1) return
    const others = group.filter((code) => dictionary[code] !== shown[value])
    for (const code of others) {
      isOther[code] = 1
      cells += rowsOf[code]!
    }
    if (++values > mostExamples) return
    const first = others.slice(0, mostExamples).map((code) => visible(dictionary[code]!))
    examples.push(`${first.join(', ')} = ${shown[value]}`)
  })
  return {
    row: codes.findIndex((code) => code >= 0 && isOther[code] === 1),
    values,
    cells,
    examples: examples.join('; ') + (values > mostExamples ? '; …' : ''),
  }
}

/** Nothing for `tidyWriting` to do: most texts. */
const isTidy = (text: string) => /^[!-~]+(?: [!-~]+)*$/.test(text)

/** Spaces that nobody would see are shown. */
function visible(text: string): string {
  const start = text.length - text.trimStart().length
  const end = Math.max(start, text.trimEnd().length)
  const marks = (spaces: number) => '␣'.repeat(spaces)
  const inner = text.slice(start, end).replace(/\s{2,}|[^\S ]/g, (s) => marks(s.length))
  return marks(start) + inner + marks(text.length - end)
}
