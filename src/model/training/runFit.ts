import type { Shape } from '../additive'
import { fitBags, predictBinned } from './bags'
import { type BinnedFeature, binFeatures } from './bins'
import type { Fit, FitData, FitJob } from './fitJob'

/**
 * Does one fit job: bins, category order, boosting and bags, all from the job's rows.
 * Deterministic: the same data and job give the same numbers.
 * @param onBag awaited before every bag
 */
export async function runFit(data: FitData, job: FitJob, onBag: () => Promise<void>): Promise<Fit> {
  const { features, target } = data
  const { rows, settings } = job
  const groups = job.byFamily ? data.groups : Int32Array.from(data.groups, (_, row) => row)
  const binned = binFeatures(features, target, rows, settings.maxBins)
  const sum = await fitBags(binned, target, groups, rows, settings.bags, job.seed, settings, onBag)
  return {
    scales: binned.map(({ cuts, categories }) => ({ cuts, categories })),
    model: {
      base: sum.intercept,
      shapes: binned.map((feature, f) => shapeOf(feature, sum.values[f]!)),
      pairs: [],
      trees: [],
    },
    bags: sum.bags,
    heldOut: sum.heldOut,
    predicted: predictBinned(binned, sum, job.asked),
  }
}

function shapeOf({ cuts }: BinnedFeature, values: Float64Array): Shape {
  const bins = cuts.length + 1
  return { cuts, values: values.slice(0, bins), missing: values[bins]! }
}
