import { useXAxisDomain, useXAxisScale, useYAxisDomain, useYAxisScale } from 'recharts'

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
