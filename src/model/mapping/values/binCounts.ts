import type { Feature, NumberArray } from '../../../contracts'
import type { Source } from './bindColumn'

/** The rows of a file by what a feature's training histogram says of their cells. */
export interface BinCounts {
  readonly rows: number
  readonly missing: number
  /** Cells with a text that the model cannot take: scored as missing. */
  readonly unseen: number
  /** Numbers below the least and above the largest of training. */
  readonly below: number
  readonly above: number
  /** By bin of the training histogram; categories by their code. */
  readonly counts: Float64Array
}

type Counter = { -readonly [Name in keyof BinCounts]: BinCounts[Name] }

/** Counts the cells of one bound feature. */
export function countBins(feature: Feature, source: NonNullable<Source>): BinCounts {
  const bins = feature.training.histogram.counts.length
  const found: Counter = {
    rows: source.from === 'numbers' ? source.values.length : source.codes.length,
    missing: 0,
    unseen: 0,
    below: 0,
    above: 0,
    counts: new Float64Array(bins),
  }
  if (source.from === 'numbers') {
    if (feature.kind === 'number') countNumbers(found, feature, source.values, source.scale)
    return found
  }
  const byCode = new Float64Array(source.numbers.length)
  for (let row = 0; row < source.codes.length; row++) {
    const code = source.codes[row]!
    if (code < 0) found.missing++
    else byCode[code]!++
  }
  byCode.forEach((cells, code) => {
    const number = source.numbers[code]!
    if (Number.isNaN(number)) found.unseen += cells
    else if (feature.kind === 'category') found.counts[number]! += cells
    else {
      const place = placeOf(feature, number)
      if (place < 0) found.below += cells
      else if (place >= bins) found.above += cells
      else found.counts[place]! += cells
    }
  })
  return found
}

function countNumbers(found: Counter, feature: Feature, values: NumberArray, scale: number): void {
  const { edges } = feature.training.histogram
  const bins = found.counts.length
  const min = edges[0] ?? Number.NaN
  const max = edges[bins] ?? Number.NaN
  // As the trainer bins: counting must put equal values into equal bins.
  const width = (max - min) / bins
  const { counts } = found
  let missing = 0
  let below = 0
  let above = 0
  for (let row = 0; row < values.length; row++) {
    const value = values[row]! * scale
    if (value >= min && value <= max) {
      // Truncating is rounding down here, and faster.
      const bin = width > 0 ? ((value - min) / width) | 0 : 0
      counts[bin < bins ? bin : bins - 1]!++
    } else if (value < min) below++
    else if (value > max) above++
    else if (Number.isNaN(value)) missing++
  }
  found.missing = missing
  found.below = below
  found.above = above
}

/** Bin of one number: -1 below training, the number of bins above it. */
function placeOf(feature: Feature, value: number): number {
  const one: Counter = {
    rows: 1,
    missing: 0,
    unseen: 0,
    below: 0,
    above: 0,
    counts: new Float64Array(feature.training.histogram.counts.length),
  }
  countNumbers(one, feature, Float64Array.of(value), 1)
  if (one.below > 0) return -1
  return one.above > 0 ? one.counts.length : one.counts.indexOf(1)
}
