import { colour } from '../ink'
import { type Mark, Marks, type PointLayerProps, RowPlot } from '../plot'

export interface CorrelationSpec extends Pick<PointLayerProps, 'label' | 'rest'> {
  readonly pairs: readonly {
    readonly label: string
    /** −1…1. */
    readonly r: number
    readonly value: string
    readonly reading: string
  }[]
  readonly text: (r: number) => string
}

/** Pairs of columns, each with its bar from no correlation to the left or right. */
export function Correlation({
  spec,
  width,
}: {
  readonly spec: CorrelationSpec
  readonly width: number
}) {
  const { label, rest, pairs, text } = spec
  const narrow = width < 480
  const ticks = narrow ? [-1, 0, 1] : [-1, -0.5, 0, 0.5, 1]
  return (
    <RowPlot
      label={label}
      rest={rest}
      width={width}
      rows={pairs}
      x={{ domain: [-1, 1], ticks, text }}
      least={28}
      stacked={narrow}
    >
      {(places) => {
        const marks: Mark[] = []
        pairs.forEach(({ r }, index) => {
          const { top, middle: y, bottom } = places[index]!
          // Lines keep out of labels that stand above the bars.
          const reach = narrow ? ([y - 10, y + 10] as const) : ([top, bottom] as const)
          for (const x of ticks)
            marks.push({
              kind: 'rule',
              x,
              y: reach,
              stroke: x === 0 ? colour.context : colour.grid,
            })
          marks.push({ kind: 'box', x: [0, r], y, thick: 12, least: 1, fill: colour.context })
        })
        return <Marks marks={marks} />
      }}
    </RowPlot>
  )
}
