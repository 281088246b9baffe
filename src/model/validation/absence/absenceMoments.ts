import type { AbsenceMoments, ShiftMoments } from '../../../contracts'
import type { AbsenceSample } from './absence'

/** Above this many features the covariances would outweigh the model itself. */
const mostFeatures = 60
const significantDigits = 5

/**
 * Mean and covariance of the log-odds and of their shifts with missing features, apart for those
 * who left and those who stayed: what the AUC without any set of features is estimated from. Null
 * where there are too many features to keep them.
 * @param labels of the rows of every repeat
 */
export function absenceMoments(
  repeats: readonly AbsenceSample[],
  labels: Float64Array,
): AbsenceMoments | null {
  if (repeats[0]!.shifts.length / labels.length > mostFeatures) return null
  return { left: momentsOf(repeats, labels, 1), stayed: momentsOf(repeats, labels, 0) }
}

function momentsOf(
  repeats: readonly AbsenceSample[],
  labels: Float64Array,
  label: number,
): ShiftMoments {
  const width = 1 + repeats[0]!.shifts.length / labels.length
  const rows = repeats.length * labels.filter((value) => value === label).length
  const means = new Float64Array(width)
  eachRow(repeats, labels, label, width, (row) => {
    for (let k = 0; k < width; k++) means[k]! += row[k]! / rows
  })
  const covariance = new Float64Array((width * (width + 1)) / 2)
  eachRow(repeats, labels, label, width, (row) => {
    let place = 0
    for (let j = 0; j < width; j++) {
      const deviation = (row[j]! - means[j]!) / rows
      for (let k = j; k < width; k++) covariance[place++]! += deviation * (row[k]! - means[k]!)
    }
  })
  return { means: Array.from(means, rounded), covariance: Array.from(covariance, rounded) }
}

/** Calls `visit` with the log-odds and the shifts of every row of the class, in one buffer. */
function eachRow(
  repeats: readonly AbsenceSample[],
  labels: Float64Array,
  label: number,
  width: number,
  visit: (row: Float64Array) => void,
): void {
  const row = new Float64Array(width)
  for (const { logOdds, shifts } of repeats) {
    for (let i = 0; i < labels.length; i++) {
      if (labels[i] !== label) continue
      row[0] = logOdds[i]!
      for (let k = 1; k < width; k++) row[k] = shifts[i * (width - 1) + k - 1]!
      visit(row)
    }
  }
}

function rounded(value: number): number {
  return Number(value.toPrecision(significantDigits))
}
