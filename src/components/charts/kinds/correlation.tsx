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
  const ticks = width < 480 ? [-1, 0, 1] : [-1, -0.5, 0, 0.5, 1]
  return (
    <RowPlot
      label={label}
      rest={rest}
      width={width}
      rows={pairs}
      x={{ domain: [-1, 1], ticks, text }}
      least={28}
    >
      {(places) => {
        const height = places.at(-1)?.bottom ?? 0
        const marks = ticks.map(
          (x): Mark => ({
            kind: 'rule',
            x,
            y: [0, height],
            stroke: x === 0 ? colour.context : colour.grid,
          }),
        )
        pairs.forEach(({ r }, index) => {
          const y = places[index]!.middle
          marks.push({ kind: 'box', x: [0, r], y, thick: 12, least: 1, fill: colour.context })
        })
        return <Marks marks={marks} />
      }}
    </RowPlot>
  )
}
