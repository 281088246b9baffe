import type { Column, Feature, FeatureFit } from '../../../contracts'
import { isDateColumn } from '../../features'
import { type BoundDates, derivedColumn } from '../values'
import { absentFit, type CellFit, fitShares } from './cellFit'
import { fileExamples } from './examples'
import type { FeatureDoubts } from './trust'

/** How a derived feature is filled by its dates. */
interface DerivedFit extends FeatureDoubts {
  readonly derived: NonNullable<Feature['derived']>
}

/**
 * How a derived feature is filled: as surely as the least sure of its dates, and not at all where one
 * of them is absent. Null for a feature that is not derived.
 * @param dateOf fits of the dates by name; @param trainingRows null where the model keeps no training
 */
export function derivedFit(
  feature: Feature,
  bound: BoundDates,
  dateOf: ReadonlyMap<string, Pick<FeatureFit, 'mapping' | 'confidence'>>,
  trainingRows: number | null,
): DerivedFit | null {
  const { name, derived } = feature
  if (!derived) return null
  const dates = [derived.from, derived.to].flatMap((date) => dateOf.get(date ?? '') ?? [])
  const column = derivedColumn(feature, bound)
  const mapping = { feature: name, column: column && name, scale: 1, categories: {} }
  const confidence = Math.min(...dates.map((date) => date.confidence))
  if (!column) return { derived, mapping, confidence: 0, ...absentFit }
  const source = { from: 'numbers', values: column.values, scale: 1 } as const
  return { derived, mapping, confidence, ...fitShares(feature, source, trainingRows) }
}

/**
 * What is told of the cells of a column of dates: how many are none, and how the days since (or until)
 * then lie beside those of training.
 * @param derived fits of all derived features
 */
export function dateFit(
  name: string,
  column: Column | null,
  derived: readonly DerivedFit[],
): CellFit {
  if (!column) return absentFit
  const of = derived.filter((fit) => fit.derived.from === name || fit.derived.to === name)
  const alone = of.find((fit) => fit.derived.from === null || fit.derived.to === null)
  const days = alone ?? of.find(({ mapping }) => mapping.column !== null)
  return {
    ...absentFit,
    fileExamples: fileExamples(column),
    ...dateShares(column),
    outOfRangeShare: days?.outOfRangeShare ?? null,
    drift: days?.drift ?? null,
  }
}

/** Shares of cells that are empty, and that are filled with something else than a date. */
function dateShares(column: Column): Pick<CellFit, 'missingShare' | 'unseenShare'> {
  let missing = 0
  let unseen = 0
  const rows = column.type === 'text' ? column.codes.length : column.values.length
  for (let row = 0; row < rows; row++) {
    const empty = column.type === 'text' ? column.codes[row]! < 0 : Number.isNaN(column.values[row])
    if (empty) missing++
    else if (!isDateColumn(column) || Number.isNaN(column.dates.days[column.codes[row]!]!)) unseen++
  }
  const share = (cells: number) => (rows > 0 ? cells / rows : 0)
  return { missingShare: share(missing), unseenShare: share(unseen) }
}
