import { HoldfastError } from '../../contracts/errors'
import type { Manifest } from '../../contracts/manifest'
import type { Mapping } from '../../contracts/mapping'
import type { BandLimits, ScoreBatch, ScoreSummary } from '../../contracts/scores'
import type { Table } from '../../contracts/table'
import { type Binding, bindFeatures, encodeRows } from '../../model/encode'
import { bandLimits } from '../../model/explanation/bands'
import { countBands } from '../../model/ranking/countBands'
import { CodedMatrix } from './codedFloats'

/** Scores of every row of a table by one model. */
export class FileScores {
  readonly binding: Binding
  readonly limits: BandLimits
  readonly probability: Float32Array
  /** rows × F, log-odds. */
  private readonly contributions: CodedMatrix

  constructor(table: Table, manifest: Manifest, mapping: Mapping) {
    this.binding = bindFeatures(table, manifest, mapping)
    this.limits = bandLimits(manifest)
    this.probability = new Float32Array(table.rowCount)
    this.contributions = new CodedMatrix(table.rowCount, manifest.features.length)
  }

  encode(from: number, to: number): Float32Array {
    return encodeRows(this.binding, from, to)
  }

  keep({ from, probability, contributions }: ScoreBatch): void {
    this.probability.set(probability, from)
    this.contributions.set(from, contributions)
  }

  contributionsOf(row: number): Float32Array {
    return this.contributions.row(row)
  }

  summary(): ScoreSummary {
    const rows = this.probability.length
    const { high, medium } = countBands(this.probability, this.limits)
    let sum = 0
    for (let row = 0; row < rows; row++) sum += this.probability[row]!
    const { missingFeatures, matched, unseen } = this.binding
    return {
      rows,
      high,
      medium,
      low: rows - high - medium,
      meanProbability: sum / rows,
      missingFeatures,
      matched,
      unseen,
    }
  }

  /** @throws HoldfastError `rows-out-of-range` unless 0 ≤ from ≤ to ≤ rows, whole numbers. */
  checkRange(from: number, to: number): void {
    const rows = this.probability.length
    if (Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from <= to && to <= rows)
      return
    throw new HoldfastError('rows-out-of-range', { from: String(from), to: String(to), rows })
  }
}
