import { logistic, logisticLoss, logit } from '../../../ground/maths'

/** Calibrated log-odds = slope · log-odds + offset. */
export interface Platt {
  readonly slope: number
  readonly offset: number
}

export const uncalibrated: Platt = { slope: 1, offset: 0 }

const maxSteps = 50
/** A slope at or below this would turn the ranking round; calibration then only shifts. */
const smallestSlope = 0.05

/**
 * Platt scaling (Platt 1999) of log-odds that were predicted for rows outside the fit, with the
 * smoothed targets (n₊+1)/(n₊+2) and 1/(n₋+2), by Newton's method with step halving (Lin, Lin &
 * Weng 2007).
 * @param labels 0 or 1, as long as `logOdds`
 */
export function fitPlatt(logOdds: Float64Array, labels: Float64Array): Platt {
  let positives = 0
  for (let i = 0; i < labels.length; i++) positives += labels[i]!
  const high = (positives + 1) / (positives + 2)
  const low = 1 / (labels.length - positives + 2)
  const line = logisticLine(logOdds, labels, high, low)
  return line.slope > smallestSlope ? line : uncalibrated
}

/**
 * Slope of the outcome on predicted log-odds (Cox 1958), by maximum likelihood: 1 is perfect, below
 * 1 the predictions are too extreme.
 */
export function calibrationSlope(logOdds: Float64Array, labels: Float64Array): number {
  return logisticLine(logOdds, labels, 1, 0).slope
}

/** Maximum-likelihood line with targets `high` for label 1 and `low` for label 0. */
function logisticLine(
  logOdds: Float64Array,
  labels: Float64Array,
  high: number,
  low: number,
): Platt {
  let slope = 1
  let offset = 0
  let loss = lossOf(logOdds, labels, high, low, slope, offset)
  for (let iteration = 0; iteration < maxSteps; iteration++) {
    let gradSlope = 0
    let gradOffset = 0
    let hSlope = 1e-9
    let hBoth = 0
    let hOffset = 1e-9
    for (let i = 0; i < logOdds.length; i++) {
      const f = logOdds[i]!
      const p = logistic(slope * f + offset)
      const residual = p - (labels[i] === 1 ? high : low)
      const weight = p * (1 - p)
      gradSlope += residual * f
      gradOffset += residual
      hSlope += weight * f * f
      hBoth += weight * f
      hOffset += weight
    }
    if (Math.abs(gradSlope) < 1e-6 && Math.abs(gradOffset) < 1e-6) break
    const determinant = hSlope * hOffset - hBoth * hBoth
    const stepSlope = -(hOffset * gradSlope - hBoth * gradOffset) / determinant
    const stepOffset = -(hSlope * gradOffset - hBoth * gradSlope) / determinant
    const decrement = -(gradSlope * stepSlope + gradOffset * stepOffset) / 2
    let share = 1
    let next = loss
    while (share > 1e-10) {
      next = lossOf(
        logOdds,
        labels,
        high,
        low,
        slope + share * stepSlope,
        offset + share * stepOffset,
      )
      // The step would gain less than the rounding of the loss: this is the optimum.
      if (next < loss || decrement < loss * 1e-12) break
      share /= 2
    }
    if (!(next < loss)) break
    slope += share * stepSlope
    offset += share * stepOffset
    loss = next
  }
  return { slope, offset }
}

function lossOf(
  logOdds: Float64Array,
  labels: Float64Array,
  high: number,
  low: number,
  slope: number,
  offset: number,
): number {
  let sum = 0
  for (let i = 0; i < logOdds.length; i++) {
    const s = slope * logOdds[i]! + offset
    const target = labels[i] === 1 ? high : low
    sum += logisticLoss(s, target)
  }
  return sum
}

/** Probabilities of calibrated log-odds. */
export function calibratedProbability(logOdds: Float64Array, platt: Platt): Float64Array {
  return logOdds.map((value) => logistic(platt.slope * value + platt.offset))
}

/** Probabilities are kept this far from 0 and 1, so that log-odds are finite. */
const clip = 1e-12

/** Log-odds of probabilities. */
export function logOddsOf(probability: Float64Array): Float64Array {
  return probability.map((value) => logit(Math.min(Math.max(value, clip), 1 - clip)))
}
