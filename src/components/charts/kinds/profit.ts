import { extent, ticks } from 'd3-array'
import {
  acrossOf,
  box,
  colour,
  type Drawing,
  dot,
  leftRoom,
  type Mark,
  roundTicks,
  rule,
  type Spoken,
  textWidth,
  words,
} from '../ink'

interface Point {
  readonly count: number
  readonly gain: number
  /** Ends of the band. */
  readonly low: number
  readonly high: number
  readonly reading: string
}

export interface ProfitSpec extends Spoken {
  /** By rising count, from 0. */
  readonly points: readonly Point[]
  readonly count: (count: number) => string
  readonly money: (amount: number) => string
  readonly labels: { readonly count: string; readonly gain: string }
  /** The point with the most gain; null where nobody pays. */
  readonly best: { readonly count: number; readonly gain: number; readonly text: string } | null
  /** Upright lines where a limit ends the list. */
  readonly limits: readonly { readonly count: number; readonly text: string }[]
}

const height = 260
const labelStep = 16
/** Pixels of a slice of the band: less shows no steps. */
const sliceWidth = 2

/** What contacting ever more customers brings, with its band and where it is cut. */
export function profit(spec: ProfitSpec, width: number): Drawing {
  const { points: all, count, money, labels, best, limits } = spec
  // Deep losses of contacting everybody would flatten what the chart is about.
  const [, top = 0] = extent(all, ({ high }) => high)
  const [bottom = 0] = extent(all, ({ low }) => low)
  const domain = [Math.max(bottom, top > 0 ? -top : bottom), top || 1] as const
  const drowned = all.findIndex(({ high }, at) => at > 0 && high <= domain[0])
  const furthest = Math.max(0, ...limits.map(({ count: at }) => at))
  const points =
    drowned < 0 ? all : all.filter(({ count: at }, i) => i <= drowned || at <= furthest)
  const last = points.at(-1)?.count || 1
  const marked = ticks(...domain, 5)
  const left = leftRoom(marked.map(money))
  const x = {
    domain: [0, last] as const,
    ticks: roundTicks([0, last], { pixels: acrossOf(width, left), text: count, whole: true }),
    text: count,
    label: labels.count,
  }
  const clamp = (amount: number) => Math.min(domain[1], Math.max(domain[0], amount))
  const perCount = acrossOf(width, left) / last
  const band = sliced(points, sliceWidth / perCount).flatMap(({ from, to, low, high }) =>
    clamp(high) > clamp(low)
      ? [box([from, to], [clamp(low), clamp(high)], colour.accent, { opacity: 0.14 })]
      : [],
  )
  const said = (at: number, text: string, line: number) => {
    const room = textWidth(text) + 8
    const anchor = at * perCount + room > acrossOf(width, left) ? 'end' : 'start'
    const dx = anchor === 'end' ? -6 : 6
    return words(at, domain[1], text, { dx, dy: 12 + line * labelStep, anchor })
  }
  const over: Mark[] = limits.flatMap(({ count: at, text }, line) => [
    rule(at, domain, colour.text, { dash: '4 3' }),
    { ...said(at, text, line), fill: colour.text },
  ])
  if (best) {
    over.push(rule(best.count, [domain[0], best.gain], colour.accent, { dash: '2 3' }))
    over.push(dot(best.count, best.gain, 5, colour.page, { stroke: colour.accent, width: 2 }))
    over.push({ ...said(best.count, best.text, limits.length), strong: true, fill: colour.text })
  }
  const line = points.flatMap(({ count: at, gain }) =>
    gain >= domain[0] ? [{ x: at, y: gain }] : [],
  )
  return {
    x,
    panels: [{ domain, ticks: marked, text: money, label: labels.gain, height }],
    left,
    places: points.map(({ count: at, gain, reading }) => ({ x: at, y: clamp(gain), reading })),
    layers: [
      { marks: [...band, rule([0, last], 0, colour.context)] },
      { line, stroke: colour.accent, width: 2 },
      { marks: over },
    ],
  }
}

/** The band in slices of one width, its ends taken to run straight from point to point. */
function sliced(points: readonly Point[], wide: number) {
  const slices: { from: number; to: number; low: number; high: number }[] = []
  let after = 1
  const end = points.at(-1)?.count ?? 0
  for (let from = 0; from < end; from += wide) {
    const to = Math.min(end, from + wide)
    const middle = (from + to) / 2
    while (points[after]!.count < middle) after++
    const [a, b] = [points[after - 1]!, points[after]!]
    const way = (middle - a.count) / (b.count - a.count)
    const low = a.low + way * (b.low - a.low)
    slices.push({ from, to, low, high: a.high + way * (b.high - a.high) })
  }
  return slices
}
