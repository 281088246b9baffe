import { fewestDrawn } from '../depth'
import { churnRate } from '../facts'
import type { MiniBars } from './miniBars'

export interface SpreadPaths {
  readonly bars: string
  /** Strokes at the churn rate of each bar, 0…100 % over the height. */
  readonly rates: string
}

const round = (value: number) => Math.round(value * 10) / 10

/** A small histogram as two SVG paths: thousands of rows scroll by, and nodes are what costs. */
export function spreadPaths(
  { counts, churned, unknown }: MiniBars,
  width: number,
  height: number,
): SpreadPaths {
  const tallest = counts.reduce((most, count) => Math.max(most, count), 1)
  const step = width / Math.max(1, counts.length)
  const wide = round(Math.max(0.5, step - (step > 3 ? 1 : 0)))
  let bars = ''
  let rates = ''
  counts.forEach((count, index) => {
    if (count === 0) return
    const left = round(index * step)
    const tall = round(Math.max(1, (count / tallest) * height))
    bars += `M${left} ${height}v${-tall}h${wide}v${tall}z`
    const known = count - (unknown?.[index] ?? 0)
    const rate = known < fewestDrawn ? null : churnRate(known, churned?.[index] ?? null)
    if (rate !== null) rates += `M${left} ${round(1 + (1 - rate) * (height - 2))}h${wide}`
  })
  return { bars, rates }
}
