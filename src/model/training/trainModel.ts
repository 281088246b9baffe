import { HoldfastError } from '../../contracts/errors'
import type { Manifest } from '../../contracts/manifest'
import type { OnProgress } from '../../contracts/progress'
import type { AdditiveModel } from '../additive'
import { exportModel } from '../onnx/exportModel'
import { validate } from '../validation/validate'
import { additiveModel, importances } from './additive'
import { binAs } from './bins'
import { boostedLearner } from './boostedLearner'
import { knownRows } from './checkTarget'
import { shapeEffects } from './effects'
import { trainingFeatures } from './features'
import { inProcess } from './inProcess'
import { buildManifest } from './manifest'
import { derivedSeed } from './random'
import { buildReport, type OofRow, oofRows, type TrainReport } from './report'
import { roundCounter } from './rounds'
import type { TrainInput, TrainOptions } from './trainOptions'

export interface Trained {
  /** The self-explaining ONNX file. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly manifest: Manifest
  readonly model: AdditiveModel
  /** All of REPORT.json but the seconds and the test file, which the caller knows. */
  readonly report: TrainReport
  readonly oof: readonly OofRow[]
}

/**
 * Trains an additive explainable boosting model: cross-validation first, for the honest numbers,
 * the calibration and the threshold; then the fit on all rows. Deterministic: the same table,
 * options and trainer version give the same bytes.
 * @throws HoldfastError `target-too-few`, `nothing-to-learn`, `cancelled`
 */
export async function trainModel(
  input: TrainInput,
  options: TrainOptions,
  onProgress: OnProgress,
): Promise<Trained> {
  const { table, target, groups } = input
  const { settings } = options
  const rows = knownRows(target, groups, input.targetColumn)
  const leaveOut = new Set([input.targetColumn, ...input.leaveOut])
  const features = trainingFeatures(table, rows, leaveOut, input.glossary)
  if (features.length === 0) {
    throw new HoldfastError('nothing-to-learn', {
      file: table.file.name,
      target: input.targetColumn,
    })
  }

  const naiveFolds = options.comparisons ? options.folds : 0
  const fits = options.folds * options.repeats + naiveFolds + 1
  const onBag = roundCounter(fits * settings.bags, onProgress, options.signal)
  const start = options.startRunner ?? inProcess
  const runner = start({ features, target, groups }, onBag)
  const job = { kind: 'additive', byFamily: true, settings } as const
  const plan = { rows, target, groups, ...options }
  const validation = await validate(plan, features, settings.maxBins, options, (grouped) =>
    boostedLearner(runner, { ...job, byFamily: grouped === groups }, target, grouped, rows),
  )

  const seed = derivedSeed(options.seed, fits)
  const fit = await runner.run({ ...job, rows, asked: new Int32Array(0), seed })
  runner.end()
  const binned = features.map((feature, f) => binAs(feature, fit.scales[f]!))
  const model = additiveModel(binned, fit.model, rows, validation.calibration)
  const manifest = buildManifest(input, options, {
    features,
    binned,
    rows,
    model,
    importance: importances(binned, model, rows),
    effects: shapeEffects(
      features,
      binned,
      model.shapes,
      fit.bags,
      validation.calibration.slope,
      rows,
    ),
    validation,
  })
  return {
    bytes: exportModel(model, manifest),
    manifest,
    model,
    report: buildReport(manifest, validation),
    oof: oofRows(rows, validation.outOfFold),
  }
}
