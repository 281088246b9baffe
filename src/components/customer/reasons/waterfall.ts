import type { Explanation, Step } from '../../../contracts'
import type { FoldedSteps } from './foldSteps'

export type Scale = 'points' | 'logOdds'

/** One floating bar. `step` is null for the folded rest and for what is not attributed. All numbers in the unit of the scale. */
interface Bar {
  readonly step: Step | null
  /** True for what an estimate has not attributed yet. */
  readonly residual: boolean
  /** Half of the 95 % interval of the change; 0 where it is exact. */
  readonly halfWidth: number
  readonly from: number
  readonly to: number
  readonly change: number
}

export interface Waterfall {
  readonly bars: readonly Bar[]
  /** The typical customer and this one: where the bars start and end. */
  readonly start: number
  readonly end: number
  /** Ends of the axis, with room on both sides. */
  readonly low: number
  readonly high: number
}

/** Room beyond the outermost bar, as a share of the range, so that arrow heads and labels fit. */
const margin = 0.06
/** What is not attributed is drawn from 0.05 percentage points on: less reads as 0.0. */
const leastResidual = 5e-4
/** Intervals widen the axis by no more than this much of probability. */
const widestReach = 0.25
/** Ends of an axis that covers another stand on multiples of this. */
const steady: Record<Scale, number> = { points: 0.05, logOdds: 0.5 }
/** The axis never zooms in further than this, so that tiny effects look tiny. */
const narrowest: Record<Scale, number> = { points: 0.02, logOdds: 0.2 }

/**
 * Lays bars end to end from the typical customer's risk to this one's: as probability
 * (0…1) or as log-odds. The end is the running sum, so what is drawn adds up by construction.
 * The axis also covers that of `beside`, so that the two compare, and stays while values change a little.
 */
export function layOut(
  explanation: Explanation,
  shown: readonly Step[],
  others: FoldedSteps | null,
  scale: Scale,
  beside: Waterfall | null = null,
): Waterfall {
  const start = scale === 'points' ? explanation.typical : explanation.base
  let running = start
  let lowest = start
  let highest = start
  const bars: Bar[] = []
  const { sampling } = explanation
  const add = (step: Step | null, change: number, residual = false) => {
    const from = running
    running += change
    const halfWidth = (step && sampling?.halfWidth[step.feature]) ?? 0
    // In the first moments an interval may be wider than the chart, or not known.
    const reach = Math.min(halfWidth, widestReach)
    lowest = Math.min(lowest, running - reach)
    highest = Math.max(highest, running + reach)
    bars.push({ step, residual, halfWidth, from, to: running, change })
  }
  const unit = scale === 'points' ? 'points' : 'contribution'
  for (const step of shown) add(step, step[unit])
  if (others) add(null, others[unit])
  if (sampling && Math.abs(sampling.residual) >= leastResidual) add(null, sampling.residual, true)
  const range = highest - lowest
  const room = Math.max(margin * range, (narrowest[scale] - range) / 2)
  const [low, high] = [lowest - room, highest + room]
  if (!beside) return { bars, start, end: running, low, high }
  const step = steady[scale]
  return {
    bars,
    start,
    end: running,
    low: Math.floor(Math.min(low, beside.low) / step) * step,
    high: Math.ceil(Math.max(high, beside.high) / step) * step,
  }
}
