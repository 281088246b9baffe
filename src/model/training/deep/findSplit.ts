import type { LevelHistograms } from './histograms'

export interface SplitOptions {
  readonly l2: number
  readonly minHessian: number
}

/** The best cut of one feature for a whole level. */
export interface LevelSplit {
  gain: number
  bin: number
  missingGoesLeft: boolean
}

/** Sums over the rows of each leaf of the level at hand. */
export interface LeafTotals {
  readonly gradient: Float64Array
  readonly hessian: Float64Array
}

/** Less hessian than this is no row: sums by subtraction leave rounding behind. */
const noRows = 1e-9

/**
 * Finds the cut that, asked in every leaf of a level at once, gains most:
 * Σ over leaves of G²/(H+λ) of the parts minus that of the whole (Chen & Guestrin 2016, summed over
 * a level as in symmetric trees, Prokhorenkova et al. 2018). Missing cells are tried on either side.
 * @returns a function that writes to `found`; one a thread
 */
export function splitFinder(
  options: SplitOptions,
  widest: number,
): (
  histograms: LevelHistograms,
  feature: number,
  leaves: number,
  totals: LeafTotals,
  found: LevelSplit,
) => void {
  const { l2, minHessian } = options
  const missingRight = new Float64Array(widest)
  const missingLeft = new Float64Array(widest)

  /** Gain of cutting after each ordered bin when `g0`, `h0` go left too. */
  function addLeafGains(
    gains: Float64Array,
    sums: Float64Array,
    from: number,
    cuts: number,
    g: number,
    h: number,
    g0: number,
    h0: number,
  ): void {
    const whole = (g * g) / (h + l2)
    let gLeft = g0
    let hLeft = h0
    for (let bin = 0; bin < cuts; bin++) {
      const at = (from + bin) << 1
      gLeft += sums[at]!
      hLeft += sums[at + 1]!
      const hRight = h - hLeft
      if (hLeft < minHessian) continue
      if (hRight < minHessian) break
      const gRight = g - gLeft
      const a = hLeft + l2
      const b = hRight + l2
      gains[bin]! += (gLeft * gLeft * b + gRight * gRight * a) / (a * b) - whole
    }
  }

  return (histograms, feature, leaves, totals, found) => {
    const { sums } = histograms
    const width = histograms.bins[feature]!
    const ordered = width - 1
    const start = histograms.start[feature]!
    const anyMissing = isMissingSomewhere(sums, start + ordered, width, leaves)
    // Where cells are missing, the last cut parts them from all numbers.
    const cuts = anyMissing ? ordered : ordered - 1
    missingRight.fill(0, 0, cuts)
    missingLeft.fill(0, 0, cuts)
    for (let leaf = 0; leaf < leaves; leaf++) {
      const from = start + leaf * width
      const g = totals.gradient[leaf]!
      const h = totals.hessian[leaf]!
      if (h < 2 * minHessian) continue
      addLeafGains(missingRight, sums, from, cuts, g, h, 0, 0)
      if (!anyMissing) continue
      const gMissing = sums[2 * (from + ordered)]!
      const hMissing = sums[2 * (from + ordered) + 1]!
      addLeafGains(missingLeft, sums, from, ordered - 1, g, h, gMissing, hMissing)
    }
    found.gain = 0
    found.bin = -1
    for (let bin = 0; bin < cuts; bin++) {
      if (missingRight[bin]! > found.gain) {
        found.gain = missingRight[bin]!
        found.bin = bin
        found.missingGoesLeft = false
      }
      if (missingLeft[bin]! > found.gain) {
        found.gain = missingLeft[bin]!
        found.bin = bin
        found.missingGoesLeft = true
      }
    }
    // Never seen missing: such a cell is read as the more common answer.
    if (!anyMissing && found.bin >= 0)
      found.missingGoesLeft = leftHolds(sums, start, width, leaves, found.bin, totals.hessian)
  }
}

function isMissingSomewhere(
  sums: Float64Array,
  first: number,
  width: number,
  leaves: number,
): boolean {
  for (let leaf = 0; leaf < leaves; leaf++)
    if (sums[2 * (first + leaf * width) + 1]! > noRows) return true
  return false
}

/** Whether at least half of the hessian lies in the bins up to `bin`. */
function leftHolds(
  sums: Float64Array,
  start: number,
  width: number,
  leaves: number,
  bin: number,
  totals: Float64Array,
): boolean {
  let left = 0
  let all = 0
  for (let leaf = 0; leaf < leaves; leaf++) {
    all += totals[leaf]!
    for (let b = 0; b <= bin; b++) left += sums[2 * (start + leaf * width + b) + 1]!
  }
  return 2 * left >= all
}
