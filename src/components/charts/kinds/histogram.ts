import { ticks } from 'd3-array'
import {
  acrossOf,
  box,
  colour,
  type Domain,
  type Drawing,
  dot,
  leftRoom,
  type Mark,
  type Panel,
  roundTicks,
  rule,
  type Spoken,
  textWidth,
  words,
} from '../ink'

interface Slot {
  /** Ends of a bin; null for the missing, who stand aside as the last. */
  readonly span: Domain | null
  readonly count: number
  /** Churn rate, 0…1; null where it is not known or stands for too few to be drawn. */
  readonly rate: number | null
  /** Enough stand behind the rate to join it to its neighbours. */
  readonly solid: boolean
  readonly reading: string
}

export interface HistogramSpec extends Spoken {
  readonly slots: readonly Slot[]
  readonly missing: string
  /** Only whole numbers are marked on the axis. */
  readonly whole: boolean
  /** What lies beyond them is shaded; null where nothing does. */
  readonly fences: { readonly low: number | null; readonly high: number | null }
  readonly number: (value: number) => string
  readonly counts: { readonly label: string; readonly text: (count: number) => string }
  readonly rates: {
    readonly label: string
    readonly text: (rate: number) => string
    /** Of all customers, with its words. */
    readonly overall: number
    readonly overallText: string
  } | null
}

/** Room for the bar of the missing, pixels. */
export const missingWidth = 24
const [countHeight, rateHeight] = [120, 80]
/** Room above the highest rate, as a share of it. */
const headroom = 1.1

/** How many have which value, and below on the same axis how many of them left. */
export function histogram(spec: HistogramSpec, width: number): Drawing {
  const { slots, missing, whole, fences, number: text, counts, rates } = spec
  const bins = slots.flatMap(({ span }) => (span ? [span] : []))
  const [low, high] = [bins[0]?.[0] ?? 0, bins.at(-1)?.[1] ?? 1]
  const tallest = Math.max(1, ...slots.map(({ count }) => count))
  const aside = bins.length < slots.length ? missingWidth : 0
  const left = leftRoom([counts.text(tallest)])
  const pixels = acrossOf(width, left, undefined, aside)
  // The word for the missing reaches back over the end of the axis.
  const taken = aside > 0 ? textWidth(missing) - aside : undefined
  const tickRoom = { pixels, text, whole, taken }
  const x = { domain: [low, high] as const, ticks: roundTicks([low, high], tickRoom), text }
  const panels: Panel[] = [
    {
      ...counts,
      labelFill: colour.muted,
      height: countHeight,
      domain: [0, tallest],
      ticks: ticks(0, tallest, 3).filter(Number.isInteger),
    },
  ]
  const placed = slots.map((slot) => ({
    ...slot,
    x: slot.span ?? ([0, 1] as const),
    aside: slot.span === null,
  }))
  const gap = pixels / Math.max(1, bins.length) > 5 ? 1 : 0
  const dashed = { stroke: colour.context, dash: '2 2' }
  const bars = placed.flatMap(({ count, x, aside }) => {
    const [fill, look] = aside ? ['none', dashed] : [colour.context, {}]
    return count > 0 ? [box(x, [0, count], fill, { aside, gap, least: 1, ...look })] : []
  })
  const shades = (y: Domain): readonly Mark[] => {
    const shade = (x: Domain, fence: number) => [
      box(x, y, colour.surface),
      rule(fence, y, colour.context, { dash: '4 3' }),
    ]
    return [
      ...(fences.low === null ? [] : shade([low, fences.low], fences.low)),
      ...(fences.high === null ? [] : shade([fences.high, high], fences.high)),
    ]
  }
  const end = { aside: true, dy: 18, anchor: 'end' } as const
  const word = aside > 0 ? [words(1, 0, missing, end)] : []
  const countMarks = [...shades([0, tallest]), ...bars]
  const frame = { x, panels, left, aside, places: placed }
  if (!rates) return { ...frame, layers: [{ marks: [...countMarks, ...word] }] }

  const top = Math.min(1, headroom * Math.max(rates.overall, ...slots.map((s) => s.rate ?? 0))) || 1
  panels.push({
    label: rates.label,
    text: rates.text,
    labelFill: colour.raiseText,
    height: rateHeight,
    domain: [0, top],
    ticks: ticks(0, top, 2),
  })
  const overall = rule([low, high], rates.overall, colour.context, { dash: '3 3' })
  const said = words(high, top, rates.overallText, { dy: -12, anchor: 'end', sample: true })
  const points = placed.flatMap(({ x: [from, to], aside, rate, solid }) => {
    const look = { aside, stroke: colour.raise, width: 1.5 }
    const fill = solid ? colour.raise : colour.page
    return rate === null ? [] : [dot((from + to) / 2, rate, 3, fill, look)]
  })
  const joined = placed.flatMap(({ x: [from, to], aside, rate, solid }) =>
    aside ? [] : [{ x: (from + to) / 2, y: solid ? rate : null }],
  )
  const layers = [
    { marks: countMarks },
    { panel: 1, marks: [...shades([0, top]), overall] },
    { panel: 1, line: joined, stroke: colour.raise, width: 1.5 },
    { panel: 1, marks: [...points, said, ...word] },
  ]
  return { ...frame, layers }
}
