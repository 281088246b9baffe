import { ticks } from 'd3-array'
import { useMemo } from 'react'
import { Line } from 'recharts'
import { colour, textWidth } from '../ink'
import {
  acrossOf,
  leftRoom,
  type Mark,
  Marks,
  type Panel,
  Plot,
  type PointLayerProps,
  roundTicks,
} from '../plot'

interface Slot {
  /** Ends of a bin; null for the missing, who stand aside as the last. */
  readonly span: readonly [number, number] | null
  readonly count: number
  /** Churn rate, 0…1; null where it is not known or stands for too few to be drawn. */
  readonly rate: number | null
  /** Enough stand behind the rate to join it to its neighbours. */
  readonly solid: boolean
  readonly reading: string
}

export interface HistogramSpec extends Pick<PointLayerProps, 'label' | 'rest'> {
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

const missingWidth = 24
const right = 8
/** Room above the highest rate, as a share of it. */
const headroom = 1.1

/** How many have which value, and below on the same axis how many of them left. */
export function Histogram({
  spec,
  width,
}: {
  readonly spec: HistogramSpec
  readonly width: number
}) {
  const { label, rest, slots, rates } = spec
  const layout = useMemo(() => layOut(spec, width), [spec, width])
  const marks = useMemo(() => marksOf(spec, layout), [spec, layout])
  const places = useMemo(
    () => slots.map(({ span, reading }) => ({ ...placed(span), reading })),
    [slots],
  )
  const line = useMemo(
    () =>
      slots.flatMap(({ span, rate, solid }) =>
        span ? [{ x: (span[0] + span[1]) / 2, rate: solid ? rate : null }] : [],
      ),
    [slots],
  )
  return (
    <Plot {...layout} label={label} rest={rest} places={places} width={width} right={right}>
      <Marks marks={marks.counts} />
      {rates && (
        <>
          <Marks marks={marks.behind} panel={1} />
          <Line
            data={line}
            dataKey="rate"
            yAxisId={1}
            stroke={colour.raise}
            strokeWidth={1.5}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
            zIndex={0}
          />
          <Marks marks={marks.rates} panel={1} />
        </>
      )}
    </Plot>
  )
}

/** Where a slot stands: on the axis of numbers, or aside. */
const placed = (span: Slot['span']): { readonly x: readonly [number, number]; aside?: true } =>
  span ? { x: span } : { x: [0, 1], aside: true }

function layOut(spec: HistogramSpec, width: number) {
  const { slots, missing, whole, number, counts, rates } = spec
  const bins = slots.flatMap(({ span }) => (span ? [span] : []))
  const domain = [bins[0]?.[0] ?? 0, bins.at(-1)?.[1] ?? 1] as const
  const tallest = slots.reduce((most, { count }) => Math.max(most, count), 1)
  const aside = bins.length < slots.length ? missingWidth : 0
  const left = leftRoom([counts.text(tallest)])
  const across = acrossOf(width, left, right, aside)
  const panels: Panel[] = [
    {
      height: 120,
      domain: [0, tallest],
      ticks: ticks(0, tallest, 3).filter(Number.isInteger),
      text: counts.text,
      label: counts.label,
      labelFill: colour.muted,
    },
  ]
  if (rates) {
    const highest = slots.reduce((most, { rate }) => Math.max(most, rate ?? 0), rates.overall)
    const top = Math.min(1, highest * headroom) || 1
    panels.push({
      height: 80,
      lined: true,
      domain: [0, top],
      ticks: ticks(0, top, 2),
      text: rates.text,
      label: rates.label,
      labelFill: colour.raiseText,
    })
  }
  // The word for the missing reaches back over the end of the axis.
  const taken = aside > 0 ? textWidth(missing) - aside : undefined
  const marked = roundTicks(domain, { pixels: across, text: number, whole, taken })
  const x = { domain, ticks: marked, text: number }
  return { x, panels, left, aside, gap: across / Math.max(1, bins.length) > 5 ? 1 : 0 }
}

function marksOf(spec: HistogramSpec, { x: axis, panels, gap, aside }: ReturnType<typeof layOut>) {
  const { slots, missing, fences, rates } = spec
  const [low, high] = axis.domain
  const [counts, behind, points]: [Mark[], Mark[], Mark[]] = [[], [], []]
  const shade = (x: readonly [number, number], fence: number) => {
    for (const [panel, { domain: y }] of panels.entries())
      (panel === 0 ? counts : behind).push(
        { kind: 'box', x, y, fill: colour.surface },
        { kind: 'rule', x: fence, y, stroke: colour.context, dash: '4 3' },
      )
  }
  if (fences.low !== null) shade([low, fences.low], fences.low)
  if (fences.high !== null) shade([fences.high, high], fences.high)
  for (const { span, count } of slots) {
    const look = span ? { fill: colour.context } : { stroke: colour.context, dash: '2 2' }
    if (count > 0)
      counts.push({ kind: 'box', ...placed(span), y: [0, count], least: 1, gap, ...look })
  }
  if (aside > 0) {
    const marks = rates ? points : counts
    marks.push({ kind: 'words', aside: true, x: 1, y: 0, dy: 18, text: missing, anchor: 'end' })
  }
  if (rates) {
    const { overall: y, overallText: text } = rates
    const top = panels[1]!.domain[1]
    behind.push({ kind: 'rule', x: [low, high], y, stroke: colour.context, dash: '3 3' })
    points.push({ kind: 'words', x: high, y: top, dy: -12, text, anchor: 'end', sample: true })
    for (const { span, rate, solid } of slots) {
      if (rate === null) continue
      const { x, aside } = placed(span)
      const fill = solid ? colour.raise : colour.page
      points.push({
        kind: 'dot',
        x: (x[0] + x[1]) / 2,
        y: rate,
        aside,
        r: 3,
        fill,
        stroke: colour.raise,
        width: 1.5,
      })
    }
  }
  return { counts, behind, rates: points }
}
