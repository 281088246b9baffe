import { extent, ticks } from 'd3-array'
import { useMemo } from 'react'
import { Line } from 'recharts'
import { thinned } from '../../../ground/maths'
import { colour } from '../ink'
import { leftRoom, Plot, type PointLayerProps, roundTicks } from '../plot'

export interface LearningSpec extends Pick<PointLayerProps, 'label' | 'rest'> {
  /** One a fit, the one that runs last. */
  readonly curves: readonly (readonly { readonly x: number; readonly y: number }[])[]
  /** Of the points of the last curve. */
  readonly reading: (index: number) => string
  readonly count: (rounds: number) => string
  readonly loss: (loss: number) => string
  readonly rounds: string
}

const height = 152
const leastRounds = 10
/** Drawn at most, over all curves. */
const mostPoints = 1000
const right = 8

/** Error by rounds of boosting: the fit that runs, and those before it faint. */
export function Learning({ spec, width }: { readonly spec: LearningSpec; readonly width: number }) {
  const { label, rest, curves, reading, count, loss, rounds } = spec
  const running = curves.at(-1)
  const places = useMemo(
    () => (running ?? []).map(({ x, y }, index) => ({ x, y, reading: reading(index) })),
    [running, reading],
  )
  const drawn = useMemo(() => {
    const each = Math.floor(mostPoints / Math.max(1, curves.length))
    return curves.map((curve) => thinned(curve, Math.max(2, each)).map((point) => ({ ...point })))
  }, [curves])
  const { x, y } = useMemo(() => {
    const points = curves.flat()
    const [low = 0, high = 0] = extent(points, (point) => point.y)
    const most = points.reduce((furthest, point) => Math.max(furthest, point.x), leastRounds)
    // Flat curves still need some height.
    const losses = [low, Math.max(high, low + 0.001)] as const
    return { x: [0, most] as const, y: { domain: losses, ticks: ticks(...losses, 4), text: loss } }
  }, [curves, loss])
  const left = leftRoom(y.ticks.map(loss))
  return (
    <Plot
      label={label}
      rest={rest}
      places={places}
      width={width}
      x={{
        domain: x,
        ticks: roundTicks(x, { pixels: width - left - right, text: count, whole: true }),
        text: count,
        label: rounds,
      }}
      panels={[{ ...y, height, lined: true }]}
      left={left}
      right={right}
    >
      {drawn.map((points, index) => {
        const last = index === drawn.length - 1
        return (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: fits are known by their place alone
            key={index}
            data={points}
            dataKey="y"
            stroke={last ? colour.accent : colour.context}
            strokeOpacity={last ? 1 : 0.6}
            strokeWidth={last ? 2 : 1}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
            zIndex={0}
          />
        )
      })}
    </Plot>
  )
}
