import type { Effect } from '../../../contracts'
import { normal975Rounded } from '../../../ground/maths'
import type { BinnedFeature, TrainingFeature } from '../../features'
import { roundedLogOdds, shortestDecimal } from '../../features'
import type { Shape } from '../../terms'

/**
 * The effect curves of the manifest: each shape as it stands in the model, with a 95 % interval
 * from the outer bags. Every bag left out one of B disjoint parts of the families, so the spread is
 * the delete-a-group jackknife: variance = (B − 1)/B · Σ (bag − mean)² (Efron & Tibshirani 1993,
 * ch. 11), each bag centred on the training rows as the shape is.
 * @param bags bags[b][f]: uncalibrated log-odds by bin, missing last
 * @param slope of the calibration, already in `shapes`
 */
export function shapeEffects(
  features: readonly TrainingFeature[],
  binned: readonly BinnedFeature[],
  shapes: readonly Shape[],
  bags: readonly (readonly Float64Array[])[],
  slope: number,
  rows: Int32Array,
): Effect[] {
  return shapes.map((shape, f) => {
    const feature = binned[f]!
    const counts = rowsByBin(feature, rows)
    const errors = jackknifeErrors(
      bags.map((values) => values[f]!),
      counts,
      rows.length,
    )
    const missingBin = shape.values.length
    const reach = (bin: number) => normal975Rounded * Math.abs(slope) * errors[bin]!
    const bins = binsShown(features[f]!, feature)
    return {
      reading: 'exact',
      cuts: features[f]!.kind === 'number' ? Array.from(shape.cuts, shortestDecimal) : [],
      values: bins.map((bin) => roundedLogOdds(shape.values[bin]!)),
      low: bins.map((bin) => roundedLogOdds(shape.values[bin]! - reach(bin))),
      high: bins.map((bin) => roundedLogOdds(shape.values[bin]! + reach(bin))),
      counts: shownCounts(features[f]!, feature, rows, counts),
      missing: {
        value: roundedLogOdds(shape.missing),
        low: roundedLogOdds(shape.missing - reach(missingBin)),
        high: roundedLogOdds(shape.missing + reach(missingBin)),
        count: counts[missingBin]!,
      },
    }
  })
}

/** Bins of the model in the order shown: as they are for numbers, one a code for categories. */
function binsShown(feature: TrainingFeature, binned: BinnedFeature): number[] {
  if (feature.kind === 'number')
    return Array.from({ length: binned.cuts.length + 1 }, (_, bin) => bin)
  return binned.categories.map((_, code) => binned.cuts.filter((cut) => cut < code).length)
}

/** Rows by bin shown; rare categories share a bin of the model but are counted apart. */
function shownCounts(
  feature: TrainingFeature,
  binned: BinnedFeature,
  rows: Int32Array,
  byBin: Float64Array,
): number[] {
  if (feature.kind === 'number') return Array.from(byBin.subarray(0, binned.cuts.length + 1))
  const byCategory = new Float64Array(feature.categories.length)
  for (const row of rows) if (feature.codes[row]! >= 0) byCategory[feature.codes[row]!]!++
  const found = new Map(feature.categories.map((category, c) => [category, byCategory[c]!]))
  return binned.categories.map((category) => found.get(category)!)
}

function rowsByBin(feature: BinnedFeature, rows: Int32Array): Float64Array {
  const counts = new Float64Array(feature.cuts.length + 2)
  for (let i = 0; i < rows.length; i++) counts[feature.bins[rows[i]!]!]!++
  return counts
}

/** Standard error by bin, log-odds before calibration. */
function jackknifeErrors(
  bags: readonly Float64Array[],
  counts: Float64Array,
  rows: number,
): Float64Array {
  const means = bags.map(
    (values) => values.reduce((sum, v, bin) => sum + v * counts[bin]!, 0) / rows,
  )
  return counts.map((_, bin) => {
    const centred = bags.map((values, b) => values[bin]! - means[b]!)
    const mean = centred.reduce((sum, v) => sum + v, 0) / centred.length
    const squares = centred.reduce((sum, v) => sum + (v - mean) ** 2, 0)
    return Math.sqrt(((centred.length - 1) / centred.length) * squares)
  })
}
