import type { Feature } from '../contracts/manifest'
import type { ScoreSummary } from '../contracts/scores'
import type { CodeArray, Column, NumberArray } from '../contracts/table'
import { categoryCodes, parseNumber } from './categories'

/** Where a feature's numbers come from; null for a feature that no column fills. */
export type Source =
  | { readonly from: 'numbers'; readonly values: NumberArray }
  /** `numbers[code]` is the model's number for a cell with that dictionary code. */
  | { readonly from: 'codes'; readonly codes: CodeArray; readonly numbers: Float32Array }
  | null

/** Unseen categories shown as examples, per feature. */
const exampleLimit = 5

/** A column bound to a feature, with the categories that the model has not seen. */
interface Bound {
  readonly source: Source
  readonly unseen: ScoreSummary['unseen'][number] | null
}

/** Prepares the encoding of one feature from the column that fills it, if any does. */
export function bindColumn(feature: Feature, column: Column | null): Bound {
  if (!column) return { source: null, unseen: null }
  if (feature.kind === 'number') {
    if (column.type === 'number')
      return { source: { from: 'numbers', values: column.values }, unseen: null }
    const numbers = Float32Array.from(column.dictionary, parseNumber)
    return { source: { from: 'codes', codes: column.codes, numbers }, unseen: null }
  }
  const codeOf = categoryCodes(feature)
  const { codes, dictionary } = column.type === 'text' ? column : asText(column.values)
  const numbers = Float32Array.from(dictionary, codeOf)
  return {
    source: { from: 'codes', codes, numbers },
    unseen: countUnseen(feature.name, codes, dictionary, numbers),
  }
}

/** Numbers as dictionary codes of their text, for a category that is written as numbers. */
function asText(values: NumberArray): { codes: Int32Array; dictionary: string[] } {
  const known = new Map<number, number>()
  const dictionary: string[] = []
  const codes = new Int32Array(values.length)
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    let code = Number.isNaN(value) ? -1 : known.get(value)
    if (code === undefined) {
      code = dictionary.push(String(value)) - 1
      known.set(value, code)
    }
    codes[row] = code
  }
  return { codes, dictionary }
}

function countUnseen(
  feature: string,
  codes: CodeArray,
  dictionary: readonly string[],
  numbers: Float32Array,
): Bound['unseen'] {
  const unseen = new Uint8Array(dictionary.length)
  const examples: string[] = []
  for (let code = 0; code < dictionary.length; code++) {
    if (!Number.isNaN(numbers[code]!)) continue
    unseen[code] = 1
    if (examples.length < exampleLimit) examples.push(dictionary[code]!)
  }
  if (examples.length === 0) return null
  let cells = 0
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) cells += unseen[codes[row]!]!
  return cells > 0 ? { feature, cells, examples } : null
}
