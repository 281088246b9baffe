import { HoldfastError } from '../contracts/errors'
import type { Feature, Manifest } from '../contracts/manifest'
import type { CellValue, ScoreSummary } from '../contracts/scores'
import type { Column, Table } from '../contracts/table'
import { categoryCodes, parseNumber } from './categories'
import { matchNames } from './names'

/** Where a feature's numbers come from; null for a feature that no column fills. */
type Source =
  | { readonly from: 'numbers'; readonly values: Float64Array }
  /** `numbers[code]` is the model's number for a cell with that dictionary code. */
  | { readonly from: 'codes'; readonly codes: Int32Array; readonly numbers: Float32Array }
  | null

/** A table made ready for a model: which column fills which feature, and how. */
export interface Binding extends Pick<ScoreSummary, 'missingFeatures' | 'matched' | 'unseen'> {
  readonly manifest: Manifest
  readonly rowCount: number
  readonly sources: readonly Source[]
  /** The column of each feature, for display. */
  readonly columns: readonly (Column | null)[]
}

const exampleLimit = 5

/**
 * Matches the table's columns to the model's features and prepares their encoding.
 *
 * @throws HoldfastError `no-usable-feature` if no column matches.
 */
export function bindFeatures(table: Table, manifest: Manifest): Binding {
  const { features } = manifest
  const matches = matchNames(
    features,
    table.columns.map((column) => column.name),
  )
  const columns = features.map((_, index) => table.columns[matches[index]!] ?? null)
  if (columns.every((column) => column === null))
    throw new HoldfastError('no-usable-feature', {
      file: table.file.name,
      model: manifest.name,
      features: features.map((feature) => feature.name).join(', '),
    })
  const bound = features.map((feature, index) => bindColumn(feature, columns[index] ?? null))
  return {
    manifest,
    rowCount: table.rowCount,
    columns,
    sources: bound.map((entry) => entry.source),
    missingFeatures: features.filter((_, index) => !columns[index]).map((feature) => feature.name),
    matched: features.flatMap((feature, index) => {
      const column = columns[index]
      return column && column.name !== feature.name ? [[column.name, feature.name] as const] : []
    }),
    unseen: bound.flatMap((entry) => (entry.unseen ? [entry.unseen] : [])),
  }
}

/** Rows from..to-1 as the model's input: float32, (to − from) × F row-major, NaN for missing. */
export function encodeRows(binding: Binding, from: number, to: number): Float32Array<ArrayBuffer> {
  const width = binding.sources.length
  const matrix = new Float32Array((to - from) * width)
  binding.sources.forEach((source, feature) => {
    let cell = feature
    if (source === null)
      for (let row = from; row < to; row++, cell += width) matrix[cell] = Number.NaN
    else if (source.from === 'numbers') {
      const { values } = source
      for (let row = from; row < to; row++, cell += width) matrix[cell] = values[row]!
    } else {
      const { codes, numbers } = source
      for (let row = from; row < to; row++, cell += width) {
        const code = codes[row]!
        matrix[cell] = code < 0 ? Number.NaN : numbers[code]!
      }
    }
  })
  return matrix
}

/** A feature's value as the file has it; null where it is missing or no column fills the feature. */
export function cellValue(binding: Binding, row: number, feature: number): CellValue {
  const column = binding.columns[feature]
  if (!column) return null
  if (column.type === 'text') {
    const code = column.codes[row]!
    if (code < 0) return null
    const text = column.dictionary[code]!
    const number = binding.manifest.features[feature]?.kind === 'number' ? parseNumber(text) : NaN
    return Number.isNaN(number) ? text : number
  }
  const value = column.values[row]!
  return Number.isNaN(value) ? null : value
}

interface Bound {
  readonly source: Source
  readonly unseen: ScoreSummary['unseen'][number] | null
}

function bindColumn(feature: Feature, column: Column | null): Bound {
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
function asText(values: Float64Array): { codes: Int32Array; dictionary: string[] } {
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
  codes: Int32Array,
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
