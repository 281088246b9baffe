import type {
  Column,
  ColumnProfile,
  Concern,
  ConcernCode,
  Outcome,
  Profile,
  Table,
  TrainingCheck,
  TrainingColumn,
} from '../../contracts'
import { outcomesOf } from '../../data/outcome'
import { dateSpread } from '../../ground/days'
import { isAfterwardsName, isScoredName } from '../../ground/words'
import {
  categoryLimit,
  datePairs,
  daysBetween,
  isDateColumn,
  trainingFeatures,
} from '../../model/features'
import { guessDateRole, guessRole } from '../../model/roles'
import {
  type AloneMeasure,
  type AloneRows,
  aloneRows,
  isFilledAfter,
  measureAlone,
  tellingAuc,
} from '../../model/training'

/** Rows of each outcome that columns are judged by: more would change the third digit. */
const mostOfOutcome = 10_000

/** What a person should know of every column before a model learns from it. */
export function checkTraining(
  table: Table,
  profile: Pick<Profile, 'columns'>,
  outcome: Outcome,
): TrainingCheck {
  const target = outcomesOf(table, outcome)
  const rows = aloneRows(target, mostOfOutcome)
  const { left, stayed, known } = counted(target)
  const comparable = left > 0 && stayed > 0
  const judgedAlone = table.columns.flatMap((column, index) =>
    column.name === outcome.column
      ? []
      : [
          judged(
            column,
            profile.columns[index]!,
            known,
            comparable ? measureAlone(asLearned(column), rows) : null,
            rows,
          ),
        ],
  )
  const columns = comparable ? judgedTogether(table, judgedAlone, rows) : judgedAlone
  const judgedRows = rows.left.length + rows.stayed.length
  return {
    outcome,
    left,
    stayed,
    unknown: table.rowCount - known.length,
    columns,
    sampledRows: judgedRows < known.length ? judgedRows : null,
  }
}

/** Dates are learned from as days to one day, whichever it is. */
function asLearned(column: Column): Column {
  if (!isDateColumn(column)) return column
  return { type: 'number', name: column.name, values: daysBetween(column, 0) }
}

function counted(target: Int8Array): { left: number; stayed: number; known: Int32Array } {
  const known = new Int32Array(target.length)
  let left = 0
  let count = 0
  for (let row = 0; row < target.length; row++) {
    if (target[row]! < 0) continue
    left += target[row]!
    known[count++] = row
  }
  return { left, stayed: count - left, known: known.subarray(0, count) }
}

function judged(
  column: Column,
  { name, kind, missing, distinct }: ColumnProfile,
  known: Int32Array,
  alone: AloneMeasure | null,
  { rate }: AloneRows,
): TrainingColumn {
  const cells = column.type === 'text' ? column.codes.length : column.values.length
  const unusable = whyUnusable(column, distinct, missing, known)
  const dates = column.type === 'text' ? dateSpread(column) : null
  const concerns: Concern[] = []
  const add = (code: ConcernCode, params: Concern['params'] = {}) => concerns.push({ code, params })
  if (isScoredName(name)) add('scored')
  else if (alone && distinct > 0) addLeaks(alone, rate, add)
  if (concerns.length === 0 && isAfterwardsName(name)) add('name')
  // One reason of each sort: what it knows, and what it is.
  if (kind === 'id') add(kind)
  else if (unusable) add(unusable, { values: distinct, limit: categoryLimit })
  else if (kind === 'text') add('text')
  return {
    name,
    kind,
    missingShare: cells === 0 ? 0 : missing / cells,
    distinct,
    auc: alone?.auc ?? null,
    concerns,
    ...(dates && { dates }),
    learnable: unusable === null && !isScoredName(name),
    role: isDateColumn(column) ? guessDateRole(name) : guessRole(name),
    suggested: concerns.length === 0,
  }
}

/**
 * The same where dates tell by the days between two of them who left: a subscription of a year that
 * ended before the year. The one that tells more alone is in doubt.
 */
function judgedTogether(
  table: Table,
  columns: readonly TrainingColumn[],
  rows: AloneRows,
): TrainingColumn[] {
  const known = new Map(columns.map((column) => [column.name, column]))
  const trusted = (name: string) => known.get(name)?.suggested === true
  const dates = table.columns.filter(isDateColumn).filter(({ name }) => trusted(name))
  for (const [a, b] of datePairs(dates)) {
    if (!trusted(a.name) || !trusted(b.name)) continue
    const days = { type: 'number', name: '', values: daysBetween(a, b) } as const
    const { auc } = measureAlone(days, rows)
    if (auc < tellingAuc) continue
    const [first, second] = [known.get(a.name)!, known.get(b.name)!]
    const [column, other] = (first.auc ?? 0) > (second.auc ?? 0) ? [first, second] : [second, first]
    const concern = { code: 'predicts-with', params: { auc, column: other.name } } as const
    known.set(column.name, { ...column, concerns: [concern], suggested: false })
  }
  return columns.map(({ name }) => known.get(name)!)
}

/** What says that a column was filled with the outcome in mind. */
function addLeaks(
  alone: AloneMeasure,
  rate: number,
  add: (code: ConcernCode, params?: Concern['params']) => void,
): void {
  const { auc, missingAuc, leftOfFilled, leftOfMissing } = alone
  const filled = isFilledAfter(alone, rate)
  if (missingAuc >= tellingAuc) add('missing-tells', { auc: missingAuc })
  else if (auc >= tellingAuc) add('predicts-alone', { auc })
  else if (filled === 'filled') add('filled-after', { share: leftOfFilled ?? 1 })
  else if (filled === 'empty') add('emptied-after', { share: leftOfMissing ?? 1 })
}

/** Why the trainer cannot use a column; null where it can. */
function whyUnusable(
  column: Column,
  distinct: number,
  missing: number,
  known: Int32Array,
): ConcernCode | null {
  if (distinct === 0) return 'empty'
  if (distinct === 1 && missing === 0) return 'constant'
  if (column.type === 'number' || isDateColumn(column)) return null
  if (distinct > categoryLimit) return 'too-many-values'
  const one = { columns: [column] }
  return trainingFeatures(one, known, new Set(), null).length === 0 ? 'rare-values' : null
}
