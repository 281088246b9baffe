import type { Bagging, BoostOptions, TermForm } from '../boosting'
import { stepGrower } from '../boosting'

/** Visits that a candidate gets in its own histogram. */
const visits = 10

/** First and second derivatives of the loss at the held-out scores, by position in the rows. */
export interface Derivatives {
  readonly gradient: Float64Array
  readonly hessian: Float64Array
}

export interface MeasuredGain {
  /** Log-likelihood gained on parts that the term was not fitted on, to second order. */
  readonly gain: number
  /** Over the parts. */
  readonly standardError: number
  /** values[k]: fitted without part k. */
  readonly values: readonly Float64Array[]
}

/**
 * What a term would gain on rows it has not seen: for each part it is boosted in the histogram of
 * the other parts and measured in that of the part, −Σ (G·v + ½·H·v²). One pass over the rows.
 * @param bins bin of rows[i] at i
 */
export function crossFitGain(
  bins: Uint16Array,
  form: TermForm,
  { part, bags }: Bagging,
  { gradient, hessian }: Derivatives,
  options: BoostOptions,
): MeasuredGain {
  const { size } = form
  const g = new Float64Array(bags * size)
  const h = new Float64Array(bags * size)
  const n = new Float64Array(bags * size)
  for (let i = 0; i < bins.length; i++) {
    const place = part[i]! * size + bins[i]!
    g[place]! += gradient[i]!
    h[place]! += hessian[i]!
    n[place]!++
  }
  const grow = stepGrower([form], { ...options, learningRate: 0.3, splits: visits })
  const gains: number[] = []
  const values: Float64Array[] = []
  for (let held = 0; held < bags; held++) {
    const others = {
      gradient: sumOthers(g, size, bags, held),
      hessian: sumOthers(h, size, bags, held),
      rows: sumOthers(n, size, bags, held),
    }
    const value = new Float64Array(size)
    grow(others, 0, value)
    let gain = 0
    for (let bin = 0; bin < size; bin++) {
      const v = value[bin]!
      gain -= v * (g[held * size + bin]! + 0.5 * h[held * size + bin]! * v)
    }
    gains.push(gain)
    values.push(value)
  }
  const gain = gains.reduce((sum, part) => sum + part, 0)
  const squares = gains.reduce((sum, part) => sum + (part - gain / bags) ** 2, 0)
  return { gain, standardError: Math.sqrt((squares * bags) / (bags - 1)), values }
}

function sumOthers(of: Float64Array, size: number, bags: number, held: number): Float64Array {
  const sum = new Float64Array(size)
  for (let part = 0; part < bags; part++) {
    if (part === held) continue
    for (let bin = 0; bin < size; bin++) sum[bin]! += of[part * size + bin]!
  }
  return sum
}
