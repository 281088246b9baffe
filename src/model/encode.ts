import { HoldfastError } from '../contracts/errors'
import type { Manifest } from '../contracts/manifest'
import type { CellValue, ScoreSummary } from '../contracts/scores'
import type { Column, Table } from '../contracts/table'
import { bindColumn, type Source } from './bindColumn'
import { parseNumber } from './categories'
import { matchNames } from './names'

/** A table made ready for a model: which column fills which feature, and how. */
export interface Binding extends Pick<ScoreSummary, 'missingFeatures' | 'matched' | 'unseen'> {
  readonly manifest: Manifest
  readonly rowCount: number
  readonly sources: readonly Source[]
  /** The column of each feature, for display. */
  readonly columns: readonly (Column | null)[]
}

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
