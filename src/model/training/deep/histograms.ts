/** Sums of gradient and hessian by feature, leaf and bin, for the level of a tree at hand. */
export interface LevelHistograms {
  /** At feature · stride + leaf · binsOf[feature] + bin, gradients. */
  readonly gradient: Float64Array
  readonly hessian: Float64Array
  /** Where each feature's table begins. */
  readonly start: Int32Array
  readonly bins: Int32Array
}

/** Room for 2^depth leaves of every feature. */
export function levelHistograms(bins: readonly number[], depth: number): LevelHistograms {
  const start = new Int32Array(bins.length + 1)
  bins.forEach((count, feature) => {
    start[feature + 1] = start[feature]! + (count << depth)
  })
  return {
    gradient: new Float64Array(start[bins.length]!),
    hessian: new Float64Array(start[bins.length]!),
    start,
    bins: Int32Array.from(bins),
  }
}

/**
 * Adds rows of one feature to their leaves' sums.
 * @param shift added to each row's leaf
 * @param rows the first `count` of them
 */
export function sumRows(
  histograms: LevelHistograms,
  feature: number,
  bins: Uint16Array,
  leaf: Uint8Array,
  shift: number,
  rows: Int32Array,
  count: number,
  gradient: Float64Array,
  hessian: Float64Array,
): void {
  const { gradient: gradients, hessian: hessians } = histograms
  const width = histograms.bins[feature]!
  const base = histograms.start[feature]! + shift * width
  for (let i = 0; i < count; i++) {
    const row = rows[i]!
    const cell = base + leaf[row]! * width + bins[row]!
    gradients[cell]! += gradient[row]!
    hessians[cell]! += hessian[row]!
  }
}

export function clearLeaves(
  histograms: LevelHistograms,
  feature: number,
  first: number,
  end: number,
): void {
  const base = histograms.start[feature]!
  const width = histograms.bins[feature]!
  histograms.gradient.fill(0, base + first * width, base + end * width)
  histograms.hessian.fill(0, base + first * width, base + end * width)
}

/**
 * After the sums of the smaller side of a split were put into the upper half of the leaves: takes
 * them off the parents in the lower half, and exchanges the halves where the smaller side is left.
 */
export function subtractSmaller(
  histograms: LevelHistograms,
  feature: number,
  parents: number,
  smallerIsLeft: boolean,
): void {
  const { gradient, hessian } = histograms
  const base = histograms.start[feature]!
  const half = parents * histograms.bins[feature]!
  for (let low = base; low < base + half; low++) {
    const high = low + half
    const otherGradient = gradient[low]! - gradient[high]!
    const otherHessian = hessian[low]! - hessian[high]!
    if (smallerIsLeft) {
      gradient[low] = gradient[high]!
      hessian[low] = hessian[high]!
      gradient[high] = otherGradient
      hessian[high] = otherHessian
    } else {
      gradient[low] = otherGradient
      hessian[low] = otherHessian
    }
  }
}
