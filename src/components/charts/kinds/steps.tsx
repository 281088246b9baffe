import { ticks } from 'd3-array'
import { useMemo } from 'react'
import { Area } from 'recharts'
import { colour, textWidth, wayColour } from '../ink'
import {
  acrossOf,
  leftRoom,
  type Mark,
  Marks,
  Plot,
  type PointLayerProps,
  roundTicks,
} from '../plot'

interface Effect {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly raises: boolean
  readonly count: number
  /** Few rows stand behind it. */
  readonly thin: boolean
  readonly reading: string
}

export interface StepsSpec extends Pick<PointLayerProps, 'label' | 'rest'> {
  /** From left to right, joined without gaps. */
  readonly steps: readonly (Effect & { readonly from: number; readonly to: number })[]
  /** What has no place on the axis stands aside. */
  readonly missing: (Effect & { readonly label: string }) | null
  readonly whole: boolean
  readonly number: (value: number) => string
  readonly label: string
  readonly xLabel: string
  readonly values: {
    readonly domain: readonly [number, number]
    readonly text: (value: number) => string
  }
  readonly average: { readonly value: number; readonly text: string }
  readonly density: string
  /** Where one customer stands; `x` null where its value is missing. */
  readonly customer: {
    readonly x: number | null
    readonly value: number
    readonly text: string
  } | null
}

const curveHeight = 220
const densityHeight = 40
const missingWidth = 32
const right = 8

/** An effect as a step line with its interval, and below on the same axis the rows behind it. */
export function Steps({ spec, width }: { readonly spec: StepsSpec; readonly width: number }) {
  const { label, rest, steps, missing, values } = spec
  const layout = useMemo(() => layOut(spec, width), [spec, width])
  const { behind, over, density } = useMemo(() => marksOf(spec, layout), [spec, layout])
  const places = useMemo(() => {
    const along = steps.map(({ from, to, reading }) => ({ x: [from, to] as const, reading }))
    return missing
      ? [...along, { x: [0, 1] as const, aside: true, reading: missing.reading }]
      : along
  }, [steps, missing])
  const interval = useMemo(() => {
    // An interval of few rows may reach beyond the axis, which must not widen for it.
    const [bottom, top] = values.domain
    const within = ({ low, high }: Effect) => [Math.max(bottom, low), Math.min(top, high)]
    const edges = steps.map((step) => ({ x: step.from, interval: within(step) }))
    const last = steps.at(-1)
    return last ? [...edges, { x: last.to, interval: within(last) }] : edges
  }, [steps, values])
  return (
    <Plot {...layout} label={label} rest={rest} places={places} width={width} right={right}>
      <Area
        data={interval}
        dataKey="interval"
        type="stepAfter"
        fill={colour.contextSoft}
        fillOpacity={0.5}
        stroke={colour.context}
        strokeOpacity={0.4}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
        zIndex={0}
      />
      <Marks marks={behind} />
      <Marks marks={density} panel={1} />
      <Marks marks={over} />
    </Plot>
  )
}

function layOut(spec: StepsSpec, width: number) {
  const { steps, missing, whole, number, values, xLabel } = spec
  const domain = [steps[0]?.from ?? 0, steps.at(-1)?.to ?? 1] as const
  const marked = ticks(...values.domain, 4)
  const left = leftRoom(marked.map(values.text))
  const aside = missing ? missingWidth : 0
  const across = acrossOf(width, left, right, aside)
  // The area of a bar of the lower panel is its number of rows, so that steps of all widths compare.
  const perValue = across / (domain[1] - domain[0] || 1)
  const densityOf = ({ from, to, count }: StepsSpec['steps'][number]) =>
    count / Math.max(2, (to - from) * perValue)
  // The word for the missing reaches back over the end of the axis.
  const taken = missing ? textWidth(missing.label) - aside : undefined
  const room = { pixels: across, text: number, whole, taken }
  const densities = steps.map(densityOf)
  const apart = missing ? missing.count / missingWidth : 0
  return {
    left,
    aside,
    densities,
    apart,
    x: { domain, ticks: roundTicks(domain, room), text: number, label: xLabel },
    panels: [
      { domain: values.domain, ticks: marked, text: values.text, height: curveHeight, lined: true },
      {
        domain: [0, Math.max(1e-9, apart, ...densities)] as const,
        height: densityHeight,
        label: spec.density,
        labelFill: colour.muted,
      },
    ],
  }
}

function marksOf(spec: StepsSpec, { x, panels, densities, apart }: ReturnType<typeof layOut>) {
  const { steps, missing, average, customer, values } = spec
  const [low, high] = x.domain
  const over: Mark[] = []
  const density: Mark[] = [{ kind: 'rule', x: [low, high], y: 0, stroke: colour.border }]
  const behind: Mark[] = [
    { kind: 'rule', x: [low, high], y: average.value, stroke: colour.context, dash: '2 3' },
  ]
  steps.forEach(({ from, to, value, raises, thin, count }, index) => {
    const before = steps[index - 1]
    if (before)
      behind.push({ kind: 'rule', x: from, y: [before.value, value], stroke: colour.context })
    const look = thin ? { width: 1.5, dash: '4 3' } : { width: 2.5 }
    over.push({ kind: 'rule', x: [from, to], y: value, stroke: wayColour(raises), ...look })
    const y = [0, densities[index]!] as const
    if (count > 0)
      density.push({
        kind: 'box',
        x: [from, to],
        y,
        least: 1,
        gap: 0.5,
        fill: colour.context,
        opacity: 0.55,
      })
  })
  if (missing) {
    const at = { aside: true, x: 0.5 } as const
    over.push(
      {
        kind: 'rule',
        ...at,
        y: [missing.low, missing.high],
        ends: 4,
        stroke: colour.context,
        width: 1.5,
      },
      { kind: 'dot', ...at, y: missing.value, r: 4, fill: wayColour(missing.raises) },
    )
    density.push(
      {
        kind: 'box',
        aside: true,
        x: [0, 1],
        y: [0, apart],
        least: 1,
        fill: colour.context,
        opacity: 0.55,
      },
      { kind: 'words', aside: true, x: 1, y: 0, dy: 18, text: missing.label, anchor: 'end' },
    )
  }
  over.push(averageLabel(spec, low, high))
  if (customer) {
    const at = customer.x === null ? { aside: true, x: 0.5 } : { x: customer.x }
    const y = customer.value
    const onLeft = !at.aside && (customer.x ?? high) < (low + high) / 2
    const whole = values.domain
    over.push(
      { kind: 'rule', ...at, y: whole, stroke: colour.text, dash: '1 3' },
      { kind: 'diamond', ...at, y, r: 6, fill: colour.text, stroke: colour.page },
      {
        kind: 'words',
        ...at,
        y,
        dx: onLeft ? 10 : -10,
        dy: -10,
        anchor: onLeft ? 'start' : 'end',
        text: customer.text,
        strong: true,
        fill: colour.text,
      },
    )
    density.push({ kind: 'rule', ...at, y: panels[1]!.domain, stroke: colour.text, dash: '1 3' })
  }
  return { behind, over, density }
}

/** The average's name stands where the curve leaves most room: at one end of the line, above or below it. */
function averageLabel({ steps, average, values }: StepsSpec, low: number, high: number): Mark {
  const [bottom, top] = values.domain
  const near = (step: StepsSpec['steps'][number], end: number) =>
    step.from <= end + 0.3 * (high - low) && step.to >= end - 0.3 * (high - low)
  const spots = ([low, high] as const).flatMap((end) => {
    const around = steps.filter((step) => near(step, end)).map(({ value }) => value)
    const above = Math.min(top, ...around.filter((value) => value >= average.value)) - average.value
    const below =
      average.value - Math.max(bottom, ...around.filter((value) => value < average.value))
    return [
      { end, dy: -6, room: above },
      { end, dy: 16, room: below },
    ]
  })
  const { end, dy } = spots.reduce((best, spot) => (spot.room > best.room ? spot : best))
  return {
    kind: 'words',
    x: end,
    y: average.value,
    dx: end === low ? 4 : -4,
    dy,
    anchor: end === low ? 'start' : 'end',
    text: average.text,
  }
}
