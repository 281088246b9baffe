import { createContext, memo, use, useMemo } from 'react'
import { CartesianGrid, ComposedChart, Line, usePlotArea, XAxis, YAxis } from 'recharts'
import {
  type Axis,
  acrossOf,
  colour,
  type Drawing,
  type Layer,
  type Mark,
  type Spoken,
  textSize,
  textWidth,
  usualRight,
  words,
} from '../ink'
import { Marks } from './Marks'
import { Pointed, PointLayer } from './PointLayer'
import { asideAxis } from './scales'

interface PlotProps {
  readonly drawing: Drawing
  readonly spoken: Spoken
  readonly width: number
}

/** A drawing as a Recharts chart that is read place by place. */
export function Plot({ drawing, spoken, width }: PlotProps) {
  const frame = frameOf(drawing, width)
  const layers = useMemo(() => [...drawing.layers, ...headLayers(drawing)], [drawing])
  return (
    <PointLayer
      label={spoken.label}
      rest={spoken.rest}
      press={spoken.press}
      places={drawing.places}
      down={drawing.down}
      height={frame.height}
    >
      <LayersContext value={layers}>
        <Framed frame={frame} />
      </LayersContext>
    </PointLayer>
  )
}

const LayersContext = createContext<readonly Layer[]>([])

/** Pixels of a line of marks or words below, and of the words above a panel. */
const [line, head] = [20, 24]

/** All that Recharts keeps of a drawing: its size and its axes, as plain data. */
function frameOf({ x, panels, layers, ...room }: Drawing, width: number) {
  const { left, right = usualRight, top = 8, bottom = 0, aside = 0 } = room
  const heads = panels.map(
    ({ label, above = 0 }, index) => above + (label ? head : 0) + (index > 0 ? head : 0),
  )
  const tall = panels.reduce((sum, { height }, index) => sum + height + (index && heads[index]!), 0)
  const below = bottom + (x.ticks ? line + 4 : 0) + (x.label ? line : 0)
  const plot = width - left - right
  const across = acrossOf(width, left, right, aside)
  // Recharts cuts lines at the edges of axes that may overflow, by half of their width.
  const lined = panels.map((_, panel) =>
    layers.some((layer) => !('marks' in layer) && (layer.panel ?? 0) === panel),
  )
  let from = 0
  return {
    width,
    height: top + heads[0]! + tall + below,
    // Recharts leaves out axes without marks, and adds the extent of all others.
    margin: {
      left: left - panels.filter(({ ticks }) => ticks).length,
      right,
      top: top + heads[0]!,
      bottom: below - (x.ticks ? 1 : 0),
    },
    across: axisOf(x, !lined.includes(true), { left: 0, right: plot - across }),
    aside: aside > 0 ? axisOf({ domain: [0, 1] }, true, { left: plot - aside, right: 0 }) : null,
    up: panels.map((panel, index) => {
      from += index && heads[index]!
      const padding = { top: from, bottom: tall - from - panel.height }
      from += panel.height
      return axisOf(panel, !lined[index], padding)
    }),
  }
}

function axisOf<Padding>(axis: Axis, allowDataOverflow: boolean, padding: Padding) {
  const { domain, ticks = [], text = String, flipped } = axis
  return {
    type: 'number' as const,
    domain: [...domain],
    ticks: [...ticks],
    labels: Object.fromEntries(ticks.map((tick) => [tick, text(tick)])),
    reversed: flipped,
    hide: !axis.ticks,
    axisLine: false,
    tickLine: false,
    interval: 0,
    allowDataOverflow,
    padding,
  }
}

type Frame = ReturnType<typeof frameOf>

interface FramedProps {
  readonly frame: Frame
}

/** Recharts works its scales out anew at each drawing: it is left alone while only marks change. */
const Framed = memo(
  function Framed({ frame }: FramedProps) {
    const { across, aside, up, ...size } = frame
    return (
      <ComposedChart {...size} accessibilityLayer={false}>
        <XAxis {...across} dataKey="x" height={1} tick={<AcrossTick labels={across.labels} />} />
        {aside && <XAxis {...aside} xAxisId={asideAxis} dataKey="x" />}
        {up.map((axis, index) => {
          const own = { yAxisId: index, dataKey: 'y', width: 1 }
          // biome-ignore lint/suspicious/noArrayIndexKey: panels are known by their place
          return <YAxis key={index} {...axis} {...own} tick={<UpTick labels={axis.labels} />} />
        })}
        {up.map(({ hide }, index) => {
          const look = { vertical: false, stroke: colour.grid, syncWithTicks: true }
          // biome-ignore lint/suspicious/noArrayIndexKey: panels are known by their place
          return hide ? null : <CartesianGrid key={index} yAxisId={index} {...look} />
        })}
        <Layers />
        <Pointed />
      </ComposedChart>
    )
  },
  (before, after) => JSON.stringify(before.frame) === JSON.stringify(after.frame),
)

function Layers() {
  return use(LayersContext).map((layer, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: layers are known by their place
    <Drawn key={index} layer={layer} />
  ))
}

const still = { dot: false, activeDot: false, isAnimationActive: false, zIndex: 0 }

/** Recharts freezes what it is given: it gets copies. */
function Drawn({ layer }: { readonly layer: Layer }) {
  const { panel = 0 } = layer
  if ('marks' in layer) return <Marks marks={layer.marks} panel={panel} />
  return (
    <Line
      {...still}
      yAxisId={panel}
      data={layer.line.map((point) => ({ ...point }))}
      dataKey="y"
      stroke={layer.stroke}
      strokeWidth={layer.width}
      strokeOpacity={layer.opacity}
      strokeLinejoin="round"
    />
  )
}

/** What the axes measure: above each panel, and at the right below all. */
function headLayers({ x, panels, left, aside }: Drawing): readonly Layer[] {
  return panels.map(({ label, labelFill, domain, flipped }, panel) => {
    const marks: Mark[] = []
    const [bottom, top] = flipped ? [domain[1], domain[0]] : domain
    const dx = panels.length > 1 ? 0 : -left
    if (label)
      marks.push(words(x.domain[0], top, label, { dx, dy: -12, fill: labelFill ?? colour.text }))
    if (x.label && panel === panels.length - 1) {
      const at = { dy: x.ticks ? 40 : 18, anchor: 'end', fill: colour.text } as const
      marks.push(words(aside ? 1 : x.domain[1], bottom, x.label, { ...at, aside: !!aside }))
    }
    return { panel, marks }
  })
}

interface TickProps {
  readonly labels: Readonly<Record<number, string>>
  /** Handed over by Recharts. */
  readonly payload?: { readonly value: number; readonly coordinate: number }
}

const tickLook = { fill: colour.muted, fontSize: textSize.small }

function UpTick({ labels, payload }: TickProps) {
  const plot = usePlotArea()
  if (!plot || !payload) return null
  return (
    <text {...tickLook} x={plot.x - 8} y={payload.coordinate + 4} textAnchor="end">
      {labels[payload.value]}
    </text>
  )
}

/** A mark near an end of the chart keeps inside it. */
function AcrossTick({ labels, payload }: TickProps) {
  const plot = usePlotArea()
  if (!plot || !payload) return null
  const shown = labels[payload.value] ?? ''
  const half = textWidth(shown) / 2
  const x = Math.max(half, Math.min(payload.coordinate, plot.x + plot.width + usualRight - half))
  return (
    <text {...tickLook} x={x} y={plot.y + plot.height + 18} textAnchor="middle">
      {shown}
    </text>
  )
}
