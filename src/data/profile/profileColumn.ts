import type {
  CodeArray,
  Column,
  ColumnDates,
  ColumnKind,
  ColumnProfile,
  DateReading,
  NumberArray,
  TextColumn,
} from '../../contracts'
import type { Steps } from '../../ground/pacing'
import type { ColumnFacts } from '../columns'
import { blockRows, blocksAStep, codeBlock, distributionSteps, readCodes } from '../columns'
import type { OutcomeRows } from '../outcome'
import { summariseCategories } from './categorySummary'
import { histogramOf } from './histogram'
import { summariseNumbers } from './numberSummary'

/** Counts what decides a column's kind. */
export function* factsOf(column: Column): Steps<ColumnFacts> {
  if (column.type === 'number') {
    const distribution = yield* distributionSteps(column.values)
    const { present, values, counts } = distribution
    return { column, distribution, present, distinct: values.length, counts }
  }
  const counts = yield* countCodes(column)
  let present = 0
  for (let code = 0; code < counts.length; code++) present += counts[code]!
  return { column, distribution: null, present, distinct: counts.length, counts }
}

/** Rows by code. */
function* countCodes({ codes, dictionary }: TextColumn): Steps<Uint32Array> {
  // One place up, so that missing cells (−1) are counted like any other.
  const tally = new Uint32Array(dictionary.length + 1)
  const block = codeBlock(codes.length)
  for (let from = 0; from < codes.length; from += blockRows) {
    tallyCodes(block, readCodes(codes, from, block), tally)
    if ((from / blockRows) % blocksAStep === blocksAStep - 1) yield
  }
  return tally.subarray(1)
}

function tallyCodes(block: Int32Array, length: number, tally: Uint32Array): void {
  for (let i = 0; i < length; i++) tally[block[i]! + 1]!++
}

/** Everything about one column; `outcome` is null where the file tells none. */
export function* profileColumn(
  { column, distinct, present, distribution, counts }: ColumnFacts,
  kind: ColumnKind,
  outcome: OutcomeRows | null,
): Steps<ColumnProfile> {
  const number = distribution ? summariseNumbers(distribution) : null
  yield
  const histogram =
    column.type === 'number' && distribution
      ? histogramOf(column.values, distribution, number, outcome)
      : null
  yield
  return {
    name: column.name,
    kind,
    missing: (column.type === 'number' ? column.values : column.codes).length - present,
    missingChurned: outcome && missingAmong(column, outcome.churned),
    ...(outcome?.unknown && { missingUnknown: missingAmong(column, outcome.unknown) }),
    distinct,
    number,
    category: categoriesOf(column, kind, counts, outcome),
    histogram,
    ...readingOf(column),
  }
}

/** How the cells were read, where there is something to tell. */
function readingOf(column: Column): Pick<ColumnProfile, 'date' | 'format' | 'missingWords'> {
  const { missingWords } = column
  const dates = column.type === 'text' ? column.dates : undefined
  const format = column.type === 'number' ? column.format : undefined
  return {
    ...(dates && { date: readingAlone(dates) }),
    ...(format && { format }),
    ...(missingWords && { missingWords }),
  }
}

function readingAlone({ days: _, ...reading }: ColumnDates): DateReading {
  return reading
}

function missingAmong(column: Column, rows: Int32Array): number {
  return column.type === 'number'
    ? missingNumbers(column.values, rows)
    : missingTexts(column.codes, rows)
}

function missingNumbers(values: NumberArray, rows: Int32Array): number {
  let missing = 0
  for (let i = 0; i < rows.length; i++) if (Number.isNaN(values[rows[i]!]!)) missing++
  return missing
}

function missingTexts(codes: CodeArray, rows: Int32Array): number {
  let missing = 0
  for (let i = 0; i < rows.length; i++) if (codes[rows[i]!]! < 0) missing++
  return missing
}

/** Text columns, and numbers that stand for yes and no. */
function categoriesOf(
  column: Column,
  kind: ColumnKind,
  counts: Uint32Array,
  outcome: OutcomeRows | null,
) {
  if (column.type === 'number' && kind !== 'boolean') return null
  const values = column.type === 'text' ? column.dictionary : ['0', '1']
  const cells = column.type === 'text' ? column.codes : column.values
  const countRows = (rows: Int32Array) => {
    const counted = new Uint32Array(values.length)
    for (let i = 0; i < rows.length; i++) {
      const code = cells[rows[i]!]!
      if (code >= 0) counted[code]!++
    }
    return counted
  }
  const churned = outcome && countRows(outcome.churned)
  const unknown = outcome?.unknown ? countRows(outcome.unknown) : null
  return summariseCategories(values, counts, churned, unknown)
}
