import { HoldfastError } from '../../contracts/errors'
import type { Profile } from '../../contracts/profile'
import type { CustomerPage, CustomerQuery, Explanation, ScoredRow } from '../../contracts/scores'
import type { Table } from '../../contracts/table'
import { scoredColumns } from '../../i18n/scoredColumns'
import { cellValue } from '../../model/encode'
import { bandOf } from '../../model/explanation/bands'
import { explainRow, reasons } from '../../model/explanation/explain'
import { cellOf, identify } from '../../model/ranking/identity'
import { filterRows, sortRows } from '../../model/ranking/order'
import type { ScoredFileOptions } from '../services'
import type { FileScores } from './fileScores'

const reasonsShown = 3

/** Row indices, and what they were made for. */
interface KeptRows {
  readonly key: string
  readonly rows: Uint32Array
}

/** The open file: its table, its profile and, once scored, answers about its customers. */
export class OpenTable {
  readonly file: File
  readonly table: Table
  readonly profile: Profile
  readonly idOf: (row: number) => string
  private scored: FileScores | null = null
  private sorted: KeptRows | null = null
  private filtered: KeptRows | null = null

  constructor(file: File, table: Table, profile: Profile) {
    this.file = file
    this.table = table
    this.profile = profile
    this.idOf = identify(table, profile.id)
  }

  /** Takes complete scores in place of those before. */
  setScores(scores: FileScores): void {
    this.scored = scores
    this.sorted = null
    this.filtered = null
  }

  get scores(): FileScores {
    if (!this.scored) throw new HoldfastError('no-file-open')
    return this.scored
  }

  customers(query: CustomerQuery, from: number, to: number): CustomerPage {
    const rows = this.order(query)
    const column = this.table.columns.find(({ name }) => query.sort === `column:${name}`)
    const { probability, limits } = this.scores
    return {
      total: rows.length,
      from,
      rows: Array.from(rows.subarray(from, to), (row) => ({
        row,
        id: this.idOf(row),
        probability: probability[row]!,
        band: bandOf(probability[row]!, limits),
        reasons: this.reasonsOf(row, reasonsShown),
        sortValue: column ? cellOf(column, row) : null,
      })),
    }
  }

  explain(row: number): Explanation {
    this.scores.checkRange(row, row + 1)
    const { binding, limits } = this.scores
    return explainRow(this.customer(row), binding.manifest.base, limits)
  }

  inputOf(row: number): Float32Array {
    this.scores.checkRange(row, row + 1)
    return this.scores.encode(row, row + 1)
  }

  reasonsOf(row: number, count: number) {
    return reasons(this.customer(row), this.scores.binding.manifest.base, count)
  }

  scoredRows(from: number, to: number): ScoredRow[] {
    this.scores.checkRange(from, to)
    const { features } = this.scores.binding.manifest
    return Array.from({ length: to - from }, (_, index) => {
      const { id, probability, contributions } = this.customer(from + index)
      const byName = features.map(({ name }, j) => [name, contributions[j]!] as const)
      return { id, churnProbability: probability, contributions: Object.fromEntries(byName) }
    })
  }

  /** What scoring adds to the file. */
  scoredColumns(options: ScoredFileOptions) {
    const { probability, contributions, limits, binding } = this.scores
    const rows = {
      manifest: binding.manifest,
      probability,
      contributions,
      band: (row: number) => bandOf(probability[row]!, limits),
      reasons: (row: number, count: number) => this.reasonsOf(row, count),
    }
    return scoredColumns(rows, options)
  }

  private customer(row: number) {
    const { binding, probability } = this.scores
    return {
      row,
      id: this.idOf(row),
      probability: probability[row]!,
      contributions: this.scores.contributionsOf(row),
      value: (feature: number) => cellValue(binding, row, feature),
    }
  }

  /** The latest order and the latest selection are kept: scrolling asks for them again and again. */
  private order(query: CustomerQuery): Uint32Array {
    const { sort, direction, band, search } = query
    const { probability, limits } = this.scores
    const { table, profile, idOf } = this
    const ranked = { table, probability, limits, idColumn: profile.id, idOf }
    const sortKey = `${direction} ${sort}`
    if (this.sorted?.key !== sortKey) {
      this.sorted = { key: sortKey, rows: sortRows(ranked, sort, direction) }
      this.filtered = null
    }
    const filterKey = `${band} ${search}`
    if (this.filtered?.key !== filterKey)
      this.filtered = { key: filterKey, rows: filterRows(ranked, this.sorted.rows, query) }
    return this.filtered.rows
  }
}
