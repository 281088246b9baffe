import { HoldfastError } from '../../contracts/errors'
import type { Candidate, TrainedKind, TrainedManifest } from '../../contracts/manifest'
import type { OnProgress } from '../../contracts/progress'
import type { AttributedModel } from '../attribution/attributed'
import { exportModel } from '../onnx/exportModel'
import { bootstrapDraws } from '../validation/bootstrap'
import { crossValidate, type FoldPlan } from '../validation/crossValidate'
import { numberFamilies } from '../validation/folds'
import { validate } from '../validation/validate'
import { boostedLearner } from './boostedLearner'
import { knownRows } from './checkTarget'
import { compareKinds, foldAucs, kinds, simplestGoodEnough } from './chooseKind'
import { type TrainingFeature, trainingFeatures } from './features'
import { finishModel } from './finishModel'
import type { FitRunner } from './fitJob'
import { inProcess } from './inProcess'
import { buildManifest } from './manifest'
import { memoRunner } from './memoRunner'
import { derivedSeed } from './random'
import { buildReport, type OofRow, oofRows, type TrainReport } from './report'
import { bagsOf, roundCounter } from './rounds'
import { type FitSettings, settingsFor } from './settings'
import type { TrainInput, TrainOptions } from './trainOptions'

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
  const rows = knownRows(target, groups, input.targetColumn)
  const leaveOut = new Set([input.targetColumn, ...input.leaveOut])
  const features = trainingFeatures(table, rows, leaveOut, input.glossary)
  if (features.length === 0) {
    throw new HoldfastError('nothing-to-learn', {
      file: table.file.name,
      target: input.targetColumn,
    })
  }

  const families = numberFamilies(rows, groups).count
  const options = { ...asked, bootstrap: bootstrapDraws(asked.bootstrap, families) }
  const settings = options.settings ?? settingsFor(rows.length)
  const tried = kindsTried(options.kind, features)
  const onBag = roundCounter(
    countBags(tried, options, settings, rows.length),
    onProgress,
    options.signal,
  )
  const start = options.startRunner ?? inProcess
  const runner = memoRunner(start({ features, target, groups }, onBag))
  const plan = { rows, target, groups, ...options }
  const { kind, candidates, validation, fit } = await fitAll(plan, tried, features, {
    runner,
    settings,
    options,
  }).finally(() => runner.end())

  const finished = finishModel(kind, features, fit, rows, validation.calibration)
  const manifest = buildManifest(input, options, {
    ...finished,
    features,
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
  },
) {
  const { rows, target, groups } = plan
  const { runner, settings, options } = how
  const candidates = await measureKinds(tried, plan, runner, settings)
  const kind = simplestGoodEnough(candidates)
  const job = { kind, byFamily: true, settings }
  const validation = await validate(plan, features, settings.maxBins, options, (grouped) =>
    boostedLearner(runner, { ...job, byFamily: grouped === groups }, target, grouped, rows),
  )
  const seed = derivedSeed(plan.seed, plan.folds * (plan.repeats + 1) + 1)
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
  runner: FitRunner,
  settings: FitSettings,
): Promise<Candidate[]> {
  const { rows, target, groups } = plan
  const labels = Float64Array.from(rows, (row) => target[row]!)
  const aucs: number[][] = []
  for (const kind of tried) {
    const job = { kind, byFamily: true, settings }
    const learner = boostedLearner(runner, job, target, groups, rows)
    const outOfFold = await crossValidate({ ...plan, repeats: 1 }, learner)
    aucs.push(foldAucs(outOfFold, labels, plan.folds))
  }
  return compareKinds(tried, aucs)
}

/** Bags of a whole run at most: folds of all kinds, the validation of one of them, the final fit. */
function countBags(
  tried: readonly TrainedKind[],
  { folds, repeats, comparisons }: TrainOptions,
  settings: FitSettings,
  rows: number,
): number {
  const bags = tried.map((kind) => bagsOf(kind, settings, rows))
  const most = Math.max(...bags)
  const later = folds * (repeats - 1 + (comparisons ? 1 : 0)) + 1
  return folds * bags.reduce((sum, each) => sum + each, 0) + later * most
}
