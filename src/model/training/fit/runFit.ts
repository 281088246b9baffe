import { binFeatures } from '../../features'
import type { Shape } from '../../terms'
import { type CurveRecorder, dealBags, recordCurves } from '../boosting'
import { deepSettingsFor, fitDeep, predictDeep } from '../deep'
import type { Fit, FitData, FitJob, FitWatch } from './fitJob'
import { fitTerms } from './fitTerms'
import { withLinear } from './withLinear'

/**
 * Does one fit job: bins, category order, choice of pairs, boosting and bags, all from the job's
 * rows. Deterministic: the same data and job give the same numbers.
 */
export function runFit(data: FitData, job: FitJob, watch: FitWatch): Promise<Fit> {
  const groups = job.byFamily ? data.groups : Int32Array.from(data.groups, (_, row) => row)
  const grouped = { ...data, groups }
  const onBag = () => watch.onBag(job)
  const curves = recordCurves((shown) => watch.onCurves(job, shown))
  return job.kind === 'deep'
    ? fitTrees(grouped, job, onBag, curves)
    : fitTerms(grouped, job, onBag, curves)
}

async function fitTrees(
  data: FitData,
  job: FitJob,
  onBag: () => Promise<void>,
  curves: CurveRecorder,
): Promise<Fit> {
  const { features, target, groups } = data
  const { rows, seed, asked } = job
  const settings = deepSettingsFor(rows.length)
  const binned = binFeatures(features, target, rows, settings.maxBins)
  const deep = await fitDeep(binned, target, groups, rows, seed, settings, onBag, curves)
  const { base, trees, heldOut } = deep
  const unused = (): Shape => ({
    cuts: new Float32Array(0),
    values: new Float64Array(1),
    missing: 0,
  })
  const fit = {
    scales: binned.map(({ cuts, categories }) => ({ cuts, categories })),
    model: { base, shapes: binned.map(unused), pairs: [], trees },
    bags: [],
    directions: features.map(() => 0 as const),
    heldOut,
    predicted: predictDeep(binned, deep, asked),
  }
  const bagging = dealBags(rows, target, groups, settings.bags, seed)
  return withLinear(fit, data, job, bagging)
}
