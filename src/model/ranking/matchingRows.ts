import type { Band, BandLimits, CustomerQuery, Table } from '../../contracts'
import { idSearch } from './search'

export interface Ranked {
  readonly table: Table
  readonly probability: Float32Array
  readonly limits: BandLimits | null
  /** Name of the ID column, null where rows are named by position. */
  readonly idColumn: string | null
  readonly idOf: (row: number) => string
}

/**
 * The rows that match the query's band and search, ascending; null for all rows.
 *
 * @param within rows known to hold all that match, ascending; null for all rows.
 */
export function matchingRows(
  { table, probability, limits, idColumn, idOf }: Ranked,
  { search, band }: Pick<CustomerQuery, 'search' | 'band'>,
  within: Uint32Array | null,
): Uint32Array | null {
  const text = search.trim().toLowerCase()
  const inBand = band === 'all' ? within : rowsOfBand(probability, limits, band, within)
  if (!text) return inBand
  const column = table.columns.find(({ name }) => name === idColumn) ?? null
  return rowsFound(idSearch(column, idOf, text), probability.length, inBand)
}

/** Apart from the search, so that it is compiled as the plain comparison that it is. */
function rowsOfBand(
  probability: Float32Array,
  limits: BandLimits | null,
  band: Band,
  within: Uint32Array | null,
): Uint32Array {
  if (limits === null) return new Uint32Array(0)
  const { high, medium } = limits
  const wanted = { low: 0, medium: 1, high: 2 }[band]
  const rows = new Uint32Array(within?.length ?? probability.length)
  let count = 0
  for (let i = 0; i < rows.length; i++) {
    const row = within === null ? i : within[i]!
    const risk = probability[row]!
    const level = risk >= high ? 2 : risk >= medium ? 1 : 0
    if (level === wanted) rows[count++] = row
  }
  return rows.slice(0, count)
}

function rowsFound(
  matches: (row: number) => boolean,
  rowCount: number,
  within: Uint32Array | null,
): Uint32Array {
  const rows = new Uint32Array(within?.length ?? rowCount)
  let count = 0
  for (let i = 0; i < rows.length; i++) {
    const row = within === null ? i : within[i]!
    if (matches(row)) rows[count++] = row
  }
  return rows.slice(0, count)
}
