import { ticks } from 'd3-array'
import { useXAxisDomain, useXAxisScale, useYAxisDomain, useYAxisScale } from 'recharts'
import { textWidth } from '../ink'

/** The second horizontal axis, 0…1 over the room right of the first: what has no place among numbers. */
export const asideAxis = 'aside'

/** Pixels of values, on the scales of the chart; what lies beyond an axis stands at its end. */
export interface Scales {
  readonly x: (value: number, aside?: boolean) => number
  readonly y: (value: number) => number
}

/** The scales around a mark; null until the chart has them. */
export function useScales(panel = 0): Scales | null {
  const across = useXAxisScale()
  const aside = useXAxisScale(asideAxis)
  const up = useYAxisScale(panel)
  const [xEnds, yEnds] = [useXAxisDomain(), useYAxisDomain(panel)]
  if (!across || !up) return null
  return {
    x: (value, isAside = false) =>
      (isAside && aside ? aside(value) : across(within(value, xEnds))) ?? Number.NaN,
    y: (value) => up(within(value, yEnds)) ?? Number.NaN,
  }
}

function within(value: number, ends: readonly unknown[] | undefined): number {
  const [low, high] = (ends ?? []) as readonly number[]
  if (low === undefined || high === undefined) return value
  return Math.min(Math.max(value, Math.min(low, high)), Math.max(low, high))
}

const gapBetweenLabels = 16

interface TickRoom {
  /** Length of the axis, pixels. */
  readonly pixels: number
  readonly text: (value: number) => string
  /** Only whole numbers. */
  readonly whole?: boolean
  /** Pixels at its right end that other words take. */
  readonly taken?: number
}

/** Round places on an axis, as many as have room for their labels. */
export function roundTicks(domain: readonly [number, number], room: TickRoom): readonly number[] {
  const { pixels, text, whole = false, taken = -gapBetweenLabels } = room
  const [low, high] = domain
  const perValue = pixels / (high - low || 1)
  const free = (tick: number) => (high - tick) * perValue - textWidth(text(tick)) / 2 >= taken
  for (let count = Math.min(10, Math.floor(pixels / 40)); count > 0; count--) {
    const found = ticks(low, high, count).filter((tick) => !whole || Number.isInteger(tick))
    const widest = found.reduce((most, tick) => Math.max(most, textWidth(text(tick))), 0)
    if (count === 1 || (widest + gapBetweenLabels) * Math.max(1, found.length - 1) <= pixels)
      return found.filter(free)
  }
  return []
}
