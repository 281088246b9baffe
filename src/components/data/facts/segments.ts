import type { ColumnProfile } from '../../../contracts'
import { beyondBins, binsOf, knownAmongMissing } from './bins'

/** A group of customers that one column picks out. */
export type Segment =
  | { readonly kind: 'under'; readonly to: number }
  | { readonly kind: 'from'; readonly from: number }
  | { readonly kind: 'between'; readonly from: number; readonly to: number }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'missing' }

export interface SegmentChurn {
  readonly segment: Segment
  /** Customers whose outcome is known. */
  readonly count: number
  readonly churned: number
}

/** Groups smaller than this are shown but never named in a finding. */
export const smallestGroup = 30

/** Every group that a finding may name: bins, everything under or from an edge, values, the missing. */
export function segmentsOf(column: ColumnProfile): readonly SegmentChurn[] {
  const segments = column.category ? ofValues(column) : ofNumbers(column)
  if (column.missing > 0 && column.missingChurned !== null)
    segments.push({
      segment: { kind: 'missing' },
      count: knownAmongMissing(column),
      churned: column.missingChurned,
    })
  return segments
}

function ofValues(column: ColumnProfile): SegmentChurn[] {
  const segments: SegmentChurn[] = []
  for (const { value, count, churned, unknown = 0 } of column.category?.top ?? [])
    if (churned !== null)
      segments.push({ segment: { kind: 'text', value }, count: count - unknown, churned })
  return segments
}

function ofNumbers(column: ColumnProfile): SegmentChurn[] {
  if (!column.histogram?.churned) return []
  const sides: SegmentChurn[] = []
  const single: SegmentChurn[] = []
  const bins = binsOf(column)
  const beyond = beyondBins(column)
  const sum = (of: (bin: (typeof bins)[number]) => number) =>
    bins.reduce((total, bin) => total + of(bin), 0)
  const all = beyond.below.count + sum(({ known }) => known) + beyond.above.count
  const allChurned =
    beyond.below.churned + sum(({ churned }) => churned ?? 0) + beyond.above.churned
  let below = beyond.below.count
  let belowChurned = beyond.below.churned
  bins.forEach((bin, index) => {
    const churned = bin.churned ?? 0
    if (index > 0) {
      sides.push({
        segment: { kind: 'under', to: bin.first },
        count: below,
        churned: belowChurned,
      })
      sides.push({
        segment: { kind: 'from', from: bin.first },
        count: all - below,
        churned: allChurned - belowChurned,
      })
    }
    const segment: Segment =
      bin.first === bin.last
        ? { kind: 'number', value: bin.first }
        : { kind: 'between', from: bin.first, to: bin.last }
    single.push({ segment, count: bin.known, churned })
    below += bin.known
    belowChurned += churned
  })
  // Sides first: of two names for the same customers, "under 3" reads better than "0 to 2".
  return [...sides, ...single]
}

/**
 * How clearly a group's churn differs from everyone's: Pearson's chi-square of the group against
 * the rest, one degree of freedom. 0 where there is nothing to compare.
 */
export function chiSquare(
  group: Pick<SegmentChurn, 'count' | 'churned'>,
  all: Pick<SegmentChurn, 'count' | 'churned'>,
): number {
  const rest = all.count - group.count
  const rate = all.churned / all.count
  if (group.count === 0 || rest <= 0 || rate <= 0 || rate >= 1) return 0
  const difference = group.churned / group.count - rate
  // The variance of the group's rate drawn without replacement from all: rate(1 − rate)/n · rest/all.
  return (difference * difference * group.count * all.count) / (rate * (1 - rate) * rest)
}
