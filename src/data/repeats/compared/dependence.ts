import { binCount } from './coarseBins'

const sampledRows = 8192
/** Nats. Below this a link is not told from chance and changes little. */
const leastInformation = 0.01

/**
 * For every column the one it depends on most, as a forest without cycles; −1 for roots. The
 * maximum spanning forest of the pairwise mutual information (Chow and Liu 1968), measured on
 * coarse bins of an even sample of rows and corrected for bias (Miller 1955).
 */
export function dependenceForest(bins: readonly Uint8Array[], rows: number): Int32Array {
  const width = bins.length
  const parent = new Int32Array(width).fill(-1)
  const best = new Float64Array(width).fill(leastInformation)
  const placed = new Uint8Array(width)
  const joint = new Float64Array(binCount * binCount)
  // Prim's algorithm: the next column is the one that hangs most on those placed before.
  for (let step = 0; step < width; step++) {
    let next = -1
    for (let j = 0; j < width; j++) if (!placed[j] && (next < 0 || best[j]! > best[next]!)) next = j
    placed[next] = 1
    for (let j = 0; j < width; j++) {
      if (placed[j]) continue
      const information = mutualInformation(bins[next]!, bins[j]!, rows, joint)
      if (information <= best[j]!) continue
      best[j] = information
      parent[j] = next
    }
  }
  return parent
}

/** Nats, bias-corrected; may be slightly negative. */
function mutualInformation(
  a: Uint8Array,
  b: Uint8Array,
  rows: number,
  joint: Float64Array,
): number {
  joint.fill(0)
  const step = Math.max(1, rows / sampledRows)
  let size = 0
  for (let at = 0; at < rows; at += step) {
    const row = Math.floor(at)
    joint[a[row]! * binCount + b[row]!]!++
    size++
  }
  const left = new Float64Array(binCount)
  const right = new Float64Array(binCount)
  for (let i = 0; i < binCount; i++)
    for (let j = 0; j < binCount; j++) {
      left[i]! += joint[i * binCount + j]!
      right[j]! += joint[i * binCount + j]!
    }
  const used = (counts: Float64Array) => counts.reduce((n, count) => n + (count > 0 ? 1 : 0), 0)
  const freedom = (used(left) - 1) * (used(right) - 1)
  let sum = 0
  for (let i = 0; i < binCount; i++)
    for (let j = 0; j < binCount; j++) {
      const count = joint[i * binCount + j]!
      if (count > 0) sum += count * Math.log((count * size) / (left[i]! * right[j]!))
    }
  return sum / size - freedom / (2 * size)
}
