import type {
  CustomerPage,
  CustomerQuery,
  Explanation,
  Manifest,
  MappingEffect,
  Profile,
  ScoredFileOptions,
  ScoredRow,
  Table,
} from '../../contracts'
import { HoldfastError } from '../../contracts'
import { scoredColumns } from '../../i18n'
import { cellValue } from '../../model/encoding'
import { bandOf, explainRow, reasons } from '../../model/explanation'
import { compareScores } from '../../model/mapping'
import { CustomerOrder, cellOf, identify } from '../../model/ranking'
import { FileMeasurer } from '../measuring/fileMeasurer'
import type { FileScores } from '../scores/fileScores'

const reasonsShown = 3

/**
 * A model's base is as good as a fingerprint among models of one name. That of a foreign model is
 * measured on the rows of the file, so another mapping moves it.
 */
function isSameModel(a: Manifest, b: Manifest): boolean {
  return a.name === b.name && a.version === b.version && (Boolean(a.foreign) || a.base === b.base)
}

/** The open file: its table, its profile and, once scored, answers about its customers. */
export class OpenTable {
  readonly file: File
  readonly table: Table
  profile: Profile
  idOf: (row: number) => string
  measurer: FileMeasurer
  /** What the scores now changed against those before, by the same model. */
  effect: MappingEffect | null = null
  private scored: FileScores | null = null
  private order: CustomerOrder | null = null

  constructor(file: File, table: Table, profile: Profile) {
    this.file = file
    this.table = table
    this.profile = profile
    this.idOf = identify(table, profile.id)
    this.measurer = new FileMeasurer(table, profile)
  }

  /** Takes complete scores in place of those before. */
  setScores(scores: FileScores): void {
    const { probability, limits } = scores
    const { scored } = this
    const comparable = scored && isSameModel(scored.binding.manifest, scores.binding.manifest)
    this.effect = comparable ? compareScores(scored.probability, probability, limits) : null
    this.scored = scores
    this.order = this.orderOf(scores)
  }

  /** Takes another profile of the same table; the scores stay, customers may be called otherwise. */
  setProfile(profile: Profile): void {
    this.profile = profile
    this.idOf = identify(this.table, profile.id)
    this.measurer = new FileMeasurer(this.table, profile)
    this.order = this.scored && this.orderOf(this.scored)
  }

  private orderOf({ probability, limits }: FileScores): CustomerOrder {
    const { table, profile, idOf } = this
    return new CustomerOrder({ table, probability, limits, idColumn: profile.id, idOf })
  }

  get scores(): FileScores {
    if (!this.scored) throw new HoldfastError('no-file-open')
    return this.scored
  }

  customers(query: CustomerQuery, from: number, to: number): CustomerPage {
    if (!this.order) throw new HoldfastError('no-file-open')
    const order = this.order.of(query)
    const column = this.table.columns.find(({ name }) => query.sort === `column:${name}`)
    const { probability, limits } = this.scores
    return {
      total: order.length,
      from,
      rows: Array.from(order.window(from, to), (row) => ({
        row,
        id: this.idOf(row),
        probability: probability[row]!,
        band: bandOf(probability[row]!, limits),
        reasons: this.scores.isExplained(row) ? this.reasonsOf(row, reasonsShown) : null,
        sortValue: column ? cellOf(column, row) : null,
      })),
    }
  }

  explain(row: number): Explanation {
    this.scores.checkRange(row, row + 1)
    const { binding, limits, space } = this.scores
    return explainRow(this.customer(row), binding.manifest.base, limits, space)
  }

  inputOf(row: number): Float32Array {
    this.scores.checkRange(row, row + 1)
    return this.scores.encode(row, row + 1)
  }

  reasonsOf(row: number, count: number) {
    const { binding, space } = this.scores
    return reasons(this.customer(row), binding.manifest.base, count, space)
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
    const { probability, limits, binding } = this.scores
    const rows = {
      manifest: binding.manifest,
      probability,
      contributions: (row: number) => this.scores.contributionsOf(row),
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
}
