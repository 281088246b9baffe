import { colour, wayColour } from '../ink'
import { type Mark, Marks, type PointLayerProps, RowPlot } from '../plot'

interface Level {
  readonly value: number
  readonly text: string
}

export interface WaterfallSpec extends Pick<PointLayerProps, 'label' | 'rest'> {
  readonly domain: readonly [number, number]
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

const levelRoom = 20

/** Bars end to end from one level at the top to another at the bottom. */
export function Waterfall({
  spec,
  width,
}: {
  readonly spec: WaterfallSpec
  readonly width: number
}) {
  const { label, rest, domain, start, end, bars } = spec
  return (
    <RowPlot
      label={label}
      rest={rest}
      width={width}
      rows={bars.map((bar) => ({
        ...bar,
        noteStrong: bar.changed,
        valueFill: bar.to > bar.from ? colour.raiseText : colour.lowerText,
        valueNote: bar.spread,
      }))}
      x={{ domain }}
      least={40}
      top={levelRoom}
      bottom={levelRoom}
    >
      {(places) => {
        const height = places.at(-1)?.bottom ?? 0
        const marks: Mark[] = [
          { kind: 'rule', x: start.value, y: [0, height], stroke: colour.border, dash: '3 3' },
        ]
        bars.forEach(({ from, to, halfWidth }, index) => {
          const { top, middle, bottom } = places[index]!
          const raises = to > from
          marks.push(
            { kind: 'rule', x: from, y: [top, middle], stroke: colour.context },
            { kind: 'rule', x: to, y: [middle, bottom], stroke: colour.context },
            {
              kind: 'box',
              x: [from, to],
              y: middle,
              thick: 16,
              least: 2,
              head: raises ? 1 : -1,
              fill: wayColour(raises),
            },
          )
          if (halfWidth > 0)
            marks.push({
              kind: 'rule',
              x: [to - halfWidth, to + halfWidth],
              y: middle,
              ends: 4,
              stroke: colour.text,
            })
        })
        const level = { kind: 'words', anchor: 'middle' } as const
        marks.push(
          { ...level, x: start.value, y: 0, dy: -6, text: start.text },
          {
            ...level,
            x: end.value,
            y: height,
            dy: 14,
            text: end.text,
            strong: true,
            fill: colour.text,
          },
        )
        return <Marks marks={marks} />
      }}
    </RowPlot>
  )
}
