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

/** Customers, by the rows that stand for them, and what is known of those. */
export interface SegmentSource {
  readonly risks: Risks
  readonly outcome: Int8Array | null
  /** In scope. */
  readonly customers: Uint32Array
  /** Under the same filters, of either side. */
  readonly either: Uint32Array
}

/** Groups of customers: which one each row belongs to, −1 for none. */
interface Groups {
  readonly filters: readonly (ValueFilter | RangeFilter)[]
  groupOf(row: number): number
}

/** The customers in scope by the values of a column; null for a column that makes no segments. */
export function segmentsOf(column: Column, source: SegmentSource): Segments | null {
  const { customers, either, outcome, risks } = source
  const groups = groupsOf(column, customers)
  if (!groups) return null
  const size = groups.filters.length
  const [counts, highs, sums] = [
    new Uint32Array(size),
    new Uint32Array(size),
    new Float64Array(size),
  ]
  let [total, scored] = [0, 0]
  for (const row of customers) {
    const risk = risks.probability[row]!
    if (Number.isNaN(risk)) continue
    total += risk
    scored++
    const group = groups.groupOf(row)
    if (group < 0) continue
    counts[group]!++
    sums[group]! += risk
    if (bandOf(risk, risks.limits) === 'high') highs[group]!++
  }
  const [known, left] = [new Uint32Array(size), new Uint32Array(size)]
  if (outcome)
    for (const row of either) {
      const group = groups.groupOf(row)
      if (group < 0 || outcome[row]! < 0) continue
      known[group]!++
      left[group]! += outcome[row]!
    }
  const segments = groups.filters.flatMap((filter, group): Segment[] =>
    counts[group] === 0
      ? []
      : [
          {
            filter,
            customers: counts[group]!,
            high: highs[group]!,
            meanRisk: sums[group]! / counts[group]!,
            outcome: outcome && { known: known[group]!, left: left[group]! },
          },
        ],
  )
  segments.sort((a, b) => b.meanRisk - a.meanRisk)
  return { column: column.name, segments, meanRisk: total / scored }
}

/**
 * The columns that make segments, those that tell risks apart best first: by the variance of the mean
 * risk between segments, measured on a seeded sample of customers where there are many.
 */
export function rankSegmentColumns(
  columns: readonly Column[],
  source: SegmentSource,
): readonly string[] {
  const some = { ...source, customers: sampleOf(source.customers), either: new Uint32Array(0) }
  const rated = columns.flatMap((column) => {
    const found = segmentsOf(column, some)
    if (!found || found.segments.length < 2) return []
    const between = found.segments.reduce(
      (sum, { customers, meanRisk }) => sum + customers * (meanRisk - found.meanRisk) ** 2,
      0,
    )
    return [{ name: column.name, between }]
  })
  return rated.sort((a, b) => b.between - a.between).map(({ name }) => name)
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
