import type { CellValue, Column, Manifest, Mapping, ScoreSummary, Table } from '../../contracts'
import { HoldfastError } from '../../contracts'
import { bindColumn, proposeMapping, type Source } from '../mapping'

const unmapped = { column: null, scale: 1, categories: {} } as const

/** A table made ready for a model: which column fills which feature, and how. */
export interface Binding extends Pick<ScoreSummary, 'missingFeatures' | 'matched' | 'unseen'> {
  readonly manifest: Manifest
  readonly rowCount: number
  readonly sources: readonly Source[]
  /** The column of each feature, for display. */
  readonly columns: readonly (Column | null)[]
}

/**
 * Prepares the encoding of the table's columns as `mapping` says or, without one, as proposed where
 * the program is sure enough. Columns that the table does not have count as absent.
 *
 * @throws HoldfastError `no-usable-feature` if no column fills a feature.
 */
export function bindFeatures(
  table: Table,
  manifest: Manifest,
  mapping: Mapping = proposeMapping(table, manifest),
): Binding {
  const { features } = manifest
  const columnOf = new Map(table.columns.map((column) => [column.name, column]))
  const mappingOf = new Map(mapping.map((entry) => [entry.feature, entry]))
  const mapped = features.map(({ name }) => mappingOf.get(name) ?? { feature: name, ...unmapped })
  const columns = mapped.map(({ column }) => columnOf.get(column ?? '') ?? null)
  if (columns.every((column) => column === null))
    throw new HoldfastError('no-usable-feature', {
      file: table.file.name,
      model: manifest.name,
      features: features.map((feature) => feature.name).join(', '),
    })
  const bound = features.map((feature, index) =>
    bindColumn(feature, columns[index] ?? null, mapped[index]!),
  )
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
      const { values, scale } = source
      for (let row = from; row < to; row++, cell += width) matrix[cell] = values[row]! * scale
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

/**
 * A feature's value in the model's unit and, where only the mapping tells the category, in the
 * model's word for it; else as the file has it. Null where it is missing or no column fills the feature.
 */
export function cellValue(binding: Binding, row: number, feature: number): CellValue {
  const source = binding.sources[feature] ?? null
  if (source === null) return null
  if (source.from === 'codes') {
    const code = source.codes[row]!
    return code < 0 ? null : source.shown[code]!
  }
  const value = source.values[row]! * source.scale
  return Number.isNaN(value) ? null : value
}
