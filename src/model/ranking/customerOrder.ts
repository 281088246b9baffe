import type { Band, CustomerQuery } from '../../contracts'
import { type BandCounts, countBands } from './countBands'
import { LazyOrder } from './lazyOrder'
import { matchingRows, type Ranked } from './matchingRows'
import { fileOrder, type SortKeys, sortKeys } from './sortKeys'

type Filter = Pick<CustomerQuery, 'search' | 'band'>

/** Rows in an order. `window` gives those at positions from..to-1, fewer at the end. */
type RowOrder = Pick<LazyOrder, 'length' | 'window'>

/**
 * The customers of a scored table in the order of a query. Rows are filtered first, in file order,
 * and then ordered as far as windows look. What one query was made of serves the next: scrolling asks
 * for the same order again and again, typing narrows the rows found so far.
 */
export class CustomerOrder {
  private readonly ranked: Ranked
  private matching: { readonly filter: Filter; readonly rows: Uint32Array | null } | null = null
  private keys: { readonly sort: string; readonly values: SortKeys } | null = null
  private ordered: { readonly query: CustomerQuery; readonly order: LazyOrder } | null = null

  /** Counted when first asked for. */
  private counts: BandCounts | null = null

  constructor(ranked: Ranked) {
    this.ranked = ranked
  }

  /**
   * Matching rows in the order that `sort` names ('risk', 'id' or `column:<name>`). Ties keep file
   * order; missing values come last in both directions. Text sorts as people expect numbers in it to.
   */
  of(query: CustomerQuery): RowOrder {
    const { sort, band, search } = query
    if (sort !== 'risk' || band === 'all' || search.trim() !== '') return this.ordering(query)
    this.counts ??= countBands(this.ranked.probability, this.ranked.limits)
    return this.counts.unknown > 0
      ? this.ordering(query)
      : this.bandByRisk(query, band, this.counts)
  }

  private ordering(query: CustomerQuery): LazyOrder {
    const last = this.ordered
    if (last && sameFilter(last.query, query) && sameSort(last.query, query)) return last.order
    // The order before goes first: two of a large table need not be in memory at once.
    this.ordered = null
    const rows = this.matchingRows(query)
    const order = new LazyOrder(this.keysFor(query.sort), query.direction, rows)
    this.ordered = { query, order }
    return order
  }

  /** A band is one stretch of all customers in the order of their risk. */
  private bandByRisk(
    { sort, direction }: CustomerQuery,
    band: Band,
    { high, medium, low }: BandCounts,
  ): RowOrder {
    const all = this.ordering({ search: '', band: 'all', sort, direction })
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

  private matchingRows({ search, band }: CustomerQuery): Uint32Array | null {
    const filter = { search, band }
    const last = this.matching
    if (last && sameFilter(last.filter, filter)) return last.rows
    const within = last && narrows(last.filter, filter) ? last.rows : null
    const rows = matchingRows(this.ranked, filter, within)
    this.matching = { filter, rows }
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
