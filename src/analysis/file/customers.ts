import {
  type Alike,
  type CustomerPage,
  type CustomerQuery,
  type CustomerValue,
  type Explanation,
  HoldfastError,
  type Reference,
  type ReferenceAsk,
  type Scope,
  type ScoredRow,
  type Segments,
  type Table,
} from '../../contracts'
import { cellValue } from '../../model/encoding'
import { bandOf } from '../../model/explanation'
import { CustomerOrder, cellOf, identify } from '../../model/ranking'
import { featuresFilled, nearest } from '../alike'
import { readValues } from '../decision'
import {
  type CustomerRows,
  rankSegmentColumns,
  type Scopes,
  segmentsOf,
  treeSegments,
} from '../scope'
import type { FileScores } from '../scores'

const reasonsShown = 3
const nobodysWorth: CustomerValue = { value: 0, valueColumn: null }
const alikeShown = 5
/** Customers looked at for those alike: what takes well under 200 ms. */
const mostLooked = 500_000

interface Source {
  readonly table: Table
  readonly idColumn: string | null
  readonly scores: FileScores
  readonly families: CustomerRows
  readonly scopes: Scopes
  /** By row: 1 left, 0 stayed, −1 unknown; null where the file tells no outcome. */
  readonly outcome: Int8Array | null
  /** Name of the outcome's column, which makes no segments. */
  readonly outcomeColumn: string | null
}

/** The customers of a scored table, called by its ID column. */
export class Customers {
  private readonly source: Source
  private readonly idOf: (row: number) => string
  private readonly order: CustomerOrder
  /** Keeps the rows found by ID, apart from the list. */
  private readonly byId: CustomerOrder
  private found: {
    readonly search: string
    readonly among: Uint32Array | null
    readonly rows: Uint32Array
  } | null = null

  constructor(source: Source) {
    this.source = source
    const { table, idColumn, scores } = source
    this.idOf = identify(table, idColumn)
    const { probability, limits } = scores
    const ranked = { table, probability, limits, idColumn, idOf: this.idOf }
    this.order = new CustomerOrder(ranked)
    this.byId = new CustomerOrder(ranked)
  }

  /** Matching customers or rows in scope, from..to-1 in the order of the query. */
  page(scope: Scope, query: CustomerQuery, from: number, to: number): CustomerPage {
    const order = this.ordered(scope, query)
    const { table, scores, families } = this.source
    const column = table.columns.find(({ name }) => query.sort === `column:${name}`)
    const { probability, limits } = scores
    return {
      total: order.length,
      from,
      rows: Array.from(order.window(from, to), (row) => ({
        row,
        id: this.idOf(row),
        ...highestOf(families.rowsOf(row), probability),
        probability: probability[row]!,
        band: bandOf(probability[row]!, limits),
        reasons: scores.isExplained(row) ? scores.reasonsOf(row, reasonsShown) : null,
        sortValue: column ? cellOf(column, row) : null,
      })),
    }
  }

  /** The columns that make segments of the scope, those that tell risks apart best first. */
  segmentColumns(scope: Scope): readonly string[] {
    return rankSegmentColumns(this.segmenting(), this.segmentSource(scope))
  }

  /** Columns that may make segments. */
  private segmenting() {
    const { table, idColumn, outcomeColumn } = this.source
    return table.columns.filter(({ name }) => name !== idColumn && name !== outcomeColumn)
  }

  /**
   * The customers in scope by the values of a column, none where it has too many texts; by a tree over
   * all columns where none is named. Throws as `readValues` for a column of values.
   */
  segments(scope: Scope, name: string | null, worth: CustomerValue): Segments {
    const { table } = this.source
    const source = this.segmentSource(scope, worth)
    const none = { column: name, segments: [], meanRisk: Number.NaN }
    if (name === null) return treeSegments(this.segmenting(), source) ?? none
    const column = table.columns.find((candidate) => candidate.name === name)
    if (!column)
      throw new HoldfastError('column-unknown', {
        file: table.file.name,
        column: name,
        columns: '',
      })
    return segmentsOf(column, source) ?? none
  }

  private segmentSource(scope: Scope, { value, valueColumn }: CustomerValue = nobodysWorth) {
    const { table, scopes, scores, outcome } = this.source
    const values = valueColumn === null ? null : readValues(table, valueColumn).values
    const customersOf = (of: Scope) => scopes.view(of).customers ?? this.everyRow()
    return {
      risks: scores,
      outcome,
      valueOf: (row: number) => values?.[row] ?? value,
      meanContributions: (rows: Uint32Array) => scores.meanContributions(rows),
      customers: customersOf(scope),
      either: customersOf({ ...scope, side: 'all' }),
    }
  }

  /** All rows that the list has by a scope and a query, in its order. */
  listed(scope: Scope, query: CustomerQuery): Uint32Array {
    const order = this.ordered(scope, query)
    return order.window(0, order.length)
  }

  /** How many rows the customer of a row has, and the highest risk among them. */
  rowsOf(row: number) {
    return highestOf(this.source.families.rowsOf(row), this.source.scores.probability)
  }

  /** @throws HoldfastError `rows-out-of-range` */
  explain(row: number): Explanation {
    const { scores } = this.source
    scores.checkRange(row, row + 1)
    return scores.explain(row, this.idOf(row))
  }

  /** The row as the model's input. @throws HoldfastError `rows-out-of-range` */
  input(row: number): Float32Array {
    const { scores } = this.source
    scores.checkRange(row, row + 1)
    return scores.encode(row, row + 1)
  }

  /** The last row of the customer that is called `id`; null for nobody. */
  rowCalled(id: string): number | null {
    const { table, families } = this.source
    for (let row = table.rowCount - 1; row >= 0; row--)
      if (families.isLast[row] === 1 && this.idOf(row) === id) return row
    for (let row = table.rowCount - 1; row >= 0; row--) if (this.idOf(row) === id) return row
    return null
  }

  /**
   * What customers have in common that another one is compared with: those who stayed, those in
   * scope, each as their last row, or one row.
   */
  reference(ask: ReferenceAsk): Reference {
    const { scores } = this.source
    const rows = this.referred(ask)
    const { means, known } = scores.meanContributions(rows)
    return { customers: known, of: rows.length, means }
  }

  /** @throws HoldfastError `rows-out-of-range` */
  private referred(ask: ReferenceAsk): Uint32Array {
    switch (ask.kind) {
      case 'customer':
        this.source.scores.checkRange(ask.row, ask.row + 1)
        return Uint32Array.of(ask.row)
      case 'scope':
        return this.source.scopes.view(ask.scope).customers ?? this.everyRow()
      case 'stayed':
        return this.stayed()
    }
  }

  /** The last rows of those who stayed. */
  private stayed(): Uint32Array {
    const { outcome } = this.source
    return this.lastRows((row) => outcome?.[row] === 0)
  }

  /** The rows that stand for customers, those that fit. */
  private lastRows(fits: (row: number) => boolean): Uint32Array {
    const { isLast } = this.source.families
    const rows = new Uint32Array(isLast.length)
    let count = 0
    for (let row = 0; row < isLast.length; row++)
      if (isLast[row] === 1 && fits(row)) rows[count++] = row
    return rows.slice(0, count)
  }

  private everyRow(): Uint32Array {
    return Uint32Array.from({ length: this.source.table.rowCount }, (_, row) => row)
  }

  /**
   * The customers most like a row's among those who stayed or, where the file tells no outcome,
   * those at low risk. @throws HoldfastError `rows-out-of-range`
   */
  alike(row: number): Alike {
    const { scores, families, outcome } = this.source
    scores.checkRange(row, row + 1)
    const { binding, probability, limits } = scores
    const safe = outcome
      ? this.stayed()
      : this.lastRows((other) => bandOf(probability[other]!, limits) === 'low')
    const own = new Set(families.rowsOf(row))
    const others = safe.filter((other) => !own.has(other))
    const looked = Math.min(mostLooked, others.length)
    const candidates =
      looked === others.length
        ? others
        : new Uint32Array(looked).map(
            (_, place) => others[Math.floor((place * others.length) / looked)]!,
          )
    const found = nearest(binding, row, candidates, alikeShown)
    return {
      customers: found.map((near) => ({
        row: near.row,
        id: this.idOf(near.row),
        probability: probability[near.row]!,
        distance: near.distance,
        differs: near.differs.map((feature) => ({
          feature,
          value: cellValue(binding, near.row, feature),
        })),
      })),
      among: outcome ? 'stayed' : 'low-risk',
      looked: candidates.length,
      of: others.length,
      features: featuresFilled(binding).length,
    }
  }

  /** Rows from..to-1 as scripts get them. @throws HoldfastError `rows-out-of-range` */
  scored(from: number, to: number): ScoredRow[] {
    const { scores } = this.source
    scores.checkRange(from, to)
    const { features } = scores.manifest
    return Array.from({ length: to - from }, (_, index) => {
      const row = from + index
      const contributions = scores.contributionsOf(row)
      const byName = features.map(({ name }, j) => [name, contributions[j]!] as const)
      return {
        id: this.idOf(row),
        churnProbability: scores.probability[row]!,
        contributions: Object.fromEntries(byName),
      }
    })
  }

  private ordered(scope: Scope, query: CustomerQuery) {
    const view = this.source.scopes.view(scope)
    if (query.unit === 'rows') return this.order.of(query, view.rows)
    if (query.search.trim() === '' || this.source.families.alone)
      return this.order.of(query, view.customers)
    const found = this.customersFound(query.search, view.customers)
    return this.order.of({ ...query, search: '' }, found)
  }

  /** Customers in scope of whom any row has an ID that holds the text. */
  private customersFound(search: string, customers: Uint32Array | null): Uint32Array {
    const last = this.found
    if (last && last.search === search && last.among === customers) return last.rows
    const { families } = this.source
    const byId = { unit: 'rows', band: 'all', sort: 'id', direction: 'ascending' } as const
    const matching = this.byId.of({ ...byId, search }, null)
    const named = new Uint8Array(families.count)
    for (const row of matching.window(0, matching.length)) named[families.customerOf(row)] = 1
    const all = customers ?? Uint32Array.from(this.source.scores.probability, (_, row) => row)
    const rows = all.filter((row) => named[families.customerOf(row)] === 1)
    this.found = { search, among: customers, rows }
    return rows
  }
}

function highestOf(rows: Uint32Array, probability: Float32Array) {
  let highest = Number.NEGATIVE_INFINITY
  for (const row of rows) highest = Math.max(highest, probability[row]!)
  return { rows: rows.length, highest }
}
