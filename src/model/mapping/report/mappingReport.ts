import {
  type FeatureFit,
  type FeatureMapping,
  inputsOf,
  type Manifest,
  type Mapping,
  type MappingReport,
  missingAs,
  type Table,
} from '../../../contracts'
import { isoDay } from '../../../ground/days'
import { type ColumnProposal, mappingOf, proposeColumns } from '../columns'
import { type BoundDates, bindDates } from '../values'
import { aucWithout } from './absentFeatures'
import { cellFit } from './cellFit'
import { dateFit, derivedFit } from './dateFits'
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
  const rows = manifest.training?.rows ?? null
  const bound = bindDates(table, manifest, mapping)
  const named = inputsOf(manifest).map((input, i) => {
    const inForce = askedOf.get(input.name) ?? {
      feature: input.name,
      column: null,
      scale: 1,
      categories: {},
    }
    const column = columnOf.get(inForce.column ?? '') ?? null
    const entry = column ? inForce : { ...inForce, column: null }
    return { input, column, ...namedFit(entry, proposals[i]!) }
  })
  const inputOf = new Map(named.map((fit) => [fit.feature, fit]))
  const derived = new Map(
    manifest.features.flatMap((feature) => {
      const fit = derivedFit(feature, bound, inputOf, rows)
      return fit ? [[feature.name, fit] as const] : []
    }),
  )
  const fits = named.map(({ input, column, ...fit }): FeatureFit => {
    const cells =
      input.kind === 'date'
        ? dateFit(input.name, column, [...derived.values()])
        : cellFit(input, column, fit.mapping, rows)
    const by = manifest.foreign ? missingAs(manifest.foreign, input) : null
    return {
      ...fit,
      ...cells,
      absenceCost: costs.get(input.name) ?? null,
      ...(by && { missingAs: by }),
    }
  })
  const fitOf = new Map(fits.map((fit) => [fit.feature, fit]))
  const filled = manifest.features.map(({ name }) => derived.get(name) ?? fitOf.get(name)!)
  const absent = manifest.features.filter((_, f) => filled[f]!.mapping.column === null)
  const auc = aucWithout(manifest, new Set(absent.map(({ name }) => name)))
  const used = new Set(fits.map((fit) => fit.mapping.column))
  return {
    model: manifest.name,
    features: fits,
    dates: daysShown(bound),
    unusedColumns: table.columns.map(({ name }) => name).filter((name) => !used.has(name)),
    remembered: false,
    trust: trustIn(manifest, filled, auc),
    auc,
  }
}

function daysShown({ referenceDay, usual, daysAfter }: BoundDates): MappingReport['dates'] {
  if (Number.isNaN(usual)) return null
  return { referenceDay: isoDay(referenceDay), usual: isoDay(usual), daysAfter }
}

function namedFit(
  mapping: FeatureMapping,
  { column, candidates, confidence }: ColumnProposal,
): Pick<FeatureFit, 'feature' | 'candidates' | 'mapping' | 'confidence'> {
  const sure = mapping.column === column ? confidence : 1
  return {
    feature: mapping.feature,
    candidates,
    mapping,
    confidence: mapping.column === null ? 0 : sure,
  }
}
