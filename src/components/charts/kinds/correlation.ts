import { box, colour, type Drawing, rule, type Spoken } from '../ink'
import { rowsOf } from './rows'

export interface CorrelationSpec extends Spoken {
  readonly pairs: readonly {
    readonly label: string
    /** −1…1. */
    readonly r: number
    readonly value: string
    readonly reading: string
  }[]
  readonly text: (r: number) => string
}

/** Below this width labels stand above the bars. */
const narrow = 480

/** Pairs of columns, each with its bar from no correlation to the left or right. */
export function correlation({ pairs, text }: CorrelationSpec, width: number): Drawing {
  const stacked = width < narrow
  const ticks = stacked ? [-1, 0, 1] : [-1, -0.5, 0, 0.5, 1]
  const domain = [-1, 1] as const
  const { spans, marks: texts, frame } = rowsOf(pairs, { width, least: 28, stacked, domain })
  const bars = pairs.flatMap(({ r }, index) => {
    const { top, middle, bottom } = spans[index]!
    // Lines keep out of labels that stand above the bars.
    const reach = stacked ? ([middle - 10, middle + 10] as const) : ([top, bottom] as const)
    return [
      ...ticks.map((x) => rule(x, reach, x === 0 ? colour.context : colour.grid)),
      box([0, r], middle, colour.context, { thick: 12, least: 1 }),
    ]
  })
  return { ...frame, top: 0, x: { domain, ticks, text }, layers: [{ marks: [...bars, ...texts] }] }
}
