import type { Effect, Fingerprints, PairEffect, TrainedKind } from '../../../contracts'
import { attribute, meanAbsoluteContributions } from '../../explanation'
import type { TrainingFeature } from '../../features'
import { type BinnedFeature, binAs } from '../../features'
import { fingerprintsOf } from '../../fingerprints'
import type { AttributedModel } from '../../terms'
import type { Platt } from '../../validation'
import type { Fit } from '../fit'
import { modelInput } from '../fit'
import { pairEffects, purify, rowsByCell } from '../pairs'
import { shapeEffects } from './effects'
import { meanEffects } from './meanEffects'

/** The final fit as it is shipped: calibrated, centred and attributed, with what the manifest says of it. */
export interface FinishedModel {
  readonly kind: TrainedKind
  readonly model: AttributedModel
  readonly binned: readonly BinnedFeature[]
  /** Mean absolute contribution by feature, log-odds. */
  readonly importance: Float64Array
  /** By feature: the way its main effect was held to. */
  readonly directions: Fit['directions']
  readonly effects: readonly Effect[]
  readonly pairs: readonly PairEffect[]
  readonly fingerprints: Fingerprints
}

/**
 * @param rows the training rows, the background of all contributions
 * @param groups family of every row of the table
 * @param filled by column: rows whose cells were missing in the file; known again they must be so
 */
export function finishModel(
  kind: TrainedKind,
  features: readonly TrainingFeature[],
  fit: Fit,
  rows: Int32Array,
  groups: Int32Array,
  calibration: Platt,
  filled: ReadonlyMap<string, Int32Array> = new Map(),
): FinishedModel {
  const binned = features.map((feature, f) => binAs(feature, fit.scales[f]!))
  const matrix = modelInput(features, binned, rows)
  const cellRows = fit.model.pairs.map((pair) => rowsByCell(pair, matrix, features.length))
  const pure = purify(fit.model, cellRows)
  const model = attribute(pure, { matrix }, calibration)
  const { slope } = calibration
  return {
    kind,
    model,
    binned,
    directions: fit.directions,
    importance: meanAbsoluteContributions(model, matrix),
    effects:
      kind === 'deep'
        ? meanEffects(features, binned, model, matrix, rows)
        : shapeEffects(features, binned, model.shapes, fit.bags, slope, rows),
    pairs: pairEffects(pure.pairs, cellRows, slope),
    fingerprints: fingerprintsOf(
      withoutFilled(matrix, features, rows, filled),
      features.length,
      rows.map((row) => groups[row]!),
    ),
  }
}

/** The matrix with the cells missing that were filled. */
function withoutFilled(
  matrix: Float32Array,
  features: readonly TrainingFeature[],
  rows: Int32Array,
  filled: ReadonlyMap<string, Int32Array>,
): Float32Array {
  if (filled.size === 0) return matrix
  const plain = matrix.slice()
  features.forEach(({ name }, f) => {
    const emptied = new Set(filled.get(name))
    if (emptied.size === 0) return
    for (let i = 0; i < rows.length; i++)
      if (emptied.has(rows[i]!)) plain[i * features.length + f] = Number.NaN
  })
  return plain
}
