import {
  type CellValue,
  type Column,
  HoldfastError,
  inputsOf,
  type Manifest,
  type Mapping,
  missingAs,
  type ScoreSummary,
  type Table,
} from '../../contracts'
import { bindColumn, bindDates, derivedColumn, proposeMapping, type Source } from '../mapping'

const unmapped = { column: null, scale: 1, categories: {} } as const

/** A table made ready for a model: which column fills which feature, and how. */
export interface Binding
  extends Pick<ScoreSummary, 'missingFeatures' | 'matched' | 'unseen' | 'replaced'> {
  readonly manifest: Manifest
  readonly rowCount: number
  readonly sources: readonly Source[]
  /** The column of each feature, for display; of a derived one its days. */
  readonly columns: readonly (Column | null)[]
  /** What days are counted to, in days since 1970-01-01; NaN where none are. */
  readonly referenceDay: number
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
  const dates = bindDates(table, manifest, mapping)
  const columns = features.map((feature, f) =>
    feature.derived
      ? derivedColumn(feature, dates)
      : (columnOf.get(mapped[f]!.column ?? '') ?? null),
  )
  if (columns.every((column) => column === null))
    throw new HoldfastError('no-usable-feature', {
      file: table.file.name,
      model: manifest.name,
      features: inputsOf(manifest)
        .map((input) => input.name)
        .join(', '),
    })
  const bound = features.map((feature, index) =>
    bindColumn(feature, columns[index] ?? null, mapped[index]!),
  )
  const filled = inputsOf(manifest).map(({ name }) => ({
    name,
    column: columnOf.get(mappingOf.get(name)?.column ?? '') ?? null,
  }))
  const sources = bound.map((entry) => entry.source)
  return {
    manifest,
    rowCount: table.rowCount,
    columns,
    referenceDay: dates.referenceDay,
    sources,
    missingFeatures: filled.filter(({ column }) => !column).map(({ name }) => name),
    matched: filled.flatMap(({ name, column }) =>
      column && column.name !== name ? [[column.name, name] as const] : [],
    ),
    unseen: bound.flatMap((entry) => (entry.unseen ? [entry.unseen] : [])),
    replaced: replacedCells(manifest, sources),
  }
}

/** Cells without a value where the model is given something else in their place. */
function replacedCells(
  { features, foreign }: Manifest,
  sources: readonly Source[],
): ScoreSummary['replaced'] {
  if (!foreign) return []
  return features.flatMap((feature, index) => {
    const by = missingAs(foreign, feature)
    const source = sources[index] ?? null
    const cells = by && source ? missingIn(source) : 0
    return by && cells > 0 ? [{ feature: feature.name, cells, by }] : []
  })
}

function missingIn(source: NonNullable<Source>): number {
  let cells = 0
  if (source.from === 'numbers') {
    for (const value of source.values) if (Number.isNaN(value)) cells++
  } else for (const code of source.codes) if (code < 0) cells++
  return cells
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
