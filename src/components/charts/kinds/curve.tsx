import { useMemo } from 'react'
import { Line, Scatter } from 'recharts'
import { thinned } from '../../../ground/maths'
import { colour } from '../ink'
import { type Mark, Marks, Plot, type PointLayerProps, type Words } from '../plot'

interface Point {
  readonly x: number
  readonly y: number
}

interface CurveAxis {
  /** The axis runs from 0 to here. */
  readonly max: number
  readonly ticks: readonly number[]
  readonly text: (value: number) => string
  readonly label: string
}

interface Label extends Point {
  readonly text: string
  /** Pixels to the text. */
  readonly dx?: number
  readonly dy?: number
  readonly anchor?: Words['anchor']
}

export interface CurveSpec extends Pick<PointLayerProps, 'label' | 'rest'> {
  readonly x: CurveAxis
  readonly y: CurveAxis
  /** Joined by a line; dots with a radius instead where given. */
  readonly points: readonly (Point & { readonly reading: string; readonly radius?: number })[]
  /** Dashed lines to compare with. */
  readonly references: readonly {
    readonly from: Point
    readonly to: Point
    readonly label: Label
  }[]
  /** The corner that is asked for: from here to the upper right. */
  readonly zone?: Point & { readonly text: string }
  /** A point of its own on the curve. */
  readonly mark?: Label
  /** What the curve as a whole says. */
  readonly caption?: Label
}

const plotHeight = 240
/** Drawn at most, so that no curve weighs more than its picture. */
const mostPoints = 500

/** A curve or dots over two measures from zero, with what they are compared with. */
export function Curve({ spec, width }: { readonly spec: CurveSpec; readonly width: number }) {
  const { label, rest, x, y, points } = spec
  const dotted = points.some(({ radius }) => radius !== undefined)
  const drawn = useMemo(
    () => thinned(points, mostPoints).map(({ x, y, radius = 0 }) => ({ x, y, radius })),
    [points],
  )
  const { behind, over } = useMemo(() => marksOf(spec), [spec])
  return (
    <Plot
      label={label}
      rest={rest}
      places={points}
      width={width}
      x={{ ...x, domain: [0, x.max] }}
      panels={[{ ...y, domain: [0, y.max], height: plotHeight, lined: true }]}
      right={16}
    >
      <Marks marks={behind} />
      {dotted ? (
        <Scatter data={drawn} dataKey="y" shape={Dot} isAnimationActive={false} zIndex={0} />
      ) : (
        <Line
          data={drawn}
          dataKey="y"
          stroke={colour.accent}
          strokeWidth={2}
          strokeLinejoin="round"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          zIndex={0}
        />
      )}
      <Marks marks={over} />
    </Plot>
  )
}

interface DotProps {
  readonly cx?: number
  readonly cy?: number
  readonly payload?: { readonly radius: number }
}

function Dot({ cx, cy, payload }: DotProps) {
  const look = { fill: colour.accent, fillOpacity: 0.7, stroke: colour.page }
  return <circle cx={cx} cy={cy} r={payload?.radius} {...look} />
}

function marksOf({ x, y, references, zone, mark, caption }: CurveSpec) {
  const behind: Mark[] = references.flatMap(({ from, to, label }): Mark[] => [
    { kind: 'rule', x: [from.x, to.x], y: [from.y, to.y], stroke: colour.context, dash: '4 4' },
    { kind: 'words', ...label },
  ])
  if (zone) {
    const look = { fill: colour.safe, opacity: 0.1, stroke: colour.safe, dash: '2 2' }
    behind.unshift(
      { kind: 'box', x: [zone.x, x.max], y: [zone.y, y.max], ...look },
      { kind: 'words', x: x.max, y: y.max, dx: -8, dy: 18, text: zone.text, anchor: 'end' },
    )
  }
  const over: Mark[] = []
  if (caption) over.push({ kind: 'words', ...caption, strong: true, fill: colour.text })
  if (mark) {
    const ring = { r: 5, fill: colour.page, stroke: colour.text, width: 2 }
    over.push({ kind: 'dot', x: mark.x, y: mark.y, ...ring }, { kind: 'words', ...mark })
  }
  return { behind, over }
}
