import type { Column, RangeFilter, Segment, Segments, ValueFilter } from '../../contracts'
import { seededRandom } from '../../ground/maths'
import { bandOf } from '../../model/explanation'
import type { Risks } from './keptRows'

/** A column of more different texts, or codes of text, makes no segments. */
const mostValues = 50
/** A column of numbers with no more values has one segment a value, else one a quarter of customers. */
const mostNumbers = 8
const quarters = 4
/** Customers that say which column tells risks apart. */
const rankedAtMost = 20_000
const seed = 0
/** Customers of a segment whose contributions are averaged. */
const reasonedAtMost = 5_000
/** A leaf of the tree has no fewer customers than these, nor than this share of all in scope. */
const fewestInLeaf = 30
const leastShareOfLeaf = 0.02

/** Customers, by the rows that stand for them, and what is known of those. */
export interface SegmentSource {
  readonly risks: Risks
  readonly outcome: Int8Array | null
  /** In scope. */
  readonly customers: Uint32Array
  /** Under the same filters, of either side. */
  readonly either: Uint32Array
  /** What the customer of a row is worth. */
  valueOf(row: number): number
  /** Mean contribution by feature over those of the rows whose contributions are known. */
  meanContributions(rows: Uint32Array): {
    readonly means: readonly number[]
    readonly known: number
  }
}

type SegmentFilter = ValueFilter | RangeFilter

/** Groups of customers: which one each row belongs to, −1 for none. */
interface Groups {
  readonly filters: readonly SegmentFilter[]
  groupOf(row: number): number
}

/** Part of the customers, and the filters that keep it. */
type Part = Pick<SegmentSource, 'customers' | 'either'> & Pick<Segment, 'filters'>

/** The customers in scope by the values of a column; null for a column that makes no segments. */
export function segmentsOf(column: Column, source: SegmentSource): Segments | null {
  const parts = partsOf(column, { ...source, filters: [] })
  return parts && described(column.name, parts, source)
}

/**
 * The customers in scope by a small tree: split by the column that tells risks apart best, and each
 * part once more by the best of the others that leaves no segment of few customers.
 */
export function treeSegments(columns: readonly Column[], source: SegmentSource): Segments | null {
  const whole: Part = { ...source, filters: [] }
  const first = rankedColumns(columns, whole, source)[0]
  if (!first) return null
  const fewest = Math.max(fewestInLeaf, leastShareOfLeaf * source.customers.length)
  const leaves = partsOf(first, whole)!.flatMap((part) => {
    const others = columns.filter((column) => column !== first)
    for (const column of rankedColumns(others, part, source)) {
      const split = partsOf(column, part)!.filter(({ customers }) => customers.length > 0)
      if (split.every(({ customers }) => customers.length >= fewest)) return split
    }
    return [part]
  })
  return described(null, leaves, source)
}

/**
 * The columns that make segments, those that tell risks apart best first: by the variance of the mean
 * risk between segments, measured on a seeded sample of customers where there are many.
 */
export function rankSegmentColumns(
  columns: readonly Column[],
  source: SegmentSource,
): readonly string[] {
  return rankedColumns(columns, { ...source, filters: [] }, source).map(({ name }) => name)
}

function rankedColumns(
  columns: readonly Column[],
  part: Part,
  { risks }: SegmentSource,
): readonly Column[] {
  const some = { customers: sampleOf(part.customers), either: new Uint32Array(0), filters: [] }
  const overall = meanRisk(some.customers, risks)
  const rated = columns.flatMap((column) => {
    const parts = partsOf(column, some)?.filter(({ customers }) => customers.length > 0)
    if (!parts || parts.length < 2) return []
    const between = parts.reduce(
      (sum, { customers }) => sum + customers.length * (meanRisk(customers, risks) - overall) ** 2,
      0,
    )
    return [{ column, between }]
  })
  return rated.sort((a, b) => b.between - a.between).map(({ column }) => column)
}

function meanRisk(rows: Uint32Array, { probability }: Risks): number {
  let [sum, count] = [0, 0]
  for (const row of rows) {
    const risk = probability[row]!
    if (Number.isNaN(risk)) continue
    sum += risk
    count++
  }
  return sum / count
}

/** The parts of a part by the values of a column; null for a column that makes none. */
function partsOf(column: Column, { customers, either, filters }: Part): Part[] | null {
  const groups = groupsOf(column, customers)
  if (!groups) return null
  const inScope = membersOf(groups, customers)
  const ofEither = membersOf(groups, either)
  return groups.filters.map((filter, group) => ({
    filters: [...filters, filter],
    customers: inScope[group]!,
    either: ofEither[group]!,
  }))
}

/** The rows of each group, in their order. */
function membersOf({ filters, groupOf }: Groups, rows: Uint32Array): Uint32Array[] {
  const group = Int32Array.from(rows, groupOf)
  const sizes = new Uint32Array(filters.length)
  for (const at of group) if (at >= 0) sizes[at]!++
  const members = Array.from(sizes, (size) => new Uint32Array(size))
  const filled = new Uint32Array(filters.length)
  for (let i = 0; i < rows.length; i++) {
    const at = group[i]!
    if (at >= 0) members[at]![filled[at]!++] = rows[i]!
  }
  return members
}

function described(column: string | null, parts: readonly Part[], source: SegmentSource): Segments {
  const segments = parts
    .filter(({ customers }) => customers.length > 0)
    .map((part) => describe(part, source))
    .sort((a, b) => b.meanRisk - a.meanRisk)
  return { column, segments, meanRisk: meanRisk(source.customers, source.risks) }
}

function describe({ filters, customers, either }: Part, source: SegmentSource): Segment {
  const { risks, outcome } = source
  let [high, atRisk] = [0, 0]
  for (const row of customers) {
    const risk = risks.probability[row]!
    if (Number.isNaN(risk)) continue
    atRisk += risk * source.valueOf(row)
    if (bandOf(risk, risks.limits) === 'high') high++
  }
  let [known, left] = [0, 0]
  if (outcome)
    for (const row of either)
      if (outcome[row]! >= 0) {
        known++
        left += outcome[row]!
      }
  return {
    filters,
    customers: customers.length,
    high,
    meanRisk: meanRisk(customers, risks),
    atRisk,
    reason: mainReason(customers, source),
    outcome: outcome && { known, left },
  }
}

/** The feature with the highest mean contribution, over evenly spaced customers where there are many. */
function mainReason(customers: Uint32Array, source: SegmentSource): number | null {
  const step = Math.max(1, Math.floor(customers.length / reasonedAtMost))
  const { means, known } = source.meanContributions(customers.filter((_, at) => at % step === 0))
  if (known === 0) return null
  const best = means.reduce((top, mean, j) => (mean > means[top]! ? j : top), 0)
  return means[best]! > 0 ? best : null
}

function sampleOf(rows: Uint32Array): Uint32Array {
  if (rows.length <= rankedAtMost) return rows
  const random = seededRandom(seed)
  return Uint32Array.from({ length: rankedAtMost }, () => rows[Math.floor(random() * rows.length)]!)
}

function groupsOf(column: Column, customers: Uint32Array): Groups | null {
  return column.type === 'text' ? groupsOfTexts(column) : groupsOfNumbers(column, customers)
}

function groupsOfTexts({
  name,
  codes,
  dictionary,
}: Extract<Column, { type: 'text' }>): Groups | null {
  if (dictionary.length > mostValues) return null
  const values = [...dictionary, null]
  const missing = dictionary.length
  return {
    filters: values.map((value) => ({ kind: 'values', column: name, values: [value] })),
    groupOf: (row) => (codes[row]! < 0 ? missing : codes[row]!),
  }
}

function groupsOfNumbers(
  { name, values }: Extract<Column, { type: 'number' }>,
  customers: Uint32Array,
): Groups {
  const present = Float64Array.from(customers, (row) => values[row]!).filter(
    (v) => !Number.isNaN(v),
  )
  present.sort()
  const distinct = present.filter((value, at) => at === 0 || value !== present[at - 1])
  const lows = distinct.length <= mostNumbers ? distinct : quarterStarts(present)
  // Each ends where its greatest value lies, so that a filter keeps exactly these customers.
  const highs = lows.map((_, at) => lastBelow(present, lows[at + 1] ?? Number.POSITIVE_INFINITY))
  const ranges = Array.from(lows, (min, at): ValueFilter | RangeFilter =>
    min === highs[at]
      ? { kind: 'values', column: name, values: [String(min)] }
      : { kind: 'range', column: name, min, max: highs[at]! },
  )
  return {
    filters: [...ranges, { kind: 'values', column: name, values: [null] }],
    groupOf(row) {
      const value = values[row]!
      if (Number.isNaN(value)) return lows.length
      let group = lows.length - 1
      while (group >= 0 && value < lows[group]!) group--
      return group >= 0 && value <= highs[group]! ? group : -1
    },
  }
}

/** The least value of each quarter of the sorted numbers; quarters that begin alike are one. */
function quarterStarts(sorted: Float64Array): Float64Array {
  const starts = Float64Array.from(
    { length: quarters },
    (_, quarter) => sorted[Math.floor((quarter * sorted.length) / quarters)]!,
  )
  return starts.filter((start, at) => at === 0 || start !== starts[at - 1])
}

/** The greatest of the sorted numbers below a limit. */
function lastBelow(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < limit) low = middle + 1
    else high = middle
  }
  return sorted[low - 1]!
}
