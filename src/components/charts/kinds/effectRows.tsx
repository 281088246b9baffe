import { colour, wayColour } from '../ink'
import { type Mark, Marks, type PointLayerProps, RowPlot } from '../plot'

export interface EffectRowsSpec extends Pick<PointLayerProps, 'label' | 'rest'> {
  readonly domain: readonly [number, number]
  readonly average: { readonly value: number; readonly text: string }
  readonly rows: readonly {
    readonly label: string
    readonly value: string
    readonly interval: string
    readonly count: string
    /** Rows behind it, as a share of the most frequent value's. */
    readonly share: number
    readonly at: number
    readonly low: number
    readonly high: number
    readonly raises: boolean
    /** Few rows stand behind it. */
    readonly thin: boolean
    readonly reading: string
  }[]
}

const strip = 48
/** Below this width only what matters most stays: no intervals in words, no strips. */
const narrow = 480

/** One value a row: a dot from the average to its effect, its interval, and how many rows have it. */
export function EffectRows({
  spec,
  width,
}: {
  readonly spec: EffectRowsSpec
  readonly width: number
}) {
  const { label, rest, domain, average, rows } = spec
  const wide = width >= narrow
  return (
    <RowPlot
      label={label}
      rest={rest}
      width={width}
      rows={rows.map(({ label: name, value, interval, count, reading }) => {
        return { label: name, value, valueNote: wide ? interval : '', aside: count, reading }
      })}
      x={{ domain }}
      least={44}
      stacked
      top={20}
      aside={wide ? strip : 0}
    >
      {(places) => {
        const marks: Mark[] = [
          { kind: 'words', x: average.value, y: 0, dy: -6, text: average.text, anchor: 'middle' },
        ]
        rows.forEach(({ at, low, high, raises, thin, share }, index) => {
          const { middle } = places[index]!
          const fill = wayColour(raises)
          const faint = thin ? 0.5 : 1
          marks.push(
            {
              kind: 'rule',
              x: average.value,
              y: [middle - 10, middle + 10],
              stroke: colour.context,
            },
            { kind: 'rule', x: [low, high], y: middle, ends: 4, stroke: colour.context },
            { kind: 'box', x: [average.value, at], y: middle, thick: 3, fill, opacity: faint },
            { kind: 'dot', x: at, y: middle, r: 5, fill, opacity: faint, stroke: colour.page },
            {
              kind: 'box',
              aside: true,
              x: [1 - share, 1],
              y: middle,
              thick: 4,
              least: 1,
              fill: wide ? colour.context : 'none',
              opacity: 0.55,
            },
          )
        })
        return <Marks marks={marks} />
      }}
    </RowPlot>
  )
}
