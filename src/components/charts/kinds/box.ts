import {
  acrossOf,
  colour,
  type Domain,
  type Drawing,
  dot,
  box as drawnBox,
  leftRoom,
  rule,
  type Spoken,
  textWidth,
  words,
} from '../ink'
import { missingWidth } from './histogram'

interface Value {
  readonly value: number
  readonly text: string
  readonly reading: string
}

export interface BoxSpec extends Spoken {
  /** Ends of the axis, and the widest mark and the room aside of the histogram above on the same axis. */
  readonly domain: Domain
  readonly widestMark: string
  readonly withMissing: boolean
  readonly min: Value
  /** Ends of the whiskers: values go as far as this, but never beyond the fences. */
  readonly lowWhisker: Value
  readonly q1: Value
  readonly median: Value
  readonly q3: Value
  readonly highWhisker: Value
  readonly max: Value
}

const boxHeight = 24
const gapBetween = 8

/** Quartiles, whiskers and how far outliers reach: single ones are not known, only the last. */
export function box(spec: BoxSpec, width: number): Drawing {
  const { domain, min, lowWhisker, q1, median, q3, highWhisker, max } = spec
  const left = leftRoom([spec.widestMark])
  const aside = spec.withMissing ? missingWidth : 0
  const { context } = colour
  const line = { stroke: context, width: 1.5 }
  const reach = (whisker: Value, last: Value) => {
    if (whisker.value === last.value) return []
    const dotted = { width: 2, dash: '1 4' }
    return [
      rule([whisker.value, last.value], 0.5, context, dotted),
      dot(last.value, 0.5, 3, colour.page, line),
    ]
  }
  const whisker = (from: Value, to: Value) => [
    rule([from.value, to.value], 0.5, context, line),
    rule(from.value, [0.25, 0.75], context, line),
  ]
  // Labels below, the most telling first; one that would touch another is left to the reading.
  const perValue = acrossOf(width, left, undefined, aside) / (domain[1] - domain[0] || 1)
  const taken: Domain[] = []
  const labels = [q1, q3, max, min, highWhisker, lowWhisker].flatMap(({ value, text }) => {
    const [middle, half] = [(value - domain[0]) * perValue, (textWidth(text) + gapBetween) / 2]
    if (taken.some(([from, to]) => middle - half < to && from < middle + half)) return []
    taken.push([middle - half, middle + half])
    return [words(value, 0, text, { dy: 18, anchor: 'middle' })]
  })
  const strong = { strong: true, fill: colour.text }
  const marks = [
    ...reach(lowWhisker, min),
    ...reach(highWhisker, max),
    ...whisker(lowWhisker, q1),
    ...whisker(highWhisker, q3),
    drawnBox([q1.value, q3.value], [0, 1], colour.contextSoft, line),
    rule(median.value, [0, 1], colour.text, { width: 2 }),
    words(median.value, 1, median.text, { dy: -8, anchor: 'middle', ...strong }),
    ...labels,
  ]
  const named = [min, lowWhisker, q1, median, q3, highWhisker, max]
  const places = named
    .filter(({ value }, index) => value !== named[index - 1]?.value)
    .map(({ value, reading }) => ({ x: value, y: 0.5, reading }))
  const panels = [{ domain: [0, 1] as const, height: boxHeight }]
  return { x: { domain }, panels, left, aside, top: 24, bottom: 24, places, layers: [{ marks }] }
}
