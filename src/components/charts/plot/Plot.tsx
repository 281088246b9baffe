import { memo, type ReactNode } from 'react'
import { CartesianGrid, ComposedChart, usePlotArea, XAxis, YAxis } from 'recharts'
import { colour, textSize, textWidth } from '../ink'
import { Pointed, PointLayer, type PointLayerProps } from './PointLayer'
import { asideAxis } from './scales'

export interface Axis {
  readonly domain: readonly [number, number]
  /** Absent: no marks and no room for them. */
  readonly ticks?: readonly number[]
  readonly text?: (value: number) => string
  /** What is measured, with its unit: above a vertical axis, below a horizontal one. */
  readonly label?: string
  readonly labelFill?: string
  /** The lowest value stands on top. */
  readonly flipped?: boolean
}

/** One vertical axis with its part of the height. Panels stand below each other over one horizontal axis. */
export interface Panel extends Axis {
  readonly height: number
  /** Recharts draws a line or an area here. Else the ends of the axis do not depend on its data. */
  readonly lined?: boolean
}

interface PlotProps extends PointLayerProps {
  /** Pixels. */
  readonly width: number
  readonly x: Axis
  readonly panels: readonly Panel[]
  /** Room left of the axes; `undefined` as wide as the longest mark. */
  readonly left?: number
  readonly right?: number
  readonly top?: number
  readonly bottom?: number
  /** Room right of the horizontal axis for what has no place on it, pixels. */
  readonly aside?: number
  readonly children: ReactNode
}

const gapBeforeAside = 16
const [head, line] = [24, 20]

/** Room left of a chart whose marks are `texts`. Charts that stand under each other hand over the same. */
export const leftRoom = (texts: readonly string[]) =>
  Math.max(44, ...texts.map((text) => Math.ceil(textWidth(text)) + 12))

/** Pixels of an axis of `width` between the room of its marks and what stands aside. */
export const acrossOf = (width: number, left: number, right: number, aside = 0) =>
  Math.max(1, width - left - right - (aside > 0 ? aside + gapBeforeAside : 0))

/** A Recharts chart with our axes, that is read place by place. */
export const Plot = memo(function Plot(props: PlotProps) {
  const { width, x, panels, right = 8, top = 8, bottom = 0, aside = 0, children } = props
  const { label, rest, places, down } = props
  const left =
    props.left ??
    leftRoom(panels.flatMap(({ ticks = [], text = String }) => ticks.map((tick) => text(tick))))
  const heads = panels.map(({ label: words }, index) => (words ? head : 0) + (index > 0 ? head : 0))
  const tall = panels.reduce(
    (sum, panel, index) => sum + panel.height + (index && heads[index]!),
    0,
  )
  const below = bottom + (x.ticks ? line + 4 : 0) + (x.label ? line : 0)
  const margin = {
    // Recharts leaves out axes without an extent, and adds the extent of all others.
    left: left - panels.filter(({ ticks }) => ticks).length,
    right,
    top: top + heads[0]!,
    bottom: below - (x.ticks ? 1 : 0),
  }
  const height = tall + margin.top + below
  const across = acrossOf(width, left, right, aside)
  // Recharts cuts lines at the edges of axes that may be overflowed, by half of their width.
  const lined = panels.some((panel) => panel.lined)
  let from = 0
  return (
    <PointLayer label={label} rest={rest} places={places} down={down} height={height}>
      <ComposedChart
        width={width}
        height={height}
        margin={margin}
        accessibilityLayer={false}
        data={none}
      >
        <XAxis
          {...axis}
          {...scaleOf(x)}
          allowDataOverflow={!lined}
          dataKey="x"
          height={1}
          padding={{ left: 0, right: width - left - right - across }}
          hide={!x.ticks}
          tick={<AcrossTick text={x.text} />}
        />
        {aside > 0 && (
          <XAxis
            {...axis}
            xAxisId={asideAxis}
            dataKey="x"
            domain={[0, 1]}
            allowDataOverflow
            hide
            padding={{ left: width - left - right - aside, right: 0 }}
          />
        )}
        {panels.map((panel, index) => {
          if (index > 0) from += heads[index]!
          const padding = { top: from, bottom: tall - from - panel.height }
          from += panel.height
          return (
            <YAxis
              // biome-ignore lint/suspicious/noArrayIndexKey: panels are known by their place
              key={index}
              {...axis}
              {...scaleOf(panel)}
              allowDataOverflow={!panel.lined}
              dataKey="y"
              yAxisId={index}
              width={1}
              padding={padding}
              hide={!panel.ticks}
              tick={<UpTick text={panel.text} />}
            />
          )
        })}
        {panels.map(
          ({ ticks }, index) =>
            ticks && (
              <CartesianGrid
                // biome-ignore lint/suspicious/noArrayIndexKey: panels are known by their place
                key={index}
                yAxisId={index}
                vertical={false}
                stroke={colour.grid}
                syncWithTicks
              />
            ),
        )}
        <Heads x={x} panels={panels} heads={heads} />
        {children}
        <Pointed places={places} />
      </ComposedChart>
    </PointLayer>
  )
})

const none: readonly never[] = []

const axis = {
  type: 'number',
  axisLine: false,
  tickLine: false,
  interval: 0,
} as const

const scaleOf = ({ domain, ticks, flipped }: Axis) => ({
  domain: [...domain],
  ticks: ticks && [...ticks],
  reversed: flipped,
})

interface TickProps {
  readonly text?: (value: number) => string
  /** Handed over by Recharts. */
  readonly payload?: { readonly value: number; readonly coordinate: number }
}

function UpTick({ text = String, payload }: TickProps) {
  const plot = usePlotArea()
  if (!plot || !payload) return null
  return (
    <Ink x={plot.x - 8} y={payload.coordinate + 4} anchor="end">
      {text(payload.value)}
    </Ink>
  )
}

/** A mark near an end of the chart keeps inside it. */
function AcrossTick({ text = String, payload }: TickProps) {
  const plot = usePlotArea()
  if (!plot || !payload) return null
  const words = text(payload.value)
  const half = textWidth(words) / 2
  const most = plot.x + plot.width + 8 - half
  return (
    <Ink
      x={Math.max(half, Math.min(payload.coordinate, most))}
      y={plot.y + plot.height + 18}
      anchor="middle"
    >
      {words}
    </Ink>
  )
}

interface HeadsProps {
  readonly x: Axis
  readonly panels: readonly Panel[]
  readonly heads: readonly number[]
}

/** What the axes measure. */
function Heads({ x, panels, heads }: HeadsProps) {
  const plot = usePlotArea()
  if (!plot) return null
  let y = plot.y
  return (
    <g>
      {panels.map((panel, index) => {
        if (index > 0) y += heads[index]!
        const at = y - 12
        y += panel.height
        return (
          panel.label && (
            <Ink
              key={panel.label}
              x={index > 0 || heads.length > 1 ? plot.x : 0}
              y={at}
              fill={panel.labelFill ?? colour.text}
            >
              {panel.label}
            </Ink>
          )
        )
      })}
      {x.label && (
        <Ink x={plot.x + plot.width} y={y + (x.ticks ? 40 : 18)} anchor="end" fill={colour.text}>
          {x.label}
        </Ink>
      )}
    </g>
  )
}

interface InkProps {
  readonly x: number
  readonly y: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly fill?: string
  readonly children: string
}

function Ink({ x, y, anchor, fill = colour.muted, children }: InkProps) {
  return (
    <text x={x} y={y} textAnchor={anchor} fill={fill} fontSize={textSize.small}>
      {children}
    </text>
  )
}
