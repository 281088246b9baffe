import type { DecisionOptions } from '../../../contracts'
import type { KeyUnder } from '../../../i18n'

/** Figures that a person types, by the names of the form. */
export const fieldNames = [
  'value',
  'cost',
  'offer',
  'takenAnyway',
  'low',
  'likely',
  'high',
  'budget',
  'capacity',
  'control',
] as const
export type FieldName = (typeof fieldNames)[number]

/** What stands in a field: a number, or text that is none (yet). Shares stand in percent. */
export type Typed = number | string

type Fault = KeyUnder<'campaign.money.fault'>

const percents: ReadonlySet<FieldName> = new Set([
  'takenAnyway',
  'low',
  'likely',
  'high',
  'control',
])

/** What a field shows of the options; empty for a limit that is none. */
export function shownIn(name: FieldName, options: DecisionOptions): Typed {
  const figure = figureOf(name, options)
  if (figure === null) return ''
  // 0.29 × 100 is 28.999999999999996.
  return percents.has(name) ? Number((figure * 100).toPrecision(12)) : figure
}

const figureOf = (name: FieldName, { saveRate, ...options }: DecisionOptions): number | null =>
  name === 'low' || name === 'likely' || name === 'high' ? saveRate[name] : options[name]

/** The figure that stands in a field; null for an empty one, NaN for text that is no number. */
function typedFigure(name: FieldName, typed: Typed): number | null {
  if (typeof typed === 'string' && typed.trim() === '') return null
  const number = typeof typed === 'string' ? Number(typed.replace(',', '.')) : typed
  return percents.has(name) ? Number((number / 100).toPrecision(15)) : number
}

interface Checked {
  /** As typed where that is sound, else as before. */
  readonly options: DecisionOptions
  readonly faults: Partial<Readonly<Record<FieldName, Fault>>>
}

/**
 * Takes what is typed into the options. A field that cannot be keeps the option it had, and the others
 * count all the same; figures that only contradict each other are kept together as they were.
 */
export function checkTyped(
  typed: Partial<Readonly<Record<FieldName, Typed>>>,
  before: DecisionOptions,
): Checked {
  const faults: Partial<Record<FieldName, Fault>> = {}
  const read = (name: FieldName, fault: (figure: number | null) => Fault | null) => {
    const text = typed[name]
    if (text === undefined) return figureOf(name, before)
    const figure = typedFigure(name, text)
    const found = fault(figure)
    if (found === null) return figure
    faults[name] = found
    return figureOf(name, before)
  }
  const needed = (name: FieldName, fault: (figure: number | null) => Fault | null) =>
    read(name, fault) ?? 0

  const value = needed('value', money)
  const offer = needed('offer', money)
  const takenAnyway = needed('takenAnyway', share)
  const control = needed('control', (figure) => (figure === 1 ? 'control' : share(figure)))
  const capacity = read('capacity', (figure) =>
    figure === null || (Number.isSafeInteger(figure) && figure >= 1) ? null : 'capacity',
  )
  let saveRate = {
    low: needed('low', share),
    likely: needed('likely', (figure) => (figure === 0 ? 'saveZero' : share(figure))),
    high: needed('high', share),
  }
  if (saveRate.low > saveRate.likely || saveRate.likely > saveRate.high) {
    for (const name of ['low', 'likely', 'high'] as const)
      if (typed[name] !== undefined) faults[name] ??= 'order'
    saveRate = before.saveRate
  }
  let cost = needed('cost', money)
  let budget = read('budget', (figure) => (figure === null ? null : money(figure)))
  if (budget !== null && budget < cost) {
    faults.budget = 'budget'
    cost = before.cost
    budget = before.budget
  }
  return {
    options: { ...before, value, cost, offer, takenAnyway, saveRate, budget, capacity, control },
    faults,
  }
}

const money = (figure: number | null): Fault | null =>
  figure !== null && figure >= 0 && figure < Number.POSITIVE_INFINITY ? null : 'money'

const share = (figure: number | null): Fault | null =>
  figure !== null && figure >= 0 && figure <= 1 ? null : 'share'
