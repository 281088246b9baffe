import type { Band, BandLimits, CustomerQuery, SortDirection } from '../../contracts/scores'
import type { Column, Table } from '../../contracts/table'
import { bandOf } from '../explanation/bands'

export interface Ranked {
  readonly table: Table
  readonly probability: Float32Array
  readonly limits: BandLimits
  /** Name of the ID column, null where rows are named by position. */
  readonly idColumn: string | null
  readonly idOf: (row: number) => string
}

/**
 * Rows that match the query, as indices in the order it asks for. Ties keep file order; missing
 * values of the sorted column come last in both directions.
 */
export function orderRows(ranked: Ranked, query: CustomerQuery): Uint32Array {
  const rows = matchingRows(ranked, query.search.trim().toLowerCase(), query.band)
  const keys = sortKeys(ranked, query.sort)
  if (!keys) return query.direction === 'descending' ? rows.reverse() : rows
  return rows.sort(byKey(keys, query.direction))
}

function matchingRows({ probability, limits, idOf }: Ranked, search: string, band: Band | 'all') {
  const rows = new Uint32Array(probability.length)
  let count = 0
  for (let row = 0; row < probability.length; row++) {
    if (band !== 'all' && bandOf(probability[row]!, limits) !== band) continue
    if (search && !idOf(row).toLowerCase().includes(search)) continue
    rows[count++] = row
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

function columnKeys(column: Column): Float64Array {
  if (column.type === 'number') return column.values
  const alphabetical = new Intl.Collator(undefined, { numeric: true })
  const codes = Array.from(column.dictionary, (_, code) => code)
  codes.sort((a, b) => alphabetical.compare(column.dictionary[a] ?? '', column.dictionary[b] ?? ''))
  const rankOfCode = new Float64Array(codes.length)
  codes.forEach((code, rank) => {
    rankOfCode[code] = rank
  })
  return Float64Array.from(column.codes, (code) => (code < 0 ? Number.NaN : rankOfCode[code]!))
}

function byKey(keys: Float32Array | Float64Array, direction: SortDirection) {
  const sign = direction === 'descending' ? -1 : 1
  return (a: number, b: number): number => {
    const x = keys[a]!
    const y = keys[b]!
    if (x < y) return -sign
    if (x > y) return sign
    if (x === y) return a - b
    return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b
  }
}
