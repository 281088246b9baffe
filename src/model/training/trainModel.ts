import type { Candidate, OnProgress, TrainedKind, TrainedManifest } from '../../contracts'
import { HoldfastError } from '../../contracts'
import { derivedSeed } from '../../ground/maths'
import { featuresWithDays, type TrainingFeature, trainingDates } from '../features'
import { exportModel } from '../file'
import type { AttributedModel } from '../terms'
import {
  bootstrapDraws,
  crossValidate,
  type FoldPlan,
  logError,
  numberFamilies,
  repeatsFor,
  validate,
} from '../validation'
import { knownRows } from './checkTarget'
import { compareKinds, foldAucs, kinds, simplestGoodEnough, type TriedKind } from './chooseKind'
import { buildManifest, finishModel } from './describe'
import type { FitRunner, TrainInput, TrainOptions } from './fit'
import {
  boostedLearner,
  type FitSettings,
  inProcess,
  memoRunner,
  settingsFor,
  type TrainingTracker,
  trackTraining,
} from './fit'
import { proposeTerms } from './pairs'
import { buildReport, type OofRow, oofRows, type TrainReport } from './report'

export interface Trained {
  /** The self-explaining ONNX file. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly manifest: TrainedManifest
  readonly model: AttributedModel
  /** All of REPORT.json but the seconds and the test file, which the caller knows. */
  readonly report: TrainReport
  readonly oof: readonly OofRow[]
}

/**
 * Trains a model that explains itself: the kinds in question are compared on the same folds; the
 * chosen one is validated, for the honest numbers, the calibration and the threshold; then it is
 * fitted to all rows. Deterministic: the same table, options and trainer version give the same bytes.
 * @throws HoldfastError `target-too-few`, `nothing-to-learn`, `cancelled`
 */
export async function trainModel(
  input: TrainInput,
  asked: TrainOptions,
  onProgress: OnProgress,
): Promise<Trained> {
  const { table, target, groups } = input
  const rows = knownRows(target, groups, input.outcome.column)
  const leaveOut = new Set([input.outcome.column, ...input.leaveOut])
  const dates = trainingDates(table, leaveOut, input.referenceDay ?? null)
  const features = featuresWithDays(table, rows, leaveOut, input.glossary, dates)
  if (features.length === 0) {
    throw new HoldfastError('nothing-to-learn', {
      file: table.file.name,
      target: input.outcome.column,
    })
  }

  const families = numberFamilies(rows, groups).count
  const options = {
    ...asked,
    bootstrap: bootstrapDraws(asked.bootstrap, families),
    repeats: asked.repeats === 'auto' ? repeatsFor(families) : asked.repeats,
  }
  const settings = options.settings ?? settingsFor(rows.length)
  const tried = kindsTried(options.kind, features)
  const rowWise = options.comparisons && families < rows.length
  const run = { ...options, tried, settings, rows: rows.length, rowWise }
  const tracker = trackTraining(run, onProgress, options.signal)
  const start = options.startRunner ?? inProcess
  const named = proposeTerms(features, input.glossary)
  const runner = memoRunner(tracker.following(start({ features, named, target, groups }, tracker)))
  const plan = { rows, target, groups, ...options, precision: options.targets.precision }
  const { kind, candidates, validation, fit } = await fitAll(plan, tried, features, {
    runner,
    settings,
    options,
    tracker,
  }).finally(() => runner.end())

  tracker.enter('finish', kind)
  const finished = finishModel(
    kind,
    features,
    fit,
    rows,
    groups,
    validation.calibration,
    input.filled?.rowsOf,
  )
  const manifest = buildManifest(input, options, {
    ...finished,
    features,
    dates,
    rows,
    candidates,
    validation,
  })
  return {
    bytes: exportModel(finished.model, manifest),
    manifest,
    model: finished.model,
    report: buildReport(manifest, validation),
    oof: oofRows(rows, validation.outOfFold),
  }
}

/** Chooses the kind, validates it and fits it to all rows: everything that needs the runner. */
async function fitAll(
  plan: FoldPlan,
  tried: readonly TrainedKind[],
  features: readonly TrainingFeature[],
  how: {
    readonly runner: FitRunner
    readonly settings: FitSettings
    readonly options: TrainOptions
    readonly tracker: TrainingTracker
  },
) {
  const { rows, target, groups } = plan
  const { runner, settings, options, tracker } = how
  const candidates = await measureKinds(tried, plan, features, how)
  const kind = simplestGoodEnough(candidates)
  const job = { kind, byFamily: true, settings }
  tracker.enter('validate', kind)
  const measuring = { ...options, remembers: kind === 'deep' }
  const validation = await validate(plan, features, settings.maxBins, measuring, (grouped) =>
    boostedLearner(runner, { ...job, byFamily: grouped === groups }, target, rows, features),
  )
  const seed = derivedSeed(plan.seed, plan.folds * (plan.repeats + 1) + 1)
  tracker.enter('fit', kind)
  const fit = await runner.run({ ...job, rows, asked: new Int32Array(0), seed })
  return { kind, candidates, validation, fit }
}

/** Trees cannot be held to rise or fall, so a feature with a direction leaves them out of `auto`. */
function kindsTried(
  kind: TrainOptions['kind'],
  features: readonly TrainingFeature[],
): readonly TrainedKind[] {
  if (kind !== 'auto') return [kind]
  const directed = features.some((feature) => feature.kind === 'number' && feature.direction)
  return directed ? kinds.filter((each) => each !== 'deep') : kinds
}

/** AUC of every kind on the folds of the first repeat. */
async function measureKinds(
  tried: readonly TrainedKind[],
  plan: FoldPlan,
  features: readonly TrainingFeature[],
  how: {
    readonly runner: FitRunner
    readonly settings: FitSettings
    readonly tracker: TrainingTracker
  },
): Promise<Required<Candidate>[]> {
  const { runner, settings, tracker } = how
  const { rows, target, groups } = plan
  const labels = Float64Array.from(rows, (row) => target[row]!)
  const measured: TriedKind[] = []
  for (const kind of tried) {
    tracker.enter('compare', kind)
    const job = { kind, byFamily: true, settings }
    const learner = boostedLearner(runner, job, target, rows, features)
    const outOfFold = await crossValidate({ ...plan, repeats: 1 }, learner)
    const { probability } = outOfFold[0]!
    measured.push({
      kind,
      aucs: foldAucs(outOfFold, labels, plan.folds),
      losses: probability.map((p, i) => logError(p, labels[i]!)),
    })
  }
  const family = numberFamilies(rows, groups)
  return compareKinds(measured, family.of, family.count)
}
