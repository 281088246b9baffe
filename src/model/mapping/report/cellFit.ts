import type { Column, Feature, FeatureFit, FeatureMapping } from '../../../contracts'
import { proposeScale } from '../columns'
import { bindColumn, categoryMatches, countBins, type Source, sampleColumn } from '../values'
import { measureDrift } from './drift'
import { fileExamples } from './examples'

/** What is told of the cells of a column that fills an input. */
export type CellFit = Omit<
  FeatureFit,
  'feature' | 'candidates' | 'mapping' | 'confidence' | 'absenceCost'
>

/** Of an input that no column fills. */
export const absentFit: CellFit = {
  fileExamples: [],
  proposedScale: null,
  categories: [],
  missingShare: null,
  unseenShare: null,
  outOfRangeShare: null,
  drift: null,
}

/** @param trainingRows null where the model keeps no training */
export function cellFit(
  feature: Feature,
  column: Column | null,
  mapping: FeatureMapping,
  trainingRows: number | null,
): CellFit {
  if (!column) return absentFit
  const { source } = bindColumn(feature, column, mapping)
  return {
    fileExamples: fileExamples(column),
    proposedScale: scaleFor(feature, column, mapping),
    categories: categoryMatches(feature, column, mapping),
    ...fitShares(feature, source!, trainingRows),
  }
}

function scaleFor(feature: Feature, column: Column, { scale }: FeatureMapping): number | null {
  if (feature.kind !== 'number' || scale !== 1) return null
  return proposeScale(feature, column.name, sampleColumn(column).numbers)
}

/** How the cells that fill a feature lie beside those of training. */
export function fitShares(
  feature: Feature,
  source: NonNullable<Source>,
  trainingRows: number | null,
): Pick<FeatureFit, 'missingShare' | 'unseenShare' | 'outOfRangeShare' | 'drift'> {
  const found = countBins(feature, source)
  const { rows, missing, unseen, below, above } = found
  const share = (cells: number) => (rows > 0 ? cells / rows : 0)
  return {
    missingShare: share(missing),
    unseenShare: share(unseen),
    outOfRangeShare: share(below + above),
    drift: trainingRows === null ? null : measureDrift(feature, found, trainingRows),
  }
}
