import type {
  Column,
  Feature,
  FeatureFit,
  FeatureMapping,
  Manifest,
  Mapping,
  MappingReport,
  Table,
} from '../../../contracts'
import { type ColumnProposal, mappingOf, proposeColumns, proposeScale } from '../columns'
import { bindColumn, categoryMatches, countBins, type Source, sampleColumn } from '../values'
import { aucWithout } from './absentFeatures'
import { measureDrift } from './drift'
import { fileExamples } from './examples'
import { trustIn } from './trust'

/**
 * Everything about how a table fills a model: proposals, the mapping in force, drift against
 * training, and how far the scores can be trusted.
 * @param asked the mapping in force; what the program proposes where there is none
 * @param excluded columns that are not to be guessed, such as ID and outcome
 */
export function reportMapping(
  table: Table,
  manifest: Manifest,
  asked?: Mapping,
  excluded?: ReadonlySet<string>,
): MappingReport {
  const proposals = proposeColumns(table, manifest, excluded)
  const mapping = asked ?? mappingOf(manifest, proposals)
  const askedOf = new Map(mapping.map((entry) => [entry.feature, entry]))
  const columnOf = new Map(table.columns.map((column) => [column.name, column]))
  const costs = new Map(
    manifest.validation?.absence?.map(({ feature, cost }) => [feature, cost] as const),
  )
  const fits = manifest.features.map((feature, f): FeatureFit => {
    const inForce = askedOf.get(feature.name) ?? {
      feature: feature.name,
      column: null,
      scale: 1,
      categories: {},
    }
    const column = columnOf.get(inForce.column ?? '') ?? null
    const entry = column ? inForce : { ...inForce, column: null }
    return {
      ...featureFit(feature, column, entry, proposals[f]!, manifest.training?.rows ?? null),
      absenceCost: costs.get(feature.name) ?? null,
    }
  })
  const used = new Set(fits.map((fit) => fit.mapping.column))
  const absent = fits.filter((fit) => fit.mapping.column === null).map((fit) => fit.feature)
  const auc = aucWithout(manifest, new Set(absent))
  return {
    model: manifest.name,
    features: fits,
    unusedColumns: table.columns.map(({ name }) => name).filter((name) => !used.has(name)),
    remembered: false,
    trust: trustIn(manifest, fits, auc),
    auc,
  }
}

function featureFit(
  feature: Feature,
  column: Column | null,
  mapping: FeatureMapping,
  proposal: ColumnProposal,
  trainingRows: number | null,
): Omit<FeatureFit, 'absenceCost'> {
  const proposed = mapping.column === proposal.column
  const named = {
    feature: feature.name,
    candidates: proposal.candidates,
    mapping,
    confidence: mapping.column === null ? 0 : proposed ? proposal.confidence : 1,
  }
  if (!column)
    return {
      ...named,
      fileExamples: [],
      proposedScale: null,
      categories: [],
      missingShare: null,
      unseenShare: null,
      outOfRangeShare: null,
      drift: null,
    }
  const { source } = bindColumn(feature, column, mapping)
  return {
    ...named,
    fileExamples: fileExamples(column),
    proposedScale: scaleFor(feature, column, mapping),
    categories: categoryMatches(feature, column, mapping),
    ...shares(feature, source!, trainingRows),
  }
}

function scaleFor(feature: Feature, column: Column, { scale }: FeatureMapping): number | null {
  if (feature.kind !== 'number' || scale !== 1) return null
  return proposeScale(feature, column.name, sampleColumn(column).numbers)
}

function shares(
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
