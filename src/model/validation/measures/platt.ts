import { logistic, logisticLoss, logit } from '../../../ground/maths'

/** Calibrated log-odds = slope · log-odds + offset. */
export interface Platt {
  readonly slope: number
  readonly offset: number
}

export const uncalibrated: Platt = { slope: 1, offset: 0 }

const maxSteps = 50
/** Standard deviation of the prior of the slope. */
const priorDeviation = 2
/** A slope at or below this would turn the ranking round; calibration then only shifts. */
const smallestSlope = 0.05

/**
 * Platt scaling (Platt 1999) of log-odds that were predicted for rows outside the fit, by Newton's
 * method with step halving (Lin, Lin & Weng 2007). In place of Platt's smoothed targets, which flatten
 * models that tell customers nearly apart, the slope has a weak normal prior around 1: that keeps it
 * finite too.
 * @param labels 0 or 1, as long as `logOdds`
 */
export function fitPlatt(logOdds: Float64Array, labels: Float64Array): Platt {
  const line = logisticLine(logOdds, labels, 1 / priorDeviation ** 2)
  return line.slope > smallestSlope ? line : uncalibrated
}

/**
 * Slope of the outcome on predicted log-odds (Cox 1958), by maximum likelihood: 1 is perfect, below
 * 1 the predictions are too extreme.
 */
export function calibrationSlope(logOdds: Float64Array, labels: Float64Array): number {
  return logisticLine(logOdds, labels, 0).slope
}

/** Line of the highest likelihood, less ½ · precision · (slope − 1)². */
function logisticLine(logOdds: Float64Array, labels: Float64Array, precision: number): Platt {
  let slope = 1
  let offset = 0
  let loss = lossOf(logOdds, labels, precision, slope, offset)
  for (let iteration = 0; iteration < maxSteps; iteration++) {
    let gradSlope = precision * (slope - 1)
    let gradOffset = 0
    let hSlope = 1e-9 + precision
    let hBoth = 0
    let hOffset = 1e-9
    for (let i = 0; i < logOdds.length; i++) {
      const f = logOdds[i]!
      const p = logistic(slope * f + offset)
      const residual = p - labels[i]!
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
        precision,
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
  precision: number,
  slope: number,
  offset: number,
): number {
  let sum = (precision * (slope - 1) ** 2) / 2
  for (let i = 0; i < logOdds.length; i++) {
    const s = slope * logOdds[i]! + offset
    sum += logisticLoss(s, labels[i]!)
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
