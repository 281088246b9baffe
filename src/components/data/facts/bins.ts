import type { BeyondBins, ColumnProfile } from '../../../contracts'

/** Rows of known outcome, and those of them that left. */
interface KnownRows {
  readonly count: number
  readonly churned: number
}

/** One bar of a chart of numbers. It takes the pixels of [from, to). */
export interface Bin {
  readonly from: number
  readonly to: number
  /** Smallest and largest value as people read them: 5 to 8 for whole numbers, from to `to` for measurements. */
  readonly first: number
  readonly last: number
  readonly count: number
  /** Rows among `count` whose outcome is known: what a churn rate is a share of. */
  readonly known: number
  /** Rows that left among `known`; null where the file has no target. */
  readonly churned: number | null
}

/**
 * The bars of a column of numbers in order of value. Bins of whole numbers begin half a unit below
 * their first (profile/histogram), so that a bar stands centred on its values.
 */
export function binsOf({ histogram, number }: ColumnProfile): readonly Bin[] {
  if (!histogram || !number) return []
  const { edges, counts, churned, unknown } = histogram
  const half = number.whole ? 0.5 : 0
  return counts.map((count, index) => {
    const from = edges[index] ?? 0
    const to = edges[index + 1] ?? from
    return {
      from,
      to,
      first: from + half,
      last: Math.min(to - half, number.max),
      count,
      known: count - (unknown?.[index] ?? 0),
      churned: churned?.[index] ?? null,
    }
  })
}

/** Share that left of `known` outcomes, 0…1; null where there are none or the file has no target. */
export function churnRate(known: number, churned: number | null): number | null {
  return churned === null || known === 0 ? null : churned / known
}

/** Rows among the missing of a column whose outcome is known. */
export function knownAmongMissing({ missing, missingUnknown }: ColumnProfile): number {
  return missing - (missingUnknown ?? 0)
}

/** Known outcomes among the values that no bar stands for. */
export function beyondBins({ histogram }: Pick<ColumnProfile, 'histogram'>): {
  readonly below: KnownRows
  readonly above: KnownRows
} {
  const known = (side: BeyondBins | undefined): KnownRows => ({
    count: (side?.count ?? 0) - (side?.unknown ?? 0),
    churned: side?.churned ?? 0,
  })
  return { below: known(histogram?.beyond?.below), above: known(histogram?.beyond?.above) }
}
