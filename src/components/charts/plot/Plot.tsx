import { Area, CartesianGrid, ComposedChart, Line, usePlotArea, XAxis, YAxis } from 'recharts'
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

/** Pixels of a line of marks or words below, and of the words above a panel. */
const [line, head] = [20, 24]

/** A drawing as a Recharts chart that is read place by place. */
export function Plot({ drawing, spoken, width }: PlotProps) {
  const { x, panels, left, right = usualRight, top = 8, bottom = 0, aside = 0 } = drawing
  const { places, down, layers } = drawing
  const heads = panels.map(
    ({ label, above = 0 }, index) => above + (label ? head : 0) + (index > 0 ? head : 0),
  )
  const tall = panels.reduce((sum, { height }, index) => sum + height + (index && heads[index]!), 0)
  const below = bottom + (x.ticks ? line + 4 : 0) + (x.label ? line : 0)
  const height = top + heads[0]! + tall + below
  // Recharts leaves out axes without marks, and adds the extent of all others.
  const margin = {
    left: left - panels.filter(({ ticks }) => ticks).length,
    right,
    top: top + heads[0]!,
    bottom: below - (x.ticks ? 1 : 0),
  }
  const plot = width - left - right
  const across = acrossOf(width, left, right, aside)
  // Recharts cuts lines at the edges of axes that may overflow, by half of their width.
  const lined = (panel: number) =>
    layers.some((layer) => !('marks' in layer) && (layer.panel ?? 0) === panel)
  let from = 0
  return (
    <PointLayer {...spoken} places={places} down={down} height={height}>
      <ComposedChart width={width} height={height} margin={margin} accessibilityLayer={false}>
        <XAxis
          {...axisOf(x)}
          dataKey="x"
          height={1}
          padding={{ left: 0, right: plot - across }}
          allowDataOverflow={!panels.some((_, panel) => lined(panel))}
          tick={<AcrossTick text={x.text} />}
        />
        {aside > 0 && (
          <XAxis
            {...axisOf({ domain: [0, 1] })}
            xAxisId={asideAxis}
            dataKey="x"
            padding={{ left: plot - aside, right: 0 }}
            allowDataOverflow
          />
        )}
        {panels.map((panel, index) => {
          from += index && heads[index]!
          const padding = { top: from, bottom: tall - from - panel.height }
          from += panel.height
          return (
            <YAxis
              // biome-ignore lint/suspicious/noArrayIndexKey: panels are known by their place
              key={index}
              {...axisOf(panel)}
              yAxisId={index}
              dataKey="y"
              width={1}
              padding={padding}
              allowDataOverflow={!lined(index)}
              tick={<UpTick text={panel.text} />}
            />
          )
        })}
        {panels.map(({ ticks }, index) => {
          const look = { vertical: false, stroke: colour.grid, syncWithTicks: true }
          // biome-ignore lint/suspicious/noArrayIndexKey: panels are known by their place
          return ticks && <CartesianGrid key={index} yAxisId={index} {...look} />
        })}
        {[...layers, ...headLayers(drawing)].map((layer, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: layers are known by their place
          <Drawn key={index} layer={layer} />
        ))}
        <Pointed places={places} />
      </ComposedChart>
    </PointLayer>
  )
}

const axisOf = ({ domain, ticks, flipped }: Axis) => ({
  type: 'number' as const,
  domain: [...domain],
  ticks: ticks && [...ticks],
  reversed: flipped,
  hide: !ticks,
  axisLine: false,
  tickLine: false,
  interval: 0,
})

const still = { dot: false, activeDot: false, isAnimationActive: false, zIndex: 0 }

/** Recharts freezes what it is given: it gets copies. */
function Drawn({ layer }: { readonly layer: Layer }) {
  const { panel = 0 } = layer
  if ('marks' in layer) return <Marks marks={layer.marks} panel={panel} />
  if ('line' in layer)
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
  return (
    <Area
      {...still}
      yAxisId={panel}
      data={layer.band.map(({ x, between }) => ({ x, between: [...between] }))}
      dataKey="between"
      type="stepAfter"
      fill={colour.contextSoft}
      fillOpacity={0.5}
      stroke={colour.context}
      strokeOpacity={0.4}
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
  readonly text?: (value: number) => string
  /** Handed over by Recharts. */
  readonly payload?: { readonly value: number; readonly coordinate: number }
}

const tickLook = { fill: colour.muted, fontSize: textSize.small }

function UpTick({ text = String, payload }: TickProps) {
  const plot = usePlotArea()
  if (!plot || !payload) return null
  return (
    <text {...tickLook} x={plot.x - 8} y={payload.coordinate + 4} textAnchor="end">
      {text(payload.value)}
    </text>
  )
}

/** A mark near an end of the chart keeps inside it. */
function AcrossTick({ text = String, payload }: TickProps) {
  const plot = usePlotArea()
  if (!plot || !payload) return null
  const shown = text(payload.value)
  const half = textWidth(shown) / 2
  const x = Math.max(half, Math.min(payload.coordinate, plot.x + plot.width + usualRight - half))
  return (
    <text {...tickLook} x={x} y={plot.y + plot.height + 18} textAnchor="middle">
      {shown}
    </text>
  )
}
