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

/** Round places on an axis of `pixels`, as many as have room for their labels. */
export function roundTicks(
  [low, high]: readonly [number, number],
  pixels: number,
  text: (value: number) => string,
  whole = false,
): readonly number[] {
  for (let count = Math.min(10, Math.floor(pixels / 40)); count > 1; count--) {
    const found = ticks(low, high, count).filter((tick) => !whole || Number.isInteger(tick))
    const widest = found.reduce((most, tick) => Math.max(most, textWidth(text(tick))), 0)
    if ((widest + gapBetweenLabels) * Math.max(1, found.length - 1) <= pixels) return found
  }
  return ticks(low, high, 1)
}
