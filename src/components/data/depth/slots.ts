import type { ColumnProfile } from '../../../contracts'
import { type Bin, binsOf, churnRate, knownAmongMissing, smallestGroup } from '../facts'

/** Groups smaller than this are left out of the drawing; the table and the reading still have them. */
export const fewestDrawn = 10

/** A bar of the chart of numbers. `bin` is null for the missing. */
export interface Slot {
  readonly bin: Bin | null
  readonly count: number
  /** Customers among `count` whose outcome is known. */
  readonly known: number
  readonly churned: number | null
  readonly rate: number | null
}

/** The bars of a column of numbers in order, the missing last where there are any. */
export function slotsOf(column: ColumnProfile): readonly Slot[] {
  const bins = binsOf(column).map((bin): Slot => {
    const { count, known, churned } = bin
    return { bin, count, known, churned, rate: churnRate(known, churned) }
  })
  if (column.missing === 0) return bins
  const [known, churned] = [knownAmongMissing(column), column.missingChurned]
  const rate = churnRate(known, churned)
  return [...bins, { bin: null, count: column.missing, known, churned, rate }]
}

/** What of a churn rate is drawn: nothing for very few customers, and a point of its own for few. */
export const drawnRate = ({ known, rate }: Slot) => ({
  rate: known < fewestDrawn ? null : rate,
  solid: known >= smallestGroup,
})
