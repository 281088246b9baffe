import { createElement, memo, type ReactElement } from 'react'
import { useChartWidth } from 'recharts'
import { colour, type Mark, type Span, textSize, textWidth } from '../ink'
import { type Scales, useScales } from './scales'

interface MarksProps {
  readonly marks: readonly Mark[]
  readonly panel?: number
}

/** Marks that Recharts lacks, drawn on its scales. */
export const Marks = memo(function Marks({ marks, panel }: MarksProps) {
  const scales = useScales(panel)
  const width = useChartWidth() ?? 0
  if (!scales) return null
  return createElement('g', null, ...marks.map((mark) => drawn(mark, scales, width)))
})

function drawn(mark: Mark, scales: Scales, width: number): ReactElement {
  if (mark.kind === 'box') return box(mark, scales)
  if (mark.kind === 'rule') return rule(mark, scales, width)
  if (mark.kind === 'words') return words(mark, scales, width)
  return dot(mark, scales)
}

type OfKind<Kind extends Mark['kind']> = Extract<Mark, { kind: Kind }>

const ends = (span: Span, pixels: (value: number) => number) =>
  (typeof span === 'number' ? [span, span] : span).map(pixels) as [number, number]

const look = ({ fill = 'none', opacity, stroke, width, dash }: Mark) => ({
  fill,
  fillOpacity: opacity,
  stroke,
  strokeWidth: width,
  strokeDasharray: dash,
})

const headLength = 6

function box(mark: OfKind<'box'>, { x, y }: Scales) {
  const { aside, thick = 0, least = 0, head } = mark
  const gap = thick ? 0 : (mark.gap ?? 0)
  const [one, other] = ends(mark.x, (value) => x(value, aside))
  const [low, high] = ends(mark.y, y)
  const left = Math.min(one, other)
  const wide = Math.max(least, Math.abs(other - one) - gap)
  const tall = Math.max(least, Math.abs(high - low) + thick - gap)
  // A bar grows from its low end: what it has at least reaches upwards.
  const top = Math.max(low, high) - tall + thick / 2 - gap
  if (!head) return <rect {...look(mark)} x={left} y={top} width={wide} height={tall} />
  const cut = Math.min(headLength, wide)
  const [middle, bottom, right] = [top + tall / 2, top + tall, left + wide]
  const [back, neck, tip] = head > 0 ? [left, right - cut, right] : [right, left + cut, left]
  const d = `M${back} ${top}H${neck}L${tip} ${middle}L${neck} ${bottom}H${back}Z`
  return <path {...look(mark)} d={d} />
}

function rule(mark: OfKind<'rule'>, { x, y }: Scales, width: number) {
  const [x1, x2] = mark.full ? [0, width] : ends(mark.x, (value) => x(value, mark.aside))
  const [y1, y2] = ends(mark.y, y)
  const half = mark.ends
  if (!half) return <line {...look(mark)} x1={x1} x2={x2} y1={y1} y2={y2} />
  const [dx, dy] = y1 === y2 ? [0, half] : [half, 0]
  const cap = (x: number, y: number) => `M${x - dx} ${y - dy}L${x + dx} ${y + dy}`
  return <path {...look(mark)} d={`M${x1} ${y1}L${x2} ${y2}${cap(x1, y1)}${cap(x2, y2)}`} />
}

function dot(mark: OfKind<'dot'>, scales: Scales) {
  const [cx, cy, r] = [scales.x(mark.x, mark.aside), scales.y(mark.y), mark.r]
  if (!mark.diamond) return <circle {...look(mark)} cx={cx} cy={cy} r={r} />
  return <path {...look(mark)} d={`M${cx} ${cy - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`} />
}

const sampleLength = 20

/** Text keeps inside the chart, and stays readable where a line runs behind it. */
function words(mark: OfKind<'words'>, scales: Scales, width: number) {
  const { text, dx = 0, dy = 0, anchor = 'start', size = textSize.small, strong } = mark
  const long = textWidth(text, size, strong)
  const before = { start: 0, middle: long / 2, end: long }[anchor]
  const [end, y] = [scales.x(mark.x, mark.aside) + dx, scales.y(mark.y) + dy]
  const x = mark.slanted ? end : Math.max(0, Math.min(end - before, width - long))
  const slant = { textAnchor: 'end', transform: `rotate(-40 ${end} ${y})` } as const
  const sample = { x1: x - sampleLength - 4, x2: x - 4, y1: y - 4, y2: y - 4 }
  return (
    <g>
      {mark.sample && <line {...sample} stroke={colour.context} strokeDasharray="3 3" />}
      <text
        x={x}
        y={y}
        {...(mark.slanted && slant)}
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
