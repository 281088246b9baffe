import type { Candidate, Feature, TrainedManifest } from '../../../contracts'
import type { TrainingDates, TrainingFeature } from '../../features'
import type { AttributedModel } from '../../terms'
import type { Validation } from '../../validation'
import { type TrainInput, type TrainOptions, trainerVersion } from '../fit'
import { describeDates, describeDays } from './describeDays'
import { describeFeature } from './describeFeature'
import type { FinishedModel } from './finishModel'

export interface FittedParts extends FinishedModel {
  readonly features: readonly TrainingFeature[]
  readonly dates: TrainingDates
  readonly rows: Int32Array
  readonly candidates: readonly Candidate[]
  readonly validation: Validation
}

/** Everything a model says about itself, in the order of its input columns. */
export function buildManifest(
  input: TrainInput,
  options: TrainOptions & { readonly repeats: number },
  parts: FittedParts,
): TrainedManifest {
  const { rows, model, validation, binned } = parts
  const { file } = input.table
  const words = input.glossary?.features ?? {}
  let left = 0
  for (const row of rows) left += input.target[row]!
  return {
    format: 1,
    name: options.name,
    title: input.glossary?.title ?? {},
    version: input.glossary?.version ?? '1.0.0',
    kind: parts.kind,
    trainer: trainerVersion,
    features: parts.features.map((feature, f) => {
      const derived = feature.kind === 'number' ? feature.derived : undefined
      const entry = { ...(derived && describeDays(derived, words)), ...words[feature.name] }
      const described = describeFeature(
        feature,
        binned[f]!,
        rows,
        parts.importance[f]!,
        parts.directions[f]!,
        entry,
      )
      return asInFile(derived ? { ...described, derived } : described, input, rows)
    }),
    ...describeDates(parts.features, parts.dates, rows, words),
    target: {
      column: input.outcome.column,
      positive: input.outcome.left,
      rate: left / rows.length,
    },
    base: model.base,
    threshold: validation.threshold,
    terms: countTerms(model),
    training: {
      file: file.name,
      sha256: file.sha256,
      rows: rows.length,
      families: validation.families,
      date: options.date,
      seed: options.seed,
      note: input.glossary?.note ?? {},
      fingerprints: parts.fingerprints,
      ...(input.filled ? { filled: { cells: input.filled.cells, rows: input.filled.rows } } : {}),
    },
    validation: {
      protocol: {
        grouping: options.grouping,
        folds: options.folds,
        repeats: options.repeats,
        bootstrap: options.bootstrap,
        widened: true,
      },
      metrics: validation.metrics,
      naive: validation.naive,
      targets: options.targets,
      thresholdBasis: validation.thresholdBasis,
      ...(validation.byCustomer ? { byCustomer: validation.byCustomer } : {}),
      ...(validation.byRows ? { byRows: validation.byRows } : {}),
      warnings: validation.warnings,
      calibration: validation.reliability,
      calibrationSlope: validation.calibrationSlope,
      curves: validation.curves,
      baselines: validation.baselines,
      comparisons: validation.comparisons,
      subgroups: validation.subgroups,
      candidates: parts.candidates,
      absence: validation.absence.costs,
      ...(validation.absence.moments ? { absenceMoments: validation.absence.moments } : {}),
    },
    effects: parts.effects,
    ...(parts.pairs.length > 0 ? { pairs: parts.pairs } : {}),
  }
}

/** Shapes that move the score at all, pairs and trees. */
function countTerms({ shapes, pairs, trees }: AttributedModel): number {
  const used = shapes.filter(
    (shape) => shape.missing !== 0 || shape.values.some((value) => value !== 0),
  )
  return used.length + pairs.length + trees.length
}

/** A feature with the share of cells missing in the file itself, those included that were filled. */
function asInFile(feature: Feature, { filled }: TrainInput, rows: Int32Array): Feature {
  const filledRows = new Set(filled?.rowsOf.get(feature.name))
  if (filledRows.size === 0) return feature
  const cells = rows.reduce((sum, row) => sum + (filledRows.has(row) ? 1 : 0), 0)
  const missingShare = feature.training.missingShare + cells / rows.length
  return { ...feature, training: { ...feature.training, missingShare } }
}
