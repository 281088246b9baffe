import { ticks } from 'd3-array'
import type { Feature } from '../../../contracts'
import type { EffectBin } from '../facts'

/** Pixels of one step, left to right; the missing stand apart as the last. */
export interface StepSlot {
  readonly bin: EffectBin
  readonly left: number
  readonly width: number
}

export interface StepLayout {
  readonly steps: readonly StepSlot[]
  readonly missing: StepSlot
  readonly domain: readonly [number, number]
  /** Pixels of the axis of values. */
  readonly left: number
  readonly right: number
  readonly ticks: readonly number[]
  /** Whether the last step goes on beyond the right end of the axis. */
  readonly goesOn: boolean
}

const margin = { left: 56, right: 8 }
const missingGap = 16
const missingWidth = 32
/** An open end is drawn at most this share of the range between the cuts: one outlier must not squeeze the rest. */
const openEnd = 0.25

/** Where whole numbers meet is half-way between them; the edge of a step of other numbers is its cut. */
function upperEdge({ place }: EffectBin): number | null {
  if (place.kind === 'whole') return place.to === null ? null : place.to + 0.5
  return place.kind === 'real' ? place.upTo : null
}

/** Places the steps of a feature of numbers on `width` pixels. */
export function layOutSteps(
  feature: Feature,
  bins: readonly EffectBin[],
  missing: EffectBin,
  width: number,
): StepLayout {
  const cuts = bins.slice(0, -1).map((bin) => upperEdge(bin) ?? 0)
  const half = feature.integer ? 0.5 : 0
  const min = (feature.training.min ?? cuts[0] ?? 0) - half
  const max = (feature.training.max ?? cuts[cuts.length - 1] ?? 1) + half
  const first = cuts[0] ?? min
  const last = cuts[cuts.length - 1] ?? max
  const room = last > first ? openEnd * (last - first) : max - min
  const low = Math.max(Math.min(min, first), first - room)
  const high = Math.min(Math.max(max, last), last + room)
  const left = margin.left
  const right = Math.max(left + 1, width - margin.right - missingGap - missingWidth)
  const across = (value: number) => left + ((value - low) / (high - low || 1)) * (right - left)
  const edges = [low, ...cuts, high].map(across)
  const marks = ticks(low, high, Math.max(2, Math.floor((right - left) / 72)))
  return {
    steps: bins.map((bin, index) => ({
      bin,
      left: edges[index]!,
      width: Math.max(0, edges[index + 1]! - edges[index]!),
    })),
    missing: { bin: missing, left: right + missingGap, width: missingWidth },
    domain: [low, high],
    left,
    right,
    ticks: feature.integer ? marks.filter(Number.isInteger) : marks,
    goesOn: high < max,
  }
}

/** Pixel of a value on the axis; beyond its ends, the end. */
export function xOf({ domain, left, right }: StepLayout, value: number): number {
  const [low, high] = domain
  const share = (value - low) / (high - low || 1)
  return left + Math.min(1, Math.max(0, share)) * (right - left)
}
