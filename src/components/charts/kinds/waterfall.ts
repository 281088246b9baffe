import { box, colour, type Domain, type Drawing, rule, type Spoken, wayColour, words } from '../ink'
import { rowsOf } from './rows'

interface Level {
  readonly value: number
  readonly text: string
}

export interface WaterfallSpec extends Spoken {
  readonly domain: Domain
  readonly start: Level
  readonly end: Level
  readonly bars: readonly {
    readonly label: string
    readonly note: string
    /** Drawn strong: another value than in the file. */
    readonly changed: boolean
    readonly from: number
    readonly to: number
    /** Half of the interval around `to`; 0 where it is exact. */
    readonly halfWidth: number
    readonly value: string
    readonly spread: string
    readonly reading: string
  }[]
}

/** Pixels: of the names of both levels, and of a change such as +34.2 pp. */
const [levelRoom, leastValue] = [20, 80]

/** Bars end to end from one level at the top to another at the bottom. */
export function waterfall({ domain, start, end, bars }: WaterfallSpec, width: number): Drawing {
  const rows = bars.map((bar) => ({
    ...bar,
    noteStrong: bar.changed,
    valueFill: bar.to > bar.from ? colour.raiseText : colour.lowerText,
    valueNote: bar.spread,
  }))
  const {
    spans,
    height,
    marks: texts,
    frame,
  } = rowsOf(rows, { width, least: 40, leastValue, domain })
  const steps = bars.flatMap(({ from, to, halfWidth }, index) => {
    const { top, middle, bottom } = spans[index]!
    const shape = { thick: 16, least: 2, head: to > from ? 1 : -1 } as const
    const interval = [to - halfWidth, to + halfWidth] as const
    return [
      rule(from, [top, middle], colour.context),
      rule(to, [middle, bottom], colour.context),
      box([from, to], middle, wayColour(to > from), shape),
      ...(halfWidth > 0 ? [rule(interval, middle, colour.text, { ends: 4 })] : []),
    ]
  })
  const last = { strong: true, fill: colour.text }
  const marks = [
    rule(start.value, [0, height], colour.border, { dash: '3 3' }),
    ...steps,
    ...texts,
    words(start.value, 0, start.text, { dy: -6, anchor: 'middle' }),
    words(end.value, height, end.text, { dy: 14, anchor: 'middle', ...last }),
  ]
  return { ...frame, x: { domain }, top: levelRoom, bottom: levelRoom, layers: [{ marks }] }
}
