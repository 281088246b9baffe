import type { Column } from '../../contracts'
import { countUpTo } from '../../ground/maths'

/** Alone better than this, a column hardly describes a customer: it knows the outcome. */
export const tellingAuc = 0.97
/** Of the filled (or of the empty) cells this share or more belongs to customers who left. */
const tellingShare = 0.95
/** Fewer cells than this prove nothing. */
const leastCells = 10

const folds = 3
/** Bins of a number by rank. */
const numberBins = 32
/** Customers at the mean rate that smooth the rate of a bin. */
const smoothing = 2

/** What one column tells of the outcome all by itself. */
export interface AloneMeasure {
  /** ROC AUC of the churn rate of its bins or values, out-of-fold; missing cells are a bin. */
  readonly auc: number
  /** ROC AUC of whether it is filled, 0.5…1. */
  readonly missingAuc: number
  /** Share that left among customers with a filled cell, and with an empty one; null without such cells. */
  readonly leftOfFilled: number | null
  readonly leftOfMissing: number | null
}

/** The rows to measure by, of each outcome, and how the two stand to each other in the file. */
export interface AloneRows {
  readonly left: Int32Array
  readonly stayed: Int32Array
  /** Churn rate of the file; the rows here may be drawn at another one. */
  readonly rate: number
}

/**
 * Rows of both outcomes, evenly drawn where there are more than `most` of one.
 * @param target 1 left, 0 stayed, −1 unknown, by row
 */
export function aloneRows(target: Int8Array, most: number): AloneRows {
  const left = rowsWith(target, 1)
  const stayed = rowsWith(target, 0)
  const rate = left.length / (left.length + stayed.length)
  return { left: evenly(left, most), stayed: evenly(stayed, most), rate }
}

/** How well `column` alone tells who left. Both outcomes need a row. */
export function measureAlone(column: Column, { left, stayed, rate }: AloneRows): AloneMeasure {
  const bins = binned(column, left, stayed)
  const missing = bins.count - 1
  const counts = new Float64Array(folds * bins.count * 2)
  bins.left.forEach((bin, i) => {
    counts[((i % folds) * bins.count + bin) * 2]!++
  })
  bins.stayed.forEach((bin, i) => {
    counts[((i % folds) * bins.count + bin) * 2 + 1]!++
  })
  const emptyLeft = shareOf(bins.left, missing)
  const emptyStayed = shareOf(bins.stayed, missing)
  const cellsOf = (of: (share: number) => number) =>
    of(emptyLeft) * left.length + of(emptyStayed) * stayed.length
  const leftOf = (of: (share: number) => number) => {
    if (cellsOf(of) < leastCells) return null
    const a = rate * of(emptyLeft)
    return a / (a + (1 - rate) * of(emptyStayed))
  }
  return {
    auc: outOfFoldAuc(counts, bins.count),
    missingAuc: (1 + Math.abs(emptyLeft - emptyStayed)) / 2,
    leftOfFilled: leftOf((share) => 1 - share),
    leftOfMissing: leftOf((share) => share),
  }
}

/**
 * Whether a column is filled for hardly anybody but those who left, or empty for hardly anybody
 * else: it was then probably filled, or cleared, when they left.
 */
export function isFilledAfter(
  { leftOfFilled, leftOfMissing }: AloneMeasure,
  rate: number,
): 'filled' | 'empty' | null {
  // Where most leave anyway, a high share says nothing.
  if (rate > 0.5 || leftOfFilled === null || leftOfMissing === null) return null
  if (leftOfFilled >= tellingShare) return 'filled'
  return leftOfMissing >= tellingShare ? 'empty' : null
}

interface Binned {
  /** The last bin is that of missing cells. */
  readonly count: number
  readonly left: Int32Array
  readonly stayed: Int32Array
}

function binned(column: Column, left: Int32Array, stayed: Int32Array): Binned {
  if (column.type === 'text') {
    const count = column.dictionary.length + 1
    const codeOf = (row: number) => {
      const code = column.codes[row]!
      return code < 0 ? count - 1 : code
    }
    return { count, left: left.map(codeOf), stayed: stayed.map(codeOf) }
  }
  const cuts = rankCuts(column.values, left, stayed)
  const count = cuts.length + 2
  const binOf = (row: number) => {
    const value = column.values[row]!
    return Number.isNaN(value) ? count - 1 : countUpTo(cuts, value)
  }
  return { count, left: left.map(binOf), stayed: stayed.map(binOf) }
}

/** Ascending values above which the next bin begins. No outcome is looked at. */
function rankCuts(values: ArrayLike<number>, ...parts: readonly Int32Array[]): Float64Array {
  const present: number[] = []
  for (const rows of parts)
    for (const row of rows) if (!Number.isNaN(values[row]!)) present.push(values[row]!)
  const sorted = Float64Array.from(present).sort()
  const cuts = new Set<number>()
  for (let bin = 1; bin < numberBins; bin++) {
    const cut = sorted[Math.floor((bin * sorted.length) / numberBins)]
    if (cut !== undefined && cut > sorted[0]!) cuts.add(cut)
  }
  return Float64Array.from(cuts)
}

/**
 * AUC of scoring every row by the smoothed churn rate its bin has in the other folds. Rows of one
 * fold and bin score alike, so only these cells are ranked.
 * @param counts left and stayed side by side, by fold and bin
 */
function outOfFoldAuc(counts: Float64Array, bins: number): number {
  const total = [0, 0]
  const ofBin = new Float64Array(bins * 2)
  const ofFold = new Float64Array(folds * 2)
  counts.forEach((count, at) => {
    const side = at % 2
    total[side]! += count
    ofBin[at % (bins * 2)]! += count
    ofFold[Math.floor(at / (bins * 2)) * 2 + side]! += count
  })
  const cells: { score: number; left: number; stayed: number }[] = []
  for (let fold = 0; fold < folds; fold++) {
    const others = total[0]! - ofFold[2 * fold]!
    // A file of a few rows may have them all in one fold.
    const rate = others / Math.max(1, others + total[1]! - ofFold[2 * fold + 1]!)
    for (let bin = 0; bin < bins; bin++) {
      const at = (fold * bins + bin) * 2
      const left = counts[at]!
      const stayed = counts[at + 1]!
      if (left + stayed === 0) continue
      const leftThere = ofBin[2 * bin]! - left
      const rowsThere = leftThere + ofBin[2 * bin + 1]! - stayed
      // As the distance from the fold's own rate, so that folds do not rank against each other.
      const score = (leftThere + smoothing * rate) / (rowsThere + smoothing) - rate
      cells.push({ score, left, stayed })
    }
  }
  return aucOfCells(cells, total[0]! * total[1]!)
}

/** Mann–Whitney over groups of rows that score alike; ties count one half. */
function aucOfCells(
  cells: { readonly score: number; readonly left: number; readonly stayed: number }[],
  pairs: number,
): number {
  cells.sort((a, b) => a.score - b.score)
  let below = 0
  let wins = 0
  for (let i = 0; i < cells.length; ) {
    const { score } = cells[i]!
    let left = 0
    let stayed = 0
    for (; i < cells.length && cells[i]!.score === score; i++) {
      left += cells[i]!.left
      stayed += cells[i]!.stayed
    }
    wins += left * (below + stayed / 2)
    below += stayed
  }
  return wins / pairs
}

function shareOf(bins: Int32Array, bin: number): number {
  let count = 0
  for (const each of bins) if (each === bin) count++
  return count / bins.length
}

function rowsWith(target: Int8Array, outcome: number): Int32Array {
  const rows = new Int32Array(target.length)
  let count = 0
  for (let row = 0; row < target.length; row++) if (target[row] === outcome) rows[count++] = row
  return rows.slice(0, count)
}

function evenly(rows: Int32Array, most: number): Int32Array {
  if (rows.length <= most) return rows
  return Int32Array.from({ length: most }, (_, i) => rows[Math.floor((i * rows.length) / most)]!)
}
