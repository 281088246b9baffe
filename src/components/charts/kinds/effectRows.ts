import {
  box,
  colour,
  type Domain,
  type Drawing,
  dot,
  rule,
  type Spoken,
  wayColour,
  words,
} from '../ink'
import { rowsOf } from './rows'

export interface EffectRowsSpec extends Spoken {
  readonly domain: Domain
  readonly typical: { readonly value: number; readonly text: string }
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

/** One value a row: a dot from the typical customer to its effect, its interval, and how many rows have it. */
export function effectRows({ domain, typical, rows }: EffectRowsSpec, width: number): Drawing {
  const wide = width >= narrow
  const told = rows.map((row) => ({ ...row, valueNote: wide ? row.interval : '' }))
  const room = { width, least: 44, stacked: true, aside: wide ? strip : 0, domain }
  const { spans, marks: texts, frame } = rowsOf(told, room)
  const effects = rows.flatMap(({ at, low, high, raises, thin, share }, index) => {
    const { middle } = spans[index]!
    const opacity = thin ? 0.5 : 1
    const look = { aside: true, thick: 4, least: 1, opacity: 0.55 }
    return [
      rule(typical.value, [middle - 10, middle + 10], colour.context),
      rule([low, high], middle, colour.context, { ends: 4 }),
      box([typical.value, at], middle, wayColour(raises), { thick: 3, opacity }),
      dot(at, middle, 5, wayColour(raises), { opacity, stroke: colour.page }),
      ...(wide ? [box([1 - share, 1], middle, colour.context, look)] : []),
    ]
  })
  const name = words(typical.value, 0, typical.text, { dy: -6, anchor: 'middle' })
  const layers = [{ marks: [name, ...effects, ...texts] }]
  return { ...frame, x: { domain }, top: 20, layers }
}
