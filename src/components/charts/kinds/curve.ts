import { thinned } from '../../../ground/maths'
import {
  box,
  colour,
  type Drawing,
  dot,
  leftRoom,
  type Mark,
  rule,
  type Spoken,
  words,
} from '../ink'

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
  readonly anchor?: 'start' | 'end'
}

export interface CurveSpec extends Spoken {
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

const named = ({ x, y, text, ...more }: Label) => words(x, y, text, more)

/** A curve or dots over two measures from zero, with what they are compared with. */
export function curve(spec: CurveSpec): Drawing {
  const { x, y, points, references, zone, mark, caption } = spec
  const behind: Mark[] = []
  if (zone) {
    const look = { opacity: 0.1, stroke: colour.safe, dash: '2 2' }
    behind.push(box([zone.x, x.max], [zone.y, y.max], colour.safe, look))
    behind.push(words(x.max, y.max, zone.text, { dx: -8, dy: 18, anchor: 'end' }))
  }
  for (const { from, to, label } of references) {
    behind.push(rule([from.x, to.x], [from.y, to.y], colour.context, { dash: '4 4' }))
    behind.push(named(label))
  }
  const over: Mark[] = []
  if (caption) over.push({ ...named(caption), strong: true, fill: colour.text })
  if (mark) {
    over.push(dot(mark.x, mark.y, 5, colour.page, { stroke: colour.text, width: 2 }))
    over.push(named(mark))
  }
  const drawn = thinned(points, mostPoints)
  const look = { opacity: 0.7, stroke: colour.page }
  const dots = drawn.flatMap(({ x, y, radius }) =>
    radius === undefined ? [] : [dot(x, y, radius, colour.accent, look)],
  )
  const line = { line: drawn, stroke: colour.accent, width: 2 }
  return {
    x: { ...x, domain: [0, x.max] },
    panels: [{ ...y, domain: [0, y.max], height: plotHeight }],
    left: leftRoom(y.ticks.map(y.text)),
    right: 16,
    places: points,
    layers: [{ marks: behind }, dots.length > 0 ? { marks: dots } : line, { marks: over }],
  }
}
