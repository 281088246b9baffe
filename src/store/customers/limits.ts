import * as v from 'valibot'
import type { LeverLimit, LeverLimits } from '../../contracts'
import { type AppState, memoryOf, own, store } from '../state'

/** What a person allows of levers and what they cost, by the id of the model. Never customer data. */
const end = v.nullable(v.pipe(v.number(), v.finite()))
const Memory = v.array(
  v.object({
    model: v.string(),
    limits: v.record(
      v.string(),
      v.object({
        locked: v.boolean(),
        min: end,
        max: end,
        without: v.array(v.string()),
        cost: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))),
      }),
    ),
  }),
)

const memory = memoryOf('holdfast.limits', Memory)
const mostKept = 30
const set = own('limits', 'limits')

export const noLimit: LeverLimit = { locked: false, min: null, max: null, without: [], cost: null }

set({ limits: memory.load() ?? [] })

/** Of the model in use; the same object until they change. */
export function limitsOf({ limits, model }: Pick<AppState, 'limits' | 'model'>): LeverLimits {
  return limits.find((each) => each.model === model.id)?.limits ?? none
}
const none: LeverLimits = {}

/** Changes what a person allows of a lever of the model in use, and keeps it in this browser. */
export function setLimit(feature: string, change: Partial<LeverLimit>): void {
  const state = store.getState()
  const { limits, model } = state
  if (model.id === null) return
  const before = limitsOf(state)
  const own = Object.hasOwn(before, feature) ? before[feature]! : noLimit
  const mine = { model: model.id, limits: { ...before, [feature]: { ...own, ...change } } }
  const others = limits.filter((each) => each.model !== model.id)
  const next = [mine, ...others].slice(0, mostKept)
  set({ limits: next })
  memory.save(
    next.map(({ model, limits }) => ({
      model,
      limits: Object.fromEntries(
        Object.entries(limits).map(([name, limit]) => [
          name,
          { ...limit, without: [...limit.without] },
        ]),
      ),
    })),
  )
}
