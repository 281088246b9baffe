import type { CalibrationBin } from '../../../contracts'

/**
 * Reliability curve: rows by ascending probability in `bins` groups of about equal size, each with
 * its mean probability and the share that left. Equal probabilities stay in one group.
 */
export function reliabilityCurve(
  probability: Float64Array,
  labels: Float64Array,
  bins: number,
): CalibrationBin[] {
  const order = Int32Array.from(probability, (_, row) => row)
  order.sort((a, b) => probability[a]! - probability[b]! || a - b)
  const curve: CalibrationBin[] = []
  let predicted = 0
  let left = 0
  let count = 0
  for (let k = 0; k < order.length; k++) {
    predicted += probability[order[k]!]!
    left += labels[order[k]!]!
    count++
    const next = order[k + 1]
    const share = (position: number) => Math.floor((position * bins) / order.length)
    const full = share(k + 1) > share(k + 1 - count)
    if (next !== undefined && (!full || probability[next] === probability[order[k]!])) continue
    curve.push({ predicted: predicted / count, observed: left / count, count })
    predicted = 0
    left = 0
    count = 0
  }
  return curve
}
