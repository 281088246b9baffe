import type { LossCurve } from '../../contracts'

export interface CurveScale {
  /** Last round of the longest curve. */
  readonly rounds: number
  readonly ticks: readonly number[]
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly x: (round: number) => number
  readonly y: (loss: number) => number
}

const margin = { left: 52, right: 4, top: 8, bottom: 28 }
const leastRounds = 10
const tickCount = 4

/** Places of rounds and losses in pixels; null where there is nothing to draw. */
export function curveScale(
  curves: readonly LossCurve[],
  width: number,
  height: number,
): CurveScale | null {
  const losses = curves.flatMap((curve) => curve.losses)
  if (losses.length === 0) return null
  const rounds = Math.max(leastRounds, ...curves.map((curve) => curve.rounds.at(-1) ?? 0))
  const low = Math.min(...losses)
  // Flat curves still need some height.
  const high = Math.max(...losses, low + 0.001)
  const left = margin.left
  const right = Math.max(left + 1, width - margin.right)
  const bottom = height - margin.bottom
  const ticks = Array.from(
    { length: tickCount },
    (_, i) => low + ((high - low) * i) / (tickCount - 1),
  )
  return {
    rounds,
    ticks,
    left,
    right,
    bottom,
    x: (round) => left + ((right - left) * round) / rounds,
    y: (loss) => bottom - ((bottom - margin.top) * (loss - low)) / (high - low),
  }
}

/** An SVG path through the points of a curve. */
export function lineOf({ rounds, losses }: LossCurve, { x, y }: CurveScale): string {
  return rounds
    .map((round, i) => `${i === 0 ? 'M' : 'L'}${x(round).toFixed(1)} ${y(losses[i]!).toFixed(1)}`)
    .join('')
}
