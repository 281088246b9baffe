import type { Band, CustomerQuery } from '../../contracts'
import { type BandCounts, countBands } from './countBands'
import { LazyOrder } from './lazyOrder'
import { matchingRows, type Ranked } from './matchingRows'
import { fileOrder, type SortKeys, sortKeys } from './sortKeys'

type Filter = Pick<CustomerQuery, 'search' | 'band'>

/** Rows that a list is made of, ascending; null for all. Known by identity. */
type Among = Uint32Array | null

/** Rows in an order. `window` gives those at positions from..to-1, fewer at the end. */
type RowOrder = Pick<LazyOrder, 'length' | 'window'>

/**
 * The customers of a scored table in the order of a query. Rows are filtered first, in file order,
 * and then ordered as far as windows look. What one query was made of serves the next: scrolling asks
 * for the same order again and again, typing narrows the rows found so far.
 */
export class CustomerOrder {
  private readonly ranked: Ranked
  private matching: {
    readonly among: Among
    readonly filter: Filter
    readonly rows: Uint32Array | null
  } | null = null
  private keys: { readonly sort: string; readonly values: SortKeys } | null = null
  private ordered: {
    readonly among: Among
    readonly query: CustomerQuery
    readonly order: LazyOrder
  } | null = null

  /** Counted when first asked for. */
  private counts: { readonly among: Among; readonly bands: BandCounts } | null = null

  constructor(ranked: Ranked) {
    this.ranked = ranked
  }

  /**
   * Matching rows in the order that `sort` names ('risk', 'id' or `column:<name>`). Ties keep file
   * order; missing values come last in both directions. Text sorts as people expect numbers in it to.
   *
   * @param among rows that may match, ascending; null for all. The same array serves the next query.
   */
  of(query: CustomerQuery, among: Among): RowOrder {
    const { sort, band, search } = query
    if (sort !== 'risk' || band === 'all' || search.trim() !== '')
      return this.ordering(query, among)
    const { probability, limits } = this.ranked
    if (this.counts?.among !== among)
      this.counts = { among, bands: countBands(probability, limits, among) }
    const { bands } = this.counts
    return bands.unknown > 0
      ? this.ordering(query, among)
      : this.bandByRisk(query, band, bands, among)
  }

  private ordering(query: CustomerQuery, among: Among): LazyOrder {
    const last = this.ordered
    const same = last?.among === among && sameFilter(last.query, query)
    if (same && sameSort(last.query, query)) return last.order
    // The order before goes first: two of a large table need not be in memory at once.
    this.ordered = null
    const rows = this.matchingRows(query, among)
    const order = new LazyOrder(this.keysFor(query.sort), query.direction, rows)
    this.ordered = { among, query, order }
    return order
  }

  /** A band is one stretch of all rows in the order of their risk. */
  private bandByRisk(
    query: CustomerQuery,
    band: Band,
    { high, medium, low }: BandCounts,
    among: Among,
  ): RowOrder {
    const { direction } = query
    const all = this.ordering({ ...query, search: '', band: 'all' }, among)
    const start =
      direction === 'descending'
        ? { high: 0, medium: high, low: high + medium }[band]
        : { low: 0, medium: low, high: low + medium }[band]
    const length = { high, medium, low }[band]
    return {
      length,
      window: (from, to) =>
        all.window(start + Math.min(from, length), start + Math.min(to, length)),
    }
  }

  private matchingRows({ search, band }: CustomerQuery, among: Among): Uint32Array | null {
    const filter = { search, band }
    const last = this.matching?.among === among ? this.matching : null
    if (last && sameFilter(last.filter, filter)) return last.rows
    const within = last && narrows(last.filter, filter) ? last.rows : among
    const rows = matchingRows(this.ranked, filter, within)
    this.matching = { among, filter, rows }
    return rows
  }

  private keysFor(sort: string): SortKeys {
    if (this.keys?.sort === sort) return this.keys.values
    this.keys = null
    const values = this.makeKeys(sort)
    this.keys = { sort, values }
    return values
  }

  private makeKeys(sort: string): SortKeys {
    const { table, probability, idColumn } = this.ranked
    if (sort === 'risk') return probability
    const name = sort === 'id' ? idColumn : sort.replace(/^column:/, '')
    const column = table.columns.find((candidate) => candidate.name === name)
    return column ? sortKeys(column) : fileOrder(table)
  }
}

const sameFilter = (a: Filter, b: Filter) => a.search === b.search && a.band === b.band

const sameSort = (a: CustomerQuery, b: CustomerQuery) =>
  a.sort === b.sort && a.direction === b.direction

/** Whether all that matches `next` also matches `before`. */
const narrows = (before: Filter, next: Filter) =>
  (before.band === 'all' || before.band === next.band) &&
  next.search.trim().toLowerCase().includes(before.search.trim().toLowerCase())
