import type { Column, NumberArray } from '../../../contracts'
import { countUpTo } from '../../../ground/maths'
import type { ValueCodes } from './valueCodes'

/** Bins of a column for measuring dependence: 0…30 for values, the last for missing and the rest. */
export const binCount = 32
const otherBin = binCount - 1
const sampledValues = 4096

/** Numbers by quantile, categories by their rank among the most frequent; one bin a row. */
export function coarseBins(column: Column, { codes, counts }: ValueCodes): Uint8Array {
  const bins = new Uint8Array(codes.length)
  if (counts.length < binCount) {
    for (let row = 0; row < bins.length; row++) bins[row] = codes[row]! < 0 ? otherBin : codes[row]!
    return bins
  }
  if (column.type === 'text') {
    const rank = frequencyRanks(counts)
    for (let row = 0; row < bins.length; row++)
      bins[row] = codes[row]! < 0 ? otherBin : rank[codes[row]!]!
    return bins
  }
  const cuts = quantileCuts(column.values)
  for (let row = 0; row < bins.length; row++) {
    const value = column.values[row]!
    bins[row] = Number.isNaN(value) ? otherBin : countUpTo(cuts, value)
  }
  return bins
}

/** Ascending cut points, at most 30; a value that recurs often is a bin of its own. */
function quantileCuts(values: NumberArray): Float64Array {
  const step = Math.max(1, values.length / sampledValues)
  const sample = new Float64Array(sampledValues + 1)
  let size = 0
  for (let at = 0; at < values.length && size < sample.length; at += step) {
    const value = values[Math.floor(at)]!
    if (!Number.isNaN(value)) sample[size++] = value
  }
  const sorted = sample.subarray(0, size).sort()
  const cuts = new Set<number>()
  for (let bin = 1; bin < otherBin; bin++) {
    const cut = sorted[Math.floor((bin * size) / otherBin)]
    if (cut !== undefined) cuts.add(cut)
  }
  return Float64Array.from(cuts)
}

function frequencyRanks(counts: Int32Array): Uint8Array {
  const order = Int32Array.from(counts, (_, code) => code).sort((a, b) => counts[b]! - counts[a]!)
  const ranks = new Uint8Array(counts.length)
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank]!] = Math.min(rank, otherBin)
  return ranks
}
