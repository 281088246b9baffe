import type { Explanation, Step } from '../../contracts/scores'
import type { FoldedSteps } from './foldSteps'

export type Scale = 'points' | 'logOdds'

/** One floating bar. `step` is null for the folded rest. All numbers in the unit of the scale. */
export interface Bar {
  readonly step: Step | null
  readonly from: number
  readonly to: number
  readonly change: number
}

export interface Waterfall {
  readonly bars: readonly Bar[]
  /** The average customer and this one: where the bars start and end. */
  readonly start: number
  readonly end: number
  /** Ends of the axis, with room on both sides. */
  readonly low: number
  readonly high: number
}

/** Room beyond the outermost bar, as a share of the range, so that arrow heads and labels fit. */
const margin = 0.06
/** The axis never zooms in further than this, so that tiny effects look tiny. */
const narrowest: Record<Scale, number> = { points: 0.02, logOdds: 0.2 }

/**
 * Lays bars end to end from the average customer's risk to this one's: as probability (0…1) in walking
 * the steps by size, or as log-odds. The end is the running sum, so what is drawn adds up by construction.
 * The axis also covers that of `beside`, so that the two compare.
 */
export function layOut(
  explanation: Explanation,
  shown: readonly Step[],
  others: FoldedSteps | null,
  scale: Scale,
  beside: Waterfall | null = null,
): Waterfall {
  const start = scale === 'points' ? explanation.average : explanation.base
  let running = start
  let lowest = start
  let highest = start
  const bars: Bar[] = []
  const add = (step: Step | null, change: number) => {
    const from = running
    running += change
    lowest = Math.min(lowest, running)
    highest = Math.max(highest, running)
    bars.push({ step, from, to: running, change })
  }
  for (const step of shown) add(step, step[scale])
  if (others) add(null, others[scale])
  const range = highest - lowest
  const room = Math.max(margin * range, (narrowest[scale] - range) / 2)
  return {
    bars,
    start,
    end: running,
    low: Math.min(lowest - room, beside?.low ?? Infinity),
    high: Math.max(highest + room, beside?.high ?? -Infinity),
  }
}

/** Where a value stands on the axis, 0…1 from its low end. */
export function position(waterfall: Waterfall, value: number): number {
  const { low, high } = waterfall
  return Math.min(1, Math.max(0, (value - low) / (high - low)))
}
