import type { Metrics, TrainedManifest } from '../../contracts'
import { logistic } from '../../ground/maths'
import { bindFeatures, encodeRows } from '../encoding'
import { contributionsOf } from '../explanation'
import type { AttributedModel } from '../terms'
import { decide, measure, numberFamilies } from '../validation'
import type { TrainInput } from './fit'

/**
 * The finished model and its threshold on other rows: the metrics of validation, with intervals
 * over the families of those rows.
 * @throws HoldfastError `no-usable-feature` if no column matches the model
 */
export function measureOn(
  input: Pick<TrainInput, 'table' | 'target' | 'groups'>,
  trained: { readonly manifest: TrainedManifest; readonly model: AttributedModel },
  seed: number,
): Metrics {
  const { manifest, model } = trained
  const { table, target, groups } = input
  const matrix = encodeRows(bindFeatures(table, manifest), 0, table.rowCount)
  const width = manifest.features.length
  const rows = Int32Array.from(target, (_, row) => row).filter((row) => target[row]! >= 0)
  const contributions = new Float64Array(width)
  const probability = Float64Array.from(rows, (row) => {
    contributionsOf(model, matrix, row * width, contributions)
    const logOdds = contributions.reduce((sum, value) => sum + value, model.base)
    return logistic(logOdds)
  })
  const decision = decide(probability, manifest.threshold)
  const labels = Float64Array.from(rows, (row) => target[row]!)
  const family = numberFamilies(rows, groups)
  const draws = manifest.validation.protocol.bootstrap
  return measure([{ probability, decision }], labels, family.of, family.count, draws, seed)
}
