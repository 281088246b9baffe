import { answerSplit, type BinnedSplit, type BinnedTree } from './binnedTree'
import { type LeafTotals, type LevelSplit, type SplitOptions, splitFinder } from './findSplit'
import { levelHistograms, rowBuffer, subtractSmaller, sumRows } from './histograms'
import type { Part } from './part'

export interface GrowOptions extends SplitOptions {
  /** One to six levels. */
  readonly depth: number
  /** Share of every Newton step that is taken. */
  readonly learningRate: number
}

/**
 * Grows one symmetric tree level by level on histograms: the cut that gains most over all leaves is
 * asked in each of them. Below the root only the smaller side of a split is summed, the other side
 * is the difference. Leaf values are Newton steps −G/(H+λ) times the learning rate.
 * @param binCounts bins by feature, missing included
 * @returns a function that grows a tree from the listed rows on the listed features and leaves in
 * `part.leaf` where every row of the part stands in it, or gives null where no split gains anything;
 * buffers are reused, one grower a thread
 */
export function treeGrower(
  binCounts: readonly number[],
  part: Part,
  options: GrowOptions,
): (
  rows: Int32Array,
  features: Int32Array,
  gradient: Float64Array,
  hessian: Float64Array,
) => BinnedTree | null {
  const { depth, l2, learningRate } = options
  const histograms = levelHistograms(binCounts, depth - 1)
  const widest = binCounts.reduce((a, b) => Math.max(a, b), 0)
  const findSplit = splitFinder(options, widest)
  const buffer = rowBuffer(part.size)
  const totals: LeafTotals = {
    gradient: new Float64Array(1 << depth),
    hessian: new Float64Array(1 << depth),
  }
  const { leaf } = part

  function bestSplit(features: Int32Array, leaves: number): BinnedSplit | null {
    const found: LevelSplit = { gain: 0, bin: -1, missingGoesLeft: false }
    let best: BinnedSplit | null = null
    let bestGain = 0
    for (const feature of features) {
      findSplit(histograms, feature, leaves, totals, found)
      if (found.gain <= bestGain) continue
      bestGain = found.gain
      best = { feature, bin: found.bin, missingGoesLeft: found.missingGoesLeft }
    }
    return best
  }

  /** Buffers the rows that answered `wanted` at `level`. */
  function bufferRows(
    rows: Int32Array,
    level: number,
    wanted: number,
    gradient: Float64Array,
    hessian: Float64Array,
  ): void {
    const below = (1 << level) - 1
    let count = 0
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      const at = leaf[row]!
      if (at >> level !== wanted) continue
      buffer.row[count] = row
      buffer.leaf[count] = at & below
      buffer.gradient[count] = gradient[row]!
      buffer.hessian[count] = hessian[row]!
      count++
    }
    buffer.count = count
  }

  function mostGoRight(rows: Int32Array, level: number): boolean {
    let right = 0
    for (let i = 0; i < rows.length; i++) right += leaf[rows[i]!]! >> level
    return 2 * right > rows.length
  }

  /** Totals by leaf, from the histograms of any feature. */
  function totalLeaves(feature: number, leaves: number): void {
    const width = binCounts[feature]!
    let cell = histograms.start[feature]!
    for (let at = 0; at < leaves; at++) {
      let g = 0
      let h = 0
      for (let bin = 0; bin < width; bin++, cell++) {
        g += histograms.sums[2 * cell]!
        h += histograms.sums[2 * cell + 1]!
      }
      totals.gradient[at] = g
      totals.hessian[at] = h
    }
  }

  function leafValues(
    rows: Int32Array,
    leaves: number,
    gradient: Float64Array,
    hessian: Float64Array,
  ): Float64Array {
    const g = totals.gradient.fill(0, 0, leaves)
    const h = totals.hessian.fill(0, 0, leaves)
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      g[leaf[row]!]! += gradient[row]!
      h[leaf[row]!]! += hessian[row]!
    }
    const values = new Float64Array(leaves)
    for (let at = 0; at < leaves; at++) values[at] = (-learningRate * g[at]!) / (h[at]! + l2)
    return values
  }

  return (rows, features, gradient, hessian) => {
    leaf.fill(0)
    bufferRows(rows, 0, 0, gradient, hessian)
    for (const feature of features) sumRows(histograms, feature, part.bins[feature]!, 0, 1, buffer)
    const splits: BinnedSplit[] = []
    while (splits.length < depth) {
      const level = splits.length
      const leaves = 1 << level
      totalLeaves(features[0]!, leaves)
      const split = bestSplit(features, leaves)
      if (split === null) break
      splits.push(split)
      const missing = binCounts[split.feature]! - 1
      answerSplit(split, level, part.bins[split.feature]!, missing, leaf)
      if (splits.length === depth) break
      const smallerIsLeft = mostGoRight(rows, level)
      bufferRows(rows, level, smallerIsLeft ? 0 : 1, gradient, hessian)
      for (const feature of features) {
        sumRows(histograms, feature, part.bins[feature]!, leaves, leaves, buffer)
        subtractSmaller(histograms, feature, leaves, smallerIsLeft)
      }
    }
    if (splits.length === 0) return null
    return { splits, values: leafValues(rows, 1 << splits.length, gradient, hessian) }
  }
}
