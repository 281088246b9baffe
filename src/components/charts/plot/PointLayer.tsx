import {
  createContext,
  type ReactNode,
  type RefObject,
  use,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import { createPortal } from 'react-dom'
import { useChartWidth, usePlotArea } from 'recharts'
import { colour, type Drawing, type Place, type Span, type Spoken } from '../ink'
import classes from './Plot.module.css'
import { useScales } from './scales'
import { type At, usePointing } from './usePointing'

interface Area {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface Pointing {
  readonly places: readonly Place[]
  readonly at: At | null
  readonly areas: RefObject<readonly Area[]>
  readonly layer: RefObject<HTMLElement | null>
}

const PointingContext = createContext<Pointing | null>(null)

interface LayerProps extends Spoken, Pick<Drawing, 'places' | 'down'> {
  /** Pixels. */
  readonly height: number
  /** The chart, with `Pointed` in it. It is not drawn anew while the pointer moves. */
  readonly children: ReactNode
}

/** A picture that is read place by place. Screen readers hear each as the value of a slider. */
export function PointLayer(props: LayerProps) {
  const { label, rest, press, places, down = -1, height, children } = props
  const layer = useRef<HTMLDivElement>(null)
  const areas = useRef<readonly Area[]>([])
  const find = (x: number, y: number) => areaAt(areas.current, x, y)
  const { at, listeners } = usePointing(layer, { count: places.length, down, find, press })
  const pointing = useMemo(() => ({ places, at, areas, layer }), [places, at])
  return (
    <div
      ref={layer}
      className={classes.layer}
      data-press={press !== undefined}
      style={{ height }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation={down === 1 ? 'vertical' : undefined}
      aria-valuemin={0}
      aria-valuemax={places.length}
      aria-valuenow={at === null ? 0 : at.index + 1}
      aria-valuetext={at === null ? rest : places[at.index]?.reading}
      // Escape first leaves the place, then the sheet around the chart.
      data-mantine-stop-propagation={at !== null}
      {...listeners}
    >
      <PointingContext value={pointing}>{children}</PointingContext>
    </div>
  )
}

/** The area under a point; where none has an extent, the nearest of all. */
function areaAt(areas: readonly Area[], x: number, y: number): number | null {
  let nearest: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [index, { left, top, width, height }] of areas.entries()) {
    const dx = Math.max(left - x, 0, x - left - width)
    const dy = Math.max(top - y, 0, y - top - height)
    const distance = width > 0 && height > 0 && dx + dy > 0 ? least : Math.hypot(dx, dy)
    if (distance >= least) continue
    nearest = index
    least = distance
  }
  return nearest
}

/** Marks the place pointed at and shows its values beside the pointer. */
export function Pointed() {
  const { places, at, areas, layer } = use(PointingContext)!
  const scales = useScales()
  const plot = usePlotArea()
  const wide = useChartWidth() ?? 0
  const all = places.map(({ x = null, y = null, aside }): Area => {
    if (!scales || !plot) return { left: 0, top: 0, width: 0, height: 0 }
    const pixels = (span: Span, of: (value: number) => number) =>
      (typeof span === 'number' ? [span, span] : span).map(of) as [number, number]
    const [x1, x2] = x === null ? [0, wide] : pixels(x, (value) => scales.x(value, aside))
    const [y1, y2] = y === null ? [plot.y, plot.y + plot.height] : pixels(y, scales.y)
    return {
      left: Math.min(x1, x2),
      top: Math.min(y1, y2),
      width: Math.abs(x2 - x1),
      height: Math.abs(y2 - y1),
    }
  })
  useLayoutEffect(() => {
    areas.current = all
  })
  const area = at && all[at.index]
  if (!area) return null
  const { left, top, width, height } = area
  return (
    <g data-pointed>
      {width > 0 && height > 0 ? (
        <rect x={left} y={top} width={width} height={height} className={classes.pointed} />
      ) : (
        <circle
          cx={left}
          cy={top}
          r={5}
          fill={colour.accent}
          stroke={colour.page}
          strokeWidth={2}
        />
      )}
      {layer.current &&
        createPortal(
          <Tip
            reading={places[at.index]!.reading}
            x={at.pointer?.x ?? left + width / 2}
            from={height > tall ? (at.pointer?.y ?? top + tall / 2) : top}
            to={height > tall ? (at.pointer?.y ?? top + tall / 2) : top + height}
            wide={wide}
          />,
          layer.current,
        )}
    </g>
  )
}

/** A place higher than this is left free only around the pointer. */
const tall = 80

interface TipProps {
  readonly reading: string
  readonly x: number
  /** What it leaves free: it ends above the one or begins below the other. */
  readonly from: number
  readonly to: number
  /** Width of the chart. */
  readonly wide: number
}

/** Nearer to the top than this, the values stand below. */
const roomAbove = 64

/** Its own width is shifted by the share of the way across, so it never leaves the chart. */
function Tip({ reading, x, from, to, wide }: TipProps) {
  const [name, ...values] = reading.split(': ')
  const share = Math.min(1, Math.max(0, x / Math.max(1, wide)))
  const below = from < roomAbove
  return (
    <div
      className={classes.tip}
      aria-hidden="true"
      style={{
        left: share * wide,
        top: below ? to : from,
        translate: `${-share * 100}% ${below ? '12px' : 'calc(-100% - 12px)'}`,
      }}
    >
      {values.length > 0 ? (
        <>
          <strong>{name}</strong>
          {values.join(': ')}
        </>
      ) : (
        reading
      )}
    </div>
  )
}
