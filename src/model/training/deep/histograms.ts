/** Sums by feature, leaf and bin for the level of a tree at hand. */
export interface LevelHistograms {
  /** Gradient and hessian side by side, two numbers a cell; cell start[feature] + leaf · bins + bin. */
  readonly sums: Float64Array
  /** First cell of each feature. */
  readonly start: Int32Array
  /** Bins by feature, missing included. */
  readonly bins: Int32Array
}

/** The rows to be summed, gathered so that only their bins are read out of order. */
export interface RowBuffer {
  readonly row: Int32Array
  readonly leaf: Uint8Array
  readonly gradient: Float64Array
  readonly hessian: Float64Array
  count: number
}

/** Room for 2^levels leaves of every feature. */
export function levelHistograms(bins: readonly number[], levels: number): LevelHistograms {
  const start = new Int32Array(bins.length + 1)
  bins.forEach((count, feature) => {
    start[feature + 1] = start[feature]! + (count << levels)
  })
  return { sums: new Float64Array(2 * start[bins.length]!), start, bins: Int32Array.from(bins) }
}

export function rowBuffer(size: number): RowBuffer {
  return {
    row: new Int32Array(size),
    leaf: new Uint8Array(size),
    gradient: new Float64Array(size),
    hessian: new Float64Array(size),
    count: 0,
  }
}

/** Sums the buffered rows of one feature into `leaves` leaves from `first` on, replacing what was there. */
export function sumRows(
  histograms: LevelHistograms,
  feature: number,
  bins: Uint16Array,
  first: number,
  leaves: number,
  buffer: RowBuffer,
): void {
  const { sums } = histograms
  const { row, leaf, gradient, hessian, count } = buffer
  const width = histograms.bins[feature]!
  const base = histograms.start[feature]! + first * width
  sums.fill(0, 2 * base, 2 * (base + leaves * width))
  for (let i = 0; i < count; i++) {
    const at = (base + leaf[i]! * width + bins[row[i]!]!) << 1
    sums[at]! += gradient[i]!
    sums[at + 1]! += hessian[i]!
  }
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
  const { sums } = histograms
  const half = 2 * parents * histograms.bins[feature]!
  const begin = 2 * histograms.start[feature]!
  const end = begin + half
  if (smallerIsLeft) {
    for (let low = begin; low < end; low++) {
      const smaller = sums[low + half]!
      sums[low + half] = sums[low]! - smaller
      sums[low] = smaller
    }
  } else for (let low = begin; low < end; low++) sums[low]! -= sums[low + half]!
}
