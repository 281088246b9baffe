import type { CodeArray, Column, Table } from '../../../contracts'
import { widenedCodes } from '../../columns'
import { binCount, coarseBins } from './coarseBins'
import { comparedColumns } from './comparedColumns'
import { dependenceForest } from './dependence'
import { codeScratch, codeValues, type ValueCodes } from './valueCodes'

/** Steps of `surprise` in a nat. */
export const surpriseSteps = 8
const mostJointCounts = 1 << 22

/** A table made ready for comparing rows: one row after the other, `width` cells each. */
export interface ComparableRows {
  readonly rows: number
  readonly width: number
  readonly columns: readonly Column[]
  /** Codes of the values, as narrow as the column with most of them allows; −1 missing. rows × width. */
  readonly codes: CodeArray
  /**
   * −log of the probability that another row has the same value, eighths of a nat, rows × width.
   * Dependence is allowed for: it is the smaller of the column's own share of the value, and its
   * share among rows alike in the column it depends on most.
   */
  readonly surprise: Uint8Array
  /** Mean of `surprise` by column, nats. */
  readonly information: Float64Array
}

/**
 * Leaves out the columns that hardly differ from row to row, those that are computed from others, and
 * those named: `ignored` are not looked at at all, `unsteady` ones not compared.
 */
export function comparableRows(
  table: Table,
  ignored: ReadonlySet<string>,
  unsteady: ReadonlySet<string>,
): ComparableRows {
  const rows = table.rowCount
  const candidates = table.columns.filter(({ name }) => !ignored.has(name))
  const columns = comparedColumns(candidates, rows, unsteady)
  const width = columns.length
  let codes: CodeArray = new Int8Array(rows * width)
  const surprise = new Uint8Array(rows * width)
  const information = new Float64Array(width)
  const scratch = codeScratch()
  const counts: Int32Array[] = []
  const bins = columns.map((column, j) => {
    const coded = codeValues(column, scratch)
    counts.push(coded.counts)
    codes = widenedCodes(codes, coded.counts.length)
    for (let row = 0; row < rows; row++) codes[row * width + j] = coded.codes[row]!
    return coarseBins(column, coded)
  })
  const parents = dependenceForest(bins, rows)
  for (let j = 0; j < width; j++)
    information[j] = rateColumn(
      { rows, width, codes, surprise },
      j,
      counts[j]!,
      bins[parents[j]!] ?? null,
    )
  return { rows, width, columns, codes, surprise, information }
}

/** Fills one column of `surprise` and returns its mean. */
function rateColumn(
  { rows, width, codes, surprise }: Pick<ComparableRows, 'rows' | 'width' | 'codes' | 'surprise'>,
  column: number,
  counts: ValueCodes['counts'],
  given: Uint8Array | null,
): number {
  let present = 0
  for (const count of counts) present += count
  const within = new Float64Array(binCount)
  // With very many values the joint counts are bounded by the plain ones: less surprise, never more.
  const joint =
    given && counts.length * binCount <= mostJointCounts
      ? new Int32Array(counts.length * binCount)
      : null
  if (given)
    for (let row = 0; row < rows; row++) {
      const code = codes[row * width + column]!
      if (code < 0) continue
      within[given[row]!]!++
      if (joint) joint[code * binCount + given[row]!]!++
    }
  let sum = 0
  for (let row = 0; row < rows; row++) {
    const cell = row * width + column
    const code = codes[cell]!
    if (code < 0) continue
    let share = counts[code]! / present
    if (given) {
      const alike = joint ? joint[code * binCount + given[row]!]! : counts[code]!
      share = Math.max(share, Math.min(1, alike / within[given[row]!]!))
    }
    const nats = -Math.log(share)
    surprise[cell] = Math.min(255, Math.floor(nats * surpriseSteps))
    sum += nats
  }
  return present === 0 ? 0 : sum / present
}
