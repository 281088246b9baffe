import { createElement, memo, type ReactElement } from 'react'
import { useChartWidth } from 'recharts'
import { colour, textSize, textWidth } from '../ink'
import { type Scales, useScales } from './scales'

/** A value on an axis, or from one to another. */
export type Span = number | readonly [number, number]

interface Placed {
  /** On the axis right of the numbers. */
  readonly aside?: boolean
}

interface Stroked {
  readonly stroke?: string
  readonly width?: number
  readonly dash?: string
}

interface Box extends Placed, Stroked {
  readonly kind: 'box'
  readonly x: Span
  /** One value: a bar `thick` pixels high around it. */
  readonly y: Span
  readonly thick?: number
  readonly fill?: string
  readonly opacity?: number
  /** Pixels left free at the right end and at the bottom. */
  readonly gap?: number
  /** Pixels it has at least in both directions. */
  readonly least?: number
  /** An arrow head at the end with the higher (1) or lower (−1) value. */
  readonly head?: 1 | -1
}

interface Rule extends Placed, Stroked {
  readonly kind: 'rule'
  readonly x: Span
  readonly y: Span
  /** Half the length of strokes across both ends, pixels. */
  readonly ends?: number
}

interface Dot extends Placed, Stroked {
  readonly kind: 'dot' | 'diamond'
  readonly x: number
  readonly y: number
  readonly r: number
  readonly fill: string
  readonly opacity?: number
}

export interface Words extends Placed {
  readonly kind: 'words'
  readonly x: number
  readonly y: number
  readonly text: string
  /** Pixels from the place to the text. */
  readonly dx?: number
  readonly dy?: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly fill?: string
  readonly size?: number
  readonly strong?: boolean
  /** A short dashed line before the text, as the sample of what it names. */
  readonly sample?: boolean
  /** Rises to the place, where it ends. */
  readonly slanted?: boolean
}

/** What is drawn, in values of the axes. */
export type Mark = Box | Rule | Dot | Words

interface MarksProps {
  readonly marks: readonly Mark[]
  readonly panel?: number
}

/** Marks that Recharts lacks, drawn on its scales. */
export const Marks = memo(function Marks({ marks, panel = 0 }: MarksProps) {
  const scales = useScales(panel)
  const width = useChartWidth() ?? 0
  if (!scales) return null
  return createElement('g', null, ...marks.map((mark) => drawn(mark, scales, width)))
})

function drawn(mark: Mark, scales: Scales, width: number): ReactElement {
  if (mark.kind === 'box') return box(mark, scales)
  if (mark.kind === 'rule') return rule(mark, scales)
  if (mark.kind === 'words') return words(mark, scales, width)
  return dot(mark, scales)
}

const ends = (span: Span): readonly [number, number] =>
  typeof span === 'number' ? [span, span] : span

const stroked = ({ stroke, width, dash }: Stroked) => ({
  stroke,
  strokeWidth: width,
  strokeDasharray: dash,
})

const headLength = 6

function box(mark: Box, { x, y }: Scales) {
  const { aside, thick = 0, fill = 'none', opacity, gap = 0, least = 0, head } = mark
  const [one, other] = ends(mark.x).map((value) => x(value, aside)) as [number, number]
  const [low, high] = ends(mark.y).map(y) as [number, number]
  const left = Math.min(one, other)
  const wide = Math.max(least, Math.abs(other - one) - gap)
  const tall = Math.max(least, Math.abs(high - low) + thick - (thick ? 0 : gap))
  // A bar grows from its low end: what it has at least reaches upwards.
  const top = Math.max(low, high) - tall + thick / 2 - (thick ? 0 : gap)
  const common = { fill, fillOpacity: opacity, ...stroked(mark) }
  if (!head) return <rect {...common} x={left} y={top} width={wide} height={tall} />
  const cut = Math.min(headLength, wide)
  const middle = top + tall / 2
  const d =
    head > 0
      ? `M${left} ${top}H${left + wide - cut}L${left + wide} ${middle}L${left + wide - cut} ${top + tall}H${left}Z`
      : `M${left + wide} ${top}H${left + cut}L${left} ${middle}L${left + cut} ${top + tall}H${left + wide}Z`
  return <path {...common} d={d} />
}

function rule(mark: Rule, { x, y }: Scales) {
  const [x1, x2] = ends(mark.x).map((value) => x(value, mark.aside)) as [number, number]
  const [y1, y2] = ends(mark.y).map(y) as [number, number]
  const style = stroked(mark)
  const half = mark.ends
  if (!half) return <line {...style} x1={x1} x2={x2} y1={y1} y2={y2} />
  const across = y1 === y2
  const [dx, dy] = across ? [0, half] : [half, 0]
  const d = `M${x1} ${y1}L${x2} ${y2}M${x1 - dx} ${y1 - dy}L${x1 + dx} ${y1 + dy}M${x2 - dx} ${y2 - dy}L${x2 + dx} ${y2 + dy}`
  return <path {...style} fill="none" d={d} />
}

function dot(mark: Dot, scales: Scales) {
  const [cx, cy] = [scales.x(mark.x, mark.aside), scales.y(mark.y)]
  const { r, fill, opacity } = mark
  const style = { fill, fillOpacity: opacity, ...stroked(mark) }
  return mark.kind === 'dot' ? (
    <circle {...style} cx={cx} cy={cy} r={r} />
  ) : (
    <path {...style} d={`M${cx} ${cy - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`} />
  )
}

const sampleLength = 20

/** Text keeps inside the chart, and stays readable where a line runs behind it. */
function words(mark: Words, scales: Scales, width: number) {
  const { text, dx = 0, dy = 0, anchor = 'start', size = textSize.small, strong, sample } = mark
  const long = textWidth(text, size, strong)
  const before = anchor === 'start' ? 0 : anchor === 'end' ? long : long / 2
  const wished = scales.x(mark.x, mark.aside) + dx - before
  const x = Math.max(0, Math.min(wished, width - long))
  const y = scales.y(mark.y) + dy
  const end = scales.x(mark.x, mark.aside) + dx
  const turned = { textAnchor: 'end', transform: `rotate(-40 ${end} ${y})` } as const
  return (
    <g>
      {sample && (
        <line
          x1={x - sampleLength - 4}
          x2={x - 4}
          y1={y - 4}
          y2={y - 4}
          stroke={colour.context}
          strokeDasharray="3 3"
        />
      )}
      <text
        x={mark.slanted ? end : x}
        y={y}
        {...(mark.slanted && turned)}
        fill={mark.fill ?? colour.muted}
        fontSize={size}
        fontWeight={strong ? 600 : 400}
        paintOrder="stroke"
        stroke={colour.page}
        strokeWidth={3}
        strokeLinejoin="round"
      >
        {text}
      </text>
    </g>
  )
}
