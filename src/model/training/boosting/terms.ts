import type { TrainingFeature } from '../../features'
import { type BinnedFeature, binCount } from '../../features'
import type { TermForm } from './growStep'

/** A function to be learned: of a feature, or of a pair on the grid of its bins. */
export interface Term extends TermForm {
  /** Bin of every row of the table. */
  readonly bins: Uint16Array
}

/** One term a feature. Categories are split off one by one, so their order cannot mislead. */
export function mainTerms(
  features: readonly TrainingFeature[],
  directions: readonly Term['direction'][],
  binned: readonly BinnedFeature[],
): Term[] {
  return binned.map((feature, f) => {
    const source = features[f]!
    const size = binCount(feature)
    const order = source.kind === 'category' ? 'nominal' : 'ordered'
    const direction = directions[f]!
    return { bins: feature.bins, order, size, columns: size, direction }
  })
}
