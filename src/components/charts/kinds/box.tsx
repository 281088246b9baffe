import { useMemo } from 'react'
import { colour, textWidth } from '../ink'
import { acrossOf, leftRoom, type Mark, Marks, Plot, type PointLayerProps } from '../plot'

interface Value {
  readonly value: number
  readonly text: string
  readonly reading: string
}

export interface BoxSpec extends Pick<PointLayerProps, 'label' | 'rest'> {
  /** Ends of the axis, and the widest mark and the room aside of the chart above on the same axis. */
  readonly domain: readonly [number, number]
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
const right = 8
/** As wide as the bar of the missing in the histogram. */
const missingWidth = 24
const gapBetween = 8

/** Quartiles, whiskers and how far outliers reach: single ones are not known, only the last. */
export function Box({ spec, width }: { readonly spec: BoxSpec; readonly width: number }) {
  const { label, rest, domain, withMissing, min, lowWhisker, q1, median, q3, highWhisker, max } =
    spec
  const left = leftRoom([spec.widestMark])
  const aside = withMissing ? missingWidth : 0
  const { marks, places } = useMemo(() => {
    const line = { stroke: colour.context, width: 1.5 } as const
    const drawn: Mark[] = []
    const reach = (whisker: Value, last: Value) => {
      if (whisker.value === last.value) return
      const x = [whisker.value, last.value] as const
      drawn.push(
        { kind: 'rule', x, y: 0.5, stroke: colour.context, width: 2, dash: '1 4' },
        { kind: 'dot', x: last.value, y: 0.5, r: 3, fill: colour.page, ...line },
      )
    }
    reach(lowWhisker, min)
    reach(highWhisker, max)
    const whisker = (from: Value, to: Value) => {
      drawn.push({ kind: 'rule', x: [from.value, to.value], y: 0.5, ...line })
      drawn.push({ kind: 'rule', x: from.value, y: [0.25, 0.75], ...line })
    }
    whisker(lowWhisker, q1)
    whisker(highWhisker, q3)
    const { context, contextSoft } = colour
    drawn.push(
      {
        kind: 'box',
        x: [q1.value, q3.value],
        y: [0, 1],
        fill: contextSoft,
        stroke: context,
        width: 1.5,
      },
      { kind: 'rule', x: median.value, y: [0, 1], stroke: colour.text, width: 2 },
      {
        kind: 'words',
        x: median.value,
        y: 1,
        dy: -8,
        text: median.text,
        anchor: 'middle',
        strong: true,
        fill: colour.text,
      },
    )
    // Labels below the box, the most telling first; one that would touch another is left to the reading.
    const perValue = acrossOf(width, left, right, aside) / (domain[1] - domain[0] || 1)
    const taken: (readonly [number, number])[] = []
    for (const { value, text } of [q1, q3, max, min, highWhisker, lowWhisker]) {
      const [middle, half] = [(value - domain[0]) * perValue, textWidth(text) / 2 + gapBetween / 2]
      const span = [middle - half, middle + half] as const
      if (taken.some(([from, to]) => span[0] < to && from < span[1])) continue
      taken.push(span)
      drawn.push({ kind: 'words', x: value, y: 0, dy: 18, text, anchor: 'middle' })
    }
    const named = [min, lowWhisker, q1, median, q3, highWhisker, max]
    return {
      marks: drawn,
      places: named
        .filter(({ value }, index) => index === 0 || value !== named[index - 1]!.value)
        .map(({ value, reading }) => ({ x: value, y: 0.5, reading })),
    }
  }, [min, lowWhisker, q1, median, q3, highWhisker, max, domain, width, left, aside])
  return (
    <Plot
      label={label}
      rest={rest}
      places={places}
      width={width}
      x={{ domain }}
      panels={[{ domain: [0, 1], height: boxHeight }]}
      left={left}
      right={right}
      aside={aside}
      top={24}
      bottom={24}
    >
      <Marks marks={marks} />
    </Plot>
  )
}
