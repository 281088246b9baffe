import {
  type BandLimits,
  type Explanation,
  type ExplanationSpace,
  HoldfastError,
  type Language,
  type Manifest,
  type Mapping,
  type RowReasons,
  type ScoreBatch,
  type ScoredFileOptions,
  type ScoreSummary,
  type Step,
  type Table,
  type UnexplainedRows,
} from '../../contracts'
import { type FilledTable, filledIn } from '../../data/repeats'
import { countBelow, countUpTo } from '../../ground/maths'
import { listColumns, type OfCustomer, type ScoredRows, scoredColumns } from '../../i18n'
import { type Binding, bindFeatures, cellValue, encodeRows } from '../../model/encoding'
import {
  bandLimits,
  bandOf,
  explainRow,
  type Judge,
  judged,
  judgeOf,
  reasons,
} from '../../model/explanation'
import { countBands } from '../../model/ranking'
import { backgroundRows, encodeEach } from './backgroundRows'
import { CodedMatrix } from './codedFloats'

/** Scores of every row of a table by one model, and what they say of each. */
export class FileScores {
  readonly binding: Binding
  readonly limits: BandLimits | null
  readonly probability: Float32Array
  /** rows × F, in the model's space; null until some are known. */
  private contributions: CodedMatrix | null = null
  /** By row: 1 where the contributions are known. */
  private readonly explained: Uint8Array
  /** Rows by risk, the riskiest first, for those that are explained later; made when first asked for. */
  private byRisk: Uint32Array | null = null
  private unexplainedFrom = 0
  private explainedRows = 0
  /** Made when first asked for. */
  private judge: Judge | null = null

  /**
   * @param limits in place of the model's own
   * @param filled the table with cells filled from other rows of the same customers; null: as it is
   */
  constructor(
    table: Table,
    manifest: Manifest,
    mapping: Mapping,
    limits = bandLimits(manifest),
    readonly filled: FilledTable | null = null,
  ) {
    this.binding = bindFeatures(filled?.table ?? table, manifest, mapping)
    this.limits = limits
    this.probability = new Float32Array(table.rowCount)
    this.explained = new Uint8Array(table.rowCount)
  }

  get manifest(): Manifest {
    return this.binding.manifest
  }

  /** Rows from..to-1 as the model's input. */
  encode(from: number, to: number): Float32Array {
    return encodeRows(this.binding, from, to)
  }

  /** The same with the cells missing that were filled. */
  encodeAsRead(from: number, to: number): Float32Array {
    const matrix = this.encode(from, to)
    if (this.filled === null) return matrix
    const width = this.manifest.features.length
    for (let feature = 0; feature < width; feature++)
      for (let row = from; row < to; row++)
        if (this.isFilled(row, feature)) matrix[(row - from) * width + feature] = Number.NaN
    return matrix
  }

  background(most: number): Float32Array {
    return backgroundRows(this.binding, most)
  }

  keep({ from, to, probability, contributions }: ScoreBatch): void {
    this.probability.set(probability, from)
    if (!contributions) return
    this.matrix().set(from, contributions)
    this.explained.fill(1, from, to)
    this.explainedRows += to - from
  }

  isExplained(row: number): boolean {
    return this.explained[row] === 1
  }

  /** Keeps contributions that were found after the scores. */
  keepReasons({ rows, contributions }: RowReasons): void {
    const width = this.manifest.features.length
    rows.forEach((row, index) => {
      this.matrix().set(row, contributions.slice(index * width, (index + 1) * width))
      this.explainedRows += 1 - this.explained[row]!
      this.explained[row] = 1
    })
  }

  /** At most `most` rows without reasons: those wanted first, then, unless only they count, the riskiest. */
  unexplained(wanted: Uint32Array, most: number, onlyWanted: boolean): UnexplainedRows {
    const chosen = new Set<number>()
    for (const row of wanted) if (this.explained[row] === 0 && chosen.size < most) chosen.add(row)
    if (!onlyWanted) this.addRiskiest(chosen, most)
    const rows = Uint32Array.from(chosen)
    const matrix = encodeEach(this.binding, rows)
    return { rows, matrix, left: this.explained.length - this.explainedRows }
  }

  private addRiskiest(chosen: Set<number>, most: number): void {
    const { probability, explained } = this
    this.byRisk ??= Uint32Array.from(probability, (_, row) => row).sort(
      (a, b) => probability[b]! - probability[a]! || a - b,
    )
    const { byRisk } = this
    while (explained[byRisk[this.unexplainedFrom]!] === 1) this.unexplainedFrom++
    for (let at = this.unexplainedFrom; at < byRisk.length && chosen.size < most; at++)
      if (explained[byRisk[at]!] === 0) chosen.add(byRisk[at]!)
  }

  /** Mean contributions over those of some rows whose contributions are known, and how many those are. */
  meanContributions(rows: Uint32Array): { readonly means: number[]; readonly known: number } {
    const known = rows.filter((row) => this.explained[row] === 1)
    const sums = this.matrix().sumsOver(known)
    return { means: sums.map((sum) => sum / Math.max(1, known.length)), known: known.length }
  }

  /** One a feature, in the model's space; zeros where they are not known. */
  contributionsOf(row: number): Float32Array {
    return this.contributions?.row(row) ?? new Float32Array(this.manifest.features.length)
  }

  reasonsOf(row: number, count: number): Step[] {
    return reasons(this.customer(row), this.manifest.base, count, this.space)
  }

  /** @param id what the customer is called */
  explain(row: number, id: string): Explanation {
    const customer = { row, id, probability: this.probability[row]!, ...this.customer(row) }
    const explanation = explainRow(customer, this.manifest.base, this.limits, this.space)
    this.judge ??= judgeOf(this.manifest)
    const steps = judged(explanation.steps, this.encode(row, row + 1), this.judge)
    return {
      ...explanation,
      steps: steps.map((step) =>
        this.isFilled(row, step.feature) ? { ...step, filled: true } : step,
      ),
    }
  }

  private isFilled(row: number, feature: number): boolean {
    const name = this.binding.columns[feature]?.name
    const column = this.filled?.columns.find(({ column }) => column === name)
    return column !== undefined && countBelow(column.rows, row) < countUpTo(column.rows, row)
  }

  /** What scoring adds to the file, for scripts. */
  columns(options: ScoredFileOptions) {
    return scoredColumns(this.asRows(), options)
  }

  /** What a list adds to its lines. @param ofCustomer null where one line is a row */
  listColumns(ofCustomer: ((row: number) => OfCustomer) | null, language: Language) {
    return listColumns(this.asRows(), ofCustomer, language)
  }

  private asRows(): ScoredRows {
    const { manifest, probability, limits } = this
    return {
      manifest,
      probability,
      contributions: (row: number) => this.contributionsOf(row),
      band: (row: number) => bandOf(probability[row]!, limits),
      reasons: (row: number, count: number) => this.reasonsOf(row, count),
    }
  }

  summary(): ScoreSummary {
    const rows = this.probability.length
    const { high, medium, low, unknown } = countBands(this.probability, this.limits, null)
    let sum = 0
    for (let row = 0; row < rows; row++) sum += this.probability[row]!
    const { missingFeatures, matched, unseen, replaced } = this.binding
    return {
      rows,
      high,
      medium,
      low: this.limits ? low + unknown : 0,
      meanProbability: sum / rows,
      missingFeatures,
      matched,
      unseen,
      replaced,
      filled:
        this.filled &&
        filledIn(this.filled, new Set(this.binding.columns.map((column) => column?.name ?? ''))),
    }
  }

  /** @throws HoldfastError `rows-out-of-range` unless 0 ≤ from ≤ to ≤ rows, whole numbers. */
  checkRange(from: number, to: number): void {
    const rows = this.probability.length
    if (Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from <= to && to <= rows)
      return
    throw new HoldfastError('rows-out-of-range', { from: String(from), to: String(to), rows })
  }

  private get space(): ExplanationSpace {
    return this.manifest.foreign?.space ?? 'log-odds'
  }

  private customer(row: number) {
    return {
      contributions: this.contributionsOf(row),
      value: (feature: number) => cellValue(this.binding, row, feature),
    }
  }

  private matrix(): CodedMatrix {
    const { features } = this.manifest
    this.contributions ??= new CodedMatrix(this.probability.length, features.length)
    return this.contributions
  }
}
