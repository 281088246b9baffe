import type { CustomerQuery } from '../../contracts/scores'
import { LazyOrder } from './lazyOrder'
import { matchingRows, type Ranked } from './matchingRows'
import { fileOrder, type SortKeys, sortKeys } from './sortKeys'

type Filter = Pick<CustomerQuery, 'search' | 'band'>

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

  constructor(ranked: Ranked) {
    this.ranked = ranked
  }

  /**
   * Matching rows in the order that `sort` names ('risk', 'id' or `column:<name>`). Ties keep file
   * order; missing values come last in both directions. Text sorts as people expect numbers in it to.
   */
  of(query: CustomerQuery): LazyOrder {
    const last = this.ordered
    if (last && sameFilter(last.query, query) && sameSort(last.query, query)) return last.order
    // The order before goes first: two of a large table need not be in memory at once.
    this.ordered = null
    const rows = this.matchingRows(query)
    const order = new LazyOrder(this.keysFor(query.sort), query.direction, rows)
    this.ordered = { query, order }
    return order
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
