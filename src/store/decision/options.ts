import * as v from 'valibot'
import type { DecisionOptions } from '../../contracts'
import { checkOptions } from '../../decision'
import { type ContactColumn, contactColumns, initialState, memoryOf, own, store } from '../state'

/*
 * What a person asks of a campaign. It holds for every file and is kept between visits: figures and the
 * name of a column, never a customer.
 */

const set = own('decision options', 'decisionOptions', 'currency', 'hiddenColumns')

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const money = v.pipe(v.number(), v.finite(), v.minValue(0))

const memory = memoryOf(
  'holdfast.decision',
  v.object({
    options: v.object({
      value: money,
      valueColumn: v.nullable(v.string()),
      cost: money,
      offer: money,
      takenAnyway: share,
      saveRate: v.object({ low: share, likely: share, high: share }),
      budget: v.nullable(money),
      capacity: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
      control: share,
      seed: v.pipe(v.number(), v.safeInteger()),
      unit: v.picklist(['customers', 'rows']),
      all: v.boolean(),
    }),
    currency: v.string(),
    hiddenColumns: v.array(v.picklist(contactColumns)),
  }),
)

export function startOptions(): void {
  const kept = memory.load()
  if (kept && isSound(kept.options)) {
    const { options, currency, hiddenColumns } = kept
    set({ decisionOptions: options, currency, hiddenColumns })
  }
  store.subscribe((state, before) => {
    const { decisionOptions: options, currency, hiddenColumns } = state
    const same =
      options === before.decisionOptions &&
      currency === before.currency &&
      hiddenColumns === before.hiddenColumns
    if (!same) memory.save({ options, currency, hiddenColumns: [...hiddenColumns] })
  })
}

function isSound(options: DecisionOptions): boolean {
  try {
    checkOptions(options)
    return true
  } catch {
    return false
  }
}

export const setDecision = (change: Partial<DecisionOptions>) =>
  set(({ decisionOptions }) => ({ decisionOptions: { ...decisionOptions, ...change } }))

/** The usual figures again; the currency stays. */
export const resetDecision = () => set({ decisionOptions: initialState.decisionOptions })

export const setCurrency = (currency: string) => set({ currency })

export const setHiddenColumns = (hiddenColumns: readonly ContactColumn[]) => set({ hiddenColumns })
