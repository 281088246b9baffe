import { incompleteBeta } from '../ground/maths'

/** The upper convex hull of a ROC curve, from (0, 0) to (1, 1). */
export interface RocHull {
  /** Share of those who left who are contacted. */
  readonly left: readonly number[]
  /** Share of those who stayed who are contacted. */
  readonly stayed: readonly number[]
  /** Share of those who left among all. */
  readonly rate: number
}

/**
 * @param risk falling; equal risks are one point of the curve
 * @param left of the same rows: 1 left, 0 stayed
 * @returns null unless there are rows of both
 */
export function rocHull(risk: ArrayLike<number>, left: Uint8Array): RocHull | null {
  let leavers = 0
  for (let i = 0; i < left.length; i++) leavers += left[i]!
  const stayers = left.length - leavers
  if (leavers === 0 || stayers === 0) return null
  // Counts are whole, so whether a point lies on the hull is decided exactly.
  const xs = [0]
  const ys = [0]
  let y = 0
  for (let i = 0; i < left.length; i++) {
    y += left[i]!
    if (i + 1 < left.length && risk[i + 1] === risk[i]) continue
    const x = i + 1 - y
    while (xs.length > 1 && turnsUp(xs, ys, x, y)) {
      xs.pop()
      ys.pop()
    }
    xs.push(x)
    ys.push(y)
  }
  return {
    left: ys.map((count) => count / leavers),
    stayed: xs.map((count) => count / stayers),
    rate: leavers / left.length,
  }
}

/** Whether the last point lies on or under the line from the one before it to (x, y). */
function turnsUp(xs: readonly number[], ys: readonly number[], x: number, y: number): boolean {
  const last = xs.length - 1
  const [x1, y1, x0, y0] = [xs[last]!, ys[last]!, xs[last - 1]!, ys[last - 1]!]
  return (y - y0) * (x1 - x0) >= (y1 - y0) * (x - x0)
}

/** Of the save rate γ: Beta(6, 14) has the mean 0.3. */
const alpha = 6
const beta = 14

/**
 * Expected maximum profit a customer (Verbraken, Verbeke and Baesens 2013, IEEE TKDE 25(5), 961–973), as
 * `empChurn` of R's EMP package. With F0 and F1 the shares contacted of those who left (π0 of all) and
 * of those who stayed (π1), δ = d/V, φ = f/V and γ the share of contacted leavers who are kept,
 *
 *   EMPC = ∫ max over thresholds of V·(γ·(1 − δ) − φ)·π0·F0 − V·(δ + φ)·π1·F1  dBeta(γ; 6, 14)
 *
 * The best threshold moves along the hull of the ROC curve as γ grows, from point k to k + 1 at
 * γ = ((δ + φ)·π1·ΔF1 + φ·π0·ΔF0) / ((1 − δ)·π0·ΔF0), and between two of these γ the integral is one of
 * incomplete beta functions. Below V is multiplied into δ and φ. `fraction` is the expected share contacted.
 *
 * @param value V, of a customer; `offer` is d, `cost` is f, in the same currency
 * @returns null where V is not above the offer
 */
export function empc(
  { left, stayed, rate }: RocHull,
  value: number,
  { offer, cost }: { readonly offer: number; readonly cost: number },
): { readonly value: number; readonly fraction: number } | null {
  if (!(value > offer)) return null
  const [pi0, pi1] = [rate, 1 - rate]
  const mean = alpha / (alpha + beta)
  let profit = 0
  let fraction = 0
  let [from, shareFrom, momentFrom] = [0, 0, 0]
  for (let k = 0; k < left.length && from < 1; k++) {
    const [f0, f1] = [left[k]!, stayed[k]!]
    const rise = (left[k + 1] ?? f0) - f0
    const run = (stayed[k + 1] ?? f1) - f1
    const turn =
      rise > 0
        ? ((offer + cost) * pi1 * run + cost * pi0 * rise) / ((value - offer) * pi0 * rise)
        : Number.POSITIVE_INFINITY
    const to = Math.max(from, Math.min(1, turn))
    const share = incompleteBeta(to, alpha, beta)
    // ∫ γ dBeta(γ; α, β) = α/(α + β) · I(α + 1, β)
    const moment = mean * incompleteBeta(to, alpha + 1, beta)
    const inside = share - shareFrom
    profit +=
      (moment - momentFrom) * (value - offer) * pi0 * f0 -
      inside * (cost * pi0 * f0 + (offer + cost) * pi1 * f1)
    fraction += inside * (pi0 * f0 + pi1 * f1)
    ;[from, shareFrom, momentFrom] = [to, share, moment]
  }
  return { value: profit, fraction }
}
