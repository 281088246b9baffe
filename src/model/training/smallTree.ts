/** How far one small tree may go. */
export interface TreeOptions {
  /** At most so many leaves over the ordered bins; missing has its own beside them. */
  readonly leaves: number
  /** Ridge on leaf values, in units of hessian. */
  readonly l2: number
  readonly minRows: number
  readonly minHessian: number
}

/** Sums over the rows of each bin; the bin of missing values comes last. */
export interface Histogram {
  readonly gradient: Float64Array
  readonly hessian: Float64Array
  readonly rows: Float64Array
}

/**
 * Fits the Newton step of a small tree to a histogram: leaf = −G / (H + λ), split gain
 * G²/(H+λ) of the parts minus that of the whole (Chen & Guestrin 2016), best split first.
 * Writes the leaf value of every bin to `step`. Reuses its buffers; one grower a thread.
 */
export function treeGrower(
  options: TreeOptions,
): (histogram: Histogram, bins: number, step: Float64Array) => void {
  const { leaves, l2, minRows, minHessian } = options
  const from = new Int32Array(leaves)
  const to = new Int32Array(leaves)
  const cut = new Int32Array(leaves)
  const gain = new Float64Array(leaves)

  function findSplit(histogram: Histogram, leaf: number): void {
    const { gradient, hessian, rows } = histogram
    const start = from[leaf]!
    const end = to[leaf]!
    let g = 0
    let h = 0
    let n = 0
    for (let bin = start; bin < end; bin++) {
      g += gradient[bin]!
      h += hessian[bin]!
      n += rows[bin]!
    }
    const whole = (g * g) / (h + l2)
    let gLeft = 0
    let hLeft = 0
    let nLeft = 0
    let bestGain = 0
    let bestCut = -1
    for (let bin = start; bin + 1 < end; bin++) {
      gLeft += gradient[bin]!
      hLeft += hessian[bin]!
      nLeft += rows[bin]!
      if (nLeft < minRows || hLeft < minHessian) continue
      const hRight = h - hLeft
      if (n - nLeft < minRows || hRight < minHessian) break
      const gRight = g - gLeft
      const found = (gLeft * gLeft) / (hLeft + l2) + (gRight * gRight) / (hRight + l2) - whole
      if (found > bestGain) {
        bestGain = found
        bestCut = bin + 1
      }
    }
    gain[leaf] = bestGain
    cut[leaf] = bestCut
  }

  function leafValue(histogram: Histogram, start: number, end: number): number {
    let g = 0
    let h = 0
    for (let bin = start; bin < end; bin++) {
      g += histogram.gradient[bin]!
      h += histogram.hessian[bin]!
    }
    return h > 0 ? -g / (h + l2) : 0
  }

  return (histogram, bins, step) => {
    const ordered = bins - 1
    from[0] = 0
    to[0] = ordered
    findSplit(histogram, 0)
    let size = 1
    while (size < leaves) {
      let best = 0
      for (let leaf = 1; leaf < size; leaf++) if (gain[leaf]! > gain[best]!) best = leaf
      if (gain[best]! <= 0) break
      from[size] = cut[best]!
      to[size] = to[best]!
      to[best] = cut[best]!
      findSplit(histogram, best)
      findSplit(histogram, size)
      size++
    }
    for (let leaf = 0; leaf < size; leaf++) {
      step.fill(leafValue(histogram, from[leaf]!, to[leaf]!), from[leaf]!, to[leaf]!)
    }
    const enough = histogram.rows[ordered]! >= minRows && histogram.hessian[ordered]! >= minHessian
    step[ordered] = enough ? leafValue(histogram, ordered, bins) : 0
  }
}
