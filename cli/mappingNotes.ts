import type {
  FeatureFit,
  FilledCounts,
  MappingReport,
  MissingAs,
  ScoreSummary,
} from '../src/contracts'

/** Reasons that leave no doubt. */
const certain: ReadonlySet<string> = new Set(['name', 'alias'])

/** What a person should know of how the file's columns filled the model, a line each. */
export function mappingNotes(
  report: MappingReport,
  { unseen, filled, replaced }: Pick<ScoreSummary, 'unseen' | 'filled' | 'replaced'>,
): string[] {
  return [
    ...guessedColumns(report.features),
    ...absentFeatures(report),
    ...otherUnits(report.features),
    ...countedDays(report),
    ...unseen.map(
      ({ feature, cells, examples }) =>
        `Scored as missing, ${feature} unknown to the model in ${rowsText(cells)}: ${examples.join(', ')}`,
    ),
    ...replacedCells(replaced),
    ...filledCells(filled),
    ...changedFeatures(report.features),
    ...(report.trust === 'good' ? [] : [`Trust in these scores: ${report.trust}.`]),
  ]
}

const rowsText = (rows: number) => `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}`

/** What stands for missing cells that the model does not take. */
function replacedCells(replaced: ScoreSummary['replaced']): string[] {
  const said = (by: MissingAs) =>
    replaced
      .filter((entry) => entry.by === by)
      .map(({ feature, cells }) => `${feature} in ${rowsText(cells)}`)
      .join(', ')
  const [median, none] = [said('median'), said('no-category')]
  return [
    ...(median
      ? [`Filled with the median, since the model takes no missing values: ${median}`]
      : []),
    ...(none ? [`Empty, scored as none of the model’s categories: ${none}`] : []),
  ]
}

/** How many cells were filled, in a sentence; none where none were. */
export function filledCells(filled: FilledCounts | null | undefined): string[] {
  if (!filled || filled.cells === 0) return []
  const cells = filled.cells.toLocaleString('en')
  return filled.cells === 1
    ? [`${cells} empty cell was filled from another row of the same customer.`]
    : [`${cells} empty cells were filled from other rows of the same customers.`]
}

function guessedColumns(features: readonly FeatureFit[]): string[] {
  const guessed = features.flatMap(({ feature, mapping, confidence, candidates }) => {
    const match = candidates.find(({ column }) => column === mapping.column)
    if (!match || certain.has(match.reason)) return []
    return [`${feature} from “${match.column}” (${(confidence * 100).toFixed(0)} %)`]
  })
  return guessed.length === 0 ? [] : [`Columns matched by guess: ${guessed.join(', ')}`]
}

function absentFeatures({ features, auc }: MappingReport): string[] {
  const absent = features.filter(({ mapping }) => mapping.column === null)
  if (absent.length === 0) return []
  const names = absent.map(({ feature }) => feature).join(', ')
  const cost =
    auc.full && auc.withAbsent !== null
      ? ` (AUC ${auc.full.value.toFixed(3)} with every feature, about ${auc.withAbsent.toFixed(3)} without)`
      : ''
  return [`Scored as missing, no such column: ${names}${cost}`]
}

function otherUnits(features: readonly FeatureFit[]): string[] {
  return features.flatMap(({ feature, mapping, proposedScale }) =>
    proposedScale === null
      ? []
      : [
          `${feature} from “${mapping.column}” looks like another unit: times ${Number(proposedScale.toPrecision(4))} it would be as in training`,
        ],
  )
}

function countedDays({ dates }: MappingReport): string[] {
  if (!dates) return []
  const { referenceDay, usual, daysAfter } = dates
  if (referenceDay !== usual) return [`Days are counted to ${referenceDay}, as asked`]
  const shifted = `${daysAfter} days after the newest date of the file, as in training`
  const why = daysAfter === 0 ? 'the newest date of the file' : shifted
  return [`Days are counted to ${usual}, ${why}; --reference-day sets another`]
}

function changedFeatures(features: readonly FeatureFit[]): string[] {
  const changed = features.flatMap(({ feature, drift }) =>
    drift && drift.level !== 'none'
      ? [
          `${feature} ${drift.level === 'strong' ? 'strongly' : 'somewhat'} (PSI ${drift.psi.toFixed(2)})`,
        ]
      : [],
  )
  return changed.length === 0 ? [] : [`Unlike the training data: ${changed.join(', ')}`]
}
