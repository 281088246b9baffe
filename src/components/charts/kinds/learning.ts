import { extent, ticks } from 'd3-array'
import { thinned } from '../../../ground/maths'
import { acrossOf, colour, type Drawing, leftRoom, roundTicks, type Spoken } from '../ink'

export interface LearningSpec extends Spoken {
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

/** Error by rounds of boosting: the fit that runs, and those before it faint. */
export function learning(spec: LearningSpec, width: number): Drawing {
  const { curves, reading, count: text, loss, rounds } = spec
  const points = curves.flat()
  const [low = 0, high = 0] = extent(points, ({ y }) => y)
  // Flat curves still need some height.
  const losses = [low, Math.max(high, low + 0.001)] as const
  const marked = ticks(...losses, 4)
  const left = leftRoom(marked.map(loss))
  const domain = [0, points.reduce((most, { x }) => Math.max(most, x), leastRounds)] as const
  const marks = roundTicks(domain, { pixels: acrossOf(width, left), text, whole: true })
  const each = Math.max(2, Math.floor(mostPoints / Math.max(1, curves.length)))
  return {
    x: { domain, ticks: marks, text, label: rounds },
    panels: [{ domain: losses, ticks: marked, text: loss, height }],
    left,
    places: (curves.at(-1) ?? []).map((point, index) => ({ ...point, reading: reading(index) })),
    layers: curves.map((curve, index) => {
      const running = index === curves.length - 1
      const look = running
        ? { stroke: colour.accent, width: 2 }
        : { stroke: colour.context, width: 1, opacity: 0.6 }
      return { line: thinned(curve, each), ...look }
    }),
  }
}
