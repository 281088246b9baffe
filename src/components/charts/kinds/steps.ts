import { ticks } from 'd3-array'
import {
  acrossOf,
  box,
  colour,
  type Domain,
  type Drawing,
  dot,
  leftRoom,
  type Mark,
  roundTicks,
  rule,
  type Spoken,
  textWidth,
  wayColour,
  words,
} from '../ink'

interface Effect {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly raises: boolean
  readonly count: number
  /** Few rows stand behind it. */
  readonly thin: boolean
  readonly reading: string
}

interface Step extends Effect {
  readonly from: number
  readonly to: number
}

export interface StepsSpec extends Spoken {
  /** From left to right, joined without gaps. */
  readonly steps: readonly Step[]
  /** What has no place on the axis stands aside. */
  readonly missing: (Effect & { readonly label: string }) | null
  readonly whole: boolean
  readonly number: (value: number) => string
  readonly xLabel: string
  readonly values: { readonly domain: Domain; readonly text: (value: number) => string }
  readonly typical: { readonly value: number; readonly text: string }
  readonly density: string
  /** Where one customer stands; `x` null where its value is missing. */
  readonly customer: {
    readonly x: number | null
    readonly value: number
    readonly text: string
  } | null
}

const [curveHeight, densityHeight] = [220, 40]
const missingWidth = 32

/** Neighbours with one value and interval share an error bar: the model does not tell them apart. */
function likeSteps(all: readonly Step[]): readonly Step[] {
  const like: Step[] = []
  for (const step of all) {
    const last = like.at(-1)
    const same =
      last && last.value === step.value && last.low === step.low && last.high === step.high
    if (same) like[like.length - 1] = { ...last, to: step.to, thin: last.thin && step.thin }
    else like.push(step)
  }
  return like
}

/** An effect as a step line with its intervals as error bars, and below on the same axis the rows behind it. */
export function steps(spec: StepsSpec, width: number): Drawing {
  const { steps: all, missing, whole, number: text, values, typical, customer } = spec
  const [low, high] = [all[0]?.from ?? 0, all.at(-1)?.to ?? 1]
  const marked = ticks(...values.domain, 4)
  const left = leftRoom(marked.map(values.text))
  const aside = missing ? missingWidth : 0
  const pixels = acrossOf(width, left, undefined, aside)
  // The word for the missing reaches back over the end of the axis.
  const taken = missing ? textWidth(missing.label) - aside : undefined
  const xTicks = roundTicks([low, high], { pixels, text, whole, taken })

  // The area of a bar is its number of rows, so that steps of all widths compare.
  const perValue = pixels / (high - low || 1)
  const densityOf = ({ from, to, count }: Step) => count / Math.max(2, (to - from) * perValue)
  const apart = missing ? missing.count / missingWidth : 0
  const densest = Math.max(1e-9, apart, ...all.map(densityOf))
  const faint = { least: 1, opacity: 0.55 }
  const density: Mark[] = [rule([low, high], 0, colour.border)]
  const [behind, over]: [Mark[], Mark[]] = [[], []]
  behind.push(rule([low, high], typical.value, colour.context, { dash: '2 3' }))
  for (const { from, to, low, high, thin } of likeSteps(all)) {
    const bounds: Domain = [Math.max(values.domain[0], low), Math.min(values.domain[1], high)]
    const bar = thin ? { opacity: 0.5 } : {}
    behind.push(rule((from + to) / 2, bounds, colour.context, { ...bar, ends: 3 }))
  }
  all.forEach((step, index) => {
    const { from, to, value, raises, thin, count } = step
    const before = all[index - 1]
    if (before) behind.push(rule(from, [before.value, value], colour.context))
    const look = thin ? { width: 1.5, dash: '4 3' } : { width: 2.5 }
    over.push(rule([from, to], value, wayColour(raises), look))
    const bar = { ...faint, gap: 0.5 }
    if (count > 0) density.push(box([from, to], [0, densityOf(step)], colour.context, bar))
  })
  if (missing) {
    const own = { aside: true }
    const interval = { ...own, ends: 4, width: 1.5 }
    const end = { ...own, dy: 18, anchor: 'end' } as const
    over.push(rule(0.5, [missing.low, missing.high], colour.context, interval))
    over.push(dot(0.5, missing.value, 4, wayColour(missing.raises), own))
    density.push(box([0, 1], [0, apart], colour.context, { ...faint, ...own }))
    density.push(words(1, 0, missing.label, end))
  }
  over.push(typicalLabel(spec, low, high))
  if (customer) {
    const own = { aside: customer.x === null }
    const x = customer.x ?? 0.5
    const toRight = !own.aside && x < (low + high) / 2
    // At the top, where the curve seldom is; beside the dot the name would lie on it.
    const strong = { strong: true, fill: colour.text, dy: 2 }
    const side = toRight ? ({ dx: 10 } as const) : ({ dx: -10, anchor: 'end' } as const)
    const dotted = { ...own, dash: '1 3' }
    over.push(rule(x, values.domain, colour.text, dotted))
    over.push(
      dot(x, customer.value, 6, colour.text, { ...own, diamond: true, stroke: colour.page }),
    )
    over.push(words(x, values.domain[1], customer.text, { ...own, ...strong, ...side }))
    density.push(rule(x, [0, densest], colour.text, dotted))
  }
  const along = all.map(({ from, to, reading }) => ({ x: [from, to] as const, reading }))
  const lone = missing ? [{ x: [0, 1] as const, aside: true, reading: missing.reading }] : []
  return {
    x: { domain: [low, high], ticks: xTicks, text, label: spec.xLabel },
    panels: [
      { ...values, ticks: marked, height: curveHeight },
      {
        domain: [0, densest],
        height: densityHeight,
        label: spec.density,
        labelFill: colour.muted,
      },
    ],
    left,
    aside,
    places: [...along, ...lone],
    layers: [{ marks: behind }, { panel: 1, marks: density }, { marks: over }],
  }
}

/** The typical customer’s name stands where the curve leaves most room: at one end of the line, above or below it. */
function typicalLabel({ steps, typical, values }: StepsSpec, low: number, high: number): Mark {
  const [bottom, top] = values.domain
  const near = 0.3 * (high - low)
  const spots = ([low, high] as const).flatMap((end) => {
    const around = steps
      .filter(({ from, to }) => from <= end + near && to >= end - near)
      .map(({ value }) => value - typical.value)
    const above = Math.min(top - typical.value, ...around.filter((room) => room >= 0))
    const below = -Math.max(bottom - typical.value, ...around.filter((room) => room < 0))
    return [
      { end, dy: -6, room: above },
      { end, dy: 16, room: below },
    ]
  })
  const { end, dy } = spots.reduce((best, spot) => (spot.room > best.room ? spot : best))
  const side = end === low ? ({ dx: 4 } as const) : ({ dx: -4, anchor: 'end' } as const)
  return words(end, typical.value, typical.text, { dy, ...side })
}
