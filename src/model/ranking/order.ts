import type { Band, BandLimits, CustomerQuery, SortDirection } from '../../contracts/scores'
import type { Column, Table } from '../../contracts/table'
import { bandOf } from '../explanation/bands'
import { idSearch } from './search'
import { sortOrder } from './sortOrder'

export interface Ranked {
  readonly table: Table
  readonly probability: Float32Array
  readonly limits: BandLimits
  /** Name of the ID column, null where rows are named by position. */
  readonly idColumn: string | null
  readonly idOf: (row: number) => string
}

/**
 * All rows in the order that `sort` names ('risk', 'id' or `column:<name>`). Ties keep file order;
 * missing values come last in both directions. Text sorts as people expect numbers in it to.
 */
export function sortRows(ranked: Ranked, sort: string, direction: SortDirection): Uint32Array {
  const keys = sortKeys(ranked, sort)
  if (keys) return sortOrder(keys, direction)
  const rows = Uint32Array.from(ranked.probability, (_, row) => row)
  return direction === 'descending' ? rows.reverse() : rows
}

/** The rows of `sorted` that match the query's search and band, in the same order. */
export function filterRows(
  { table, probability, limits, idColumn, idOf }: Ranked,
  sorted: Uint32Array,
  { search, band }: Pick<CustomerQuery, 'search' | 'band'>,
): Uint32Array {
  const text = search.trim().toLowerCase()
  if (!text && band === 'all') return sorted
  const column = table.columns.find(({ name }) => name === idColumn) ?? null
  const matches = text ? idSearch(column, idOf, text) : () => true
  const inBand = (row: number) => bandOf(probability[row]!, limits) === (band as Band)
  const rows = new Uint32Array(sorted.length)
  let count = 0
  for (let i = 0; i < sorted.length; i++) {
    const row = sorted[i]!
    if ((band === 'all' || inBand(row)) && matches(row)) rows[count++] = row
  }
  return rows.subarray(0, count)
}

/** One number a row to sort by; null for file order. */
function sortKeys(ranked: Ranked, sort: string): Float32Array | Float64Array | null {
  if (sort === 'risk') return ranked.probability
  const name = sort === 'id' ? ranked.idColumn : sort.replace(/^column:/, '')
  const column = ranked.table.columns.find((candidate) => candidate.name === name)
  return column ? columnKeys(column) : null
}

function columnKeys(column: Column): Float32Array | Float64Array {
  if (column.type === 'number') return column.values
  const alphabetical = new Intl.Collator(undefined, { numeric: true })
  const codes = Array.from(column.dictionary, (_, code) => code)
  codes.sort((a, b) => alphabetical.compare(column.dictionary[a] ?? '', column.dictionary[b] ?? ''))
  const rankOfCode = new Float64Array(codes.length)
  codes.forEach((code, rank) => {
    rankOfCode[code] = rank
  })
  const keys = new Float64Array(column.codes.length)
  for (let row = 0; row < keys.length; row++) {
    const code = column.codes[row]!
    keys[row] = code < 0 ? Number.NaN : rankOfCode[code]!
  }
  return keys
}
