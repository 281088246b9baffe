import type { ColumnProfile, Profile } from '../../../contracts'
import { beyondBins, binsOf, knownAmongMissing } from './bins'
import { outcomeCounts } from './figures'
import { chiSquare, type Segment, type SegmentChurn, segmentsOf, smallestGroup } from './segments'

/** The one thing worth saying about a column. Rates and shares are 0…1. */
export type Finding =
  | { readonly code: 'target'; readonly rate: number; readonly churned: number }
  | { readonly code: 'id'; readonly distinct: number }
  | { readonly code: 'empty' }
  | { readonly code: 'constant'; readonly value: string | number | null }
  | {
      readonly code: 'segment'
      readonly segment: Segment
      readonly direction: 'more' | 'less'
      readonly rate: number
      readonly overall: number
    }
  | { readonly code: 'flat'; readonly low: number; readonly high: number }
  | { readonly code: 'thin' }
  | { readonly code: 'middle'; readonly q1: number; readonly q3: number }
  | { readonly code: 'commonest'; readonly value: string; readonly share: number }
  | { readonly code: 'none' }

/** Chi-square of a one-in-10,000 chance: many groups are compared, so one in 20 would be noise. */
const clearDifference = 15.1
/** A group's rate must also be this many times the overall rate (or its inverse) to be worth a sentence. */
const worthSaying = 1.15
/** Who leaves more is the question, so it wins unless the others stand out this many times as clearly. */
const preferMore = 2

type SegmentCount = Pick<SegmentChurn, 'count' | 'churned'>

/** The group whose churn differs most clearly from everyone's, on one side of the overall rate. */
interface Ranked {
  readonly group: SegmentChurn | null
  readonly chi: number
}

function clearest(
  groups: readonly SegmentChurn[],
  all: SegmentCount,
  direction: 'more' | 'less',
): Ranked {
  const overall = all.churned / all.count
  let ranked: Ranked = { group: null, chi: 0 }
  for (const group of groups) {
    const more = group.churned / group.count > overall
    if (group.count < smallestGroup || more !== (direction === 'more')) continue
    const chi = chiSquare(group, all)
    if (chi > ranked.chi) ranked = { group, chi }
  }
  return ranked
}

function everyone(column: ColumnProfile, profile: Profile): SegmentCount | null {
  if (!profile.target) return null
  if (column.histogram?.churned) {
    const { below, above } = beyondBins(column)
    const apart = knownAmongMissing(column) + below.count + above.count
    const apartChurned = (column.missingChurned ?? 0) + below.churned + above.churned
    const bins = binsOf(column)
    return {
      count: bins.reduce((sum, bin) => sum + bin.known, apart),
      churned: bins.reduce((sum, bin) => sum + (bin.churned ?? 0), apartChurned),
    }
  }
  const { known, churned } = outcomeCounts(profile)
  return { count: known, churned }
}

/** How clearly churn differs along a column (chi-square of its clearest group); 0 without a target. */
export function association(column: ColumnProfile, profile: Profile): number {
  const all = everyone(column, profile)
  if (!all || column.name === profile.target?.column || column.kind === 'id') return 0
  const groups = segmentsOf(column)
  return Math.max(clearest(groups, all, 'more').chi, clearest(groups, all, 'less').chi)
}

/** Chooses the finding that a column's chart is titled with. Groups under 30 rows are never named. */
export function findingOf(column: ColumnProfile, profile: Profile): Finding {
  const { target } = profile
  if (target?.column === column.name)
    return { code: 'target', rate: target.rate, churned: outcomeCounts(profile).churned }
  if (column.missing >= profile.rows) return { code: 'empty' }
  if (column.kind === 'id') return { code: 'id', distinct: column.distinct }
  if (column.distinct === 1 && column.missing === 0)
    return { code: 'constant', value: column.category?.mode ?? column.number?.median ?? null }
  const all = everyone(column, profile)
  return all ? churnFinding(column, all) : shapeFinding(column, profile)
}

function churnFinding(column: ColumnProfile, all: SegmentCount): Finding {
  const groups = segmentsOf(column).filter((group) => group.count >= smallestGroup)
  if (groups.length === 0) return { code: 'thin' }
  const overall = all.churned / all.count
  const more = clearest(groups, all, 'more')
  const less = clearest(groups, all, 'less')
  const ways = [
    { direction: 'more', ...more },
    { direction: 'less', ...less },
  ] as const
  // Where the preferred side has nothing clear to say, the other may.
  const ordered = more.chi * preferMore >= less.chi ? ways : [ways[1], ways[0]]
  for (const { direction, group, chi } of ordered) {
    if (!group || chi < clearDifference) continue
    const rate = group.churned / group.count
    const times = direction === 'more' ? rate / overall : overall / rate
    if (times >= worthSaying)
      return { code: 'segment', segment: group.segment, direction, rate, overall }
  }
  let low = 1
  let high = 0
  for (const group of groups) {
    const rate = group.churned / group.count
    low = Math.min(low, rate)
    high = Math.max(high, rate)
  }
  return { code: 'flat', low, high }
}

function shapeFinding(column: ColumnProfile, profile: Profile): Finding {
  if (column.number && column.kind !== 'boolean')
    return { code: 'middle', q1: column.number.q1, q3: column.number.q3 }
  const first = column.category?.top[0]
  if (!first) return { code: 'none' }
  return {
    code: 'commonest',
    value: first.value,
    share: first.count / Math.max(1, profile.rows - column.missing),
  }
}
