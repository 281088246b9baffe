import { fewestRows } from '../../../contracts'
import { type EffectBin, riskAt, type Scale } from '../facts'

/** The axis on which an effect is read. */
export interface ValueScale {
  /** What is drawn for an effect of log-odds: a probability, or the log-odds. */
  readonly of: (logOdds: number) => number
  readonly domain: readonly [number, number]
}

const headroom = 0.06

/**
 * An axis that holds all steps, and the intervals of those with enough rows. Risk starts at 0, so
 * that heights compare; log-odds always hold 0, the typical customer.
 */
export function valueScale(bins: readonly EffectBin[], base: number, scale: Scale): ValueScale {
  let lowest = 0
  let highest = 0
  for (const { value, low, high, count } of bins) {
    const solid = count >= fewestRows
    lowest = Math.min(lowest, value, solid ? low : value)
    highest = Math.max(highest, value, solid ? high : value)
  }
  const of = (logOdds: number) => (scale === 'risk' ? riskAt(base + logOdds) : logOdds)
  const room = headroom * (of(highest) - of(lowest)) || 0.01
  const low = scale === 'risk' ? 0 : of(lowest) - room
  const high = scale === 'risk' ? Math.min(1, of(highest) + room) : of(highest) + room
  return { of, domain: [low, high] }
}
