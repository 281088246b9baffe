import type {
  CellValue,
  CodeArray,
  Column,
  Feature,
  FeatureMapping,
  NumberArray,
  ScoreSummary,
} from '../../../contracts'
import { valueReader } from './valueReader'

/** Where a feature's numbers come from; null for a feature that no column fills. */
export type Source =
  /** The file's numbers times `scale` are the model's. */
  | { readonly from: 'numbers'; readonly values: NumberArray; readonly scale: number }
  /** `numbers[code]` is the model's number for a cell with that dictionary code, `shown[code]` its value for display. */
  | {
      readonly from: 'codes'
      readonly codes: CodeArray
      readonly numbers: Float32Array
      readonly shown: readonly CellValue[]
    }
  | null

/** Unseen categories shown as examples, per feature. */
const exampleLimit = 5

/** A column bound to a feature, with the categories that the model has not seen. */
interface Bound {
  readonly source: Source
  readonly unseen: ScoreSummary['unseen'][number] | null
}

/** Prepares the encoding of one feature from the column that fills it, if any does. */
export function bindColumn(
  feature: Feature,
  column: Column | null,
  mapping: Pick<FeatureMapping, 'scale' | 'categories'>,
): Bound {
  if (!column) return { source: null, unseen: null }
  if (feature.kind === 'number' && column.type === 'number')
    return {
      source: { from: 'numbers', values: column.values, scale: mapping.scale },
      unseen: null,
    }
  const { codes, dictionary } = column.type === 'text' ? column : asText(column.values)
  const values = dictionary.map(valueReader(feature, mapping, dictionary.length))
  const numbers = Float32Array.from(values, ({ number }) => number)
  const shown = values.map((value, code) =>
    // A category written as a number stays a number.
    column.type === 'number' && value.shown === dictionary[code]
      ? Number(value.shown)
      : value.shown,
  )
  return {
    source: { from: 'codes', codes, numbers, shown },
    unseen:
      feature.kind === 'category' ? countUnseen(feature.name, codes, dictionary, numbers) : null,
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
