import { type DecisionOptions, HoldfastError } from '../contracts'

/** What is taken where nobody says otherwise. */
export const defaultOptions: DecisionOptions = {
  value: 1000,
  valueColumn: null,
  cost: 200,
  offer: 0,
  takenAnyway: 1,
  saveRate: { low: 0.3, likely: 0.3, high: 0.3 },
  budget: null,
  capacity: null,
  control: 0,
  seed: 0,
  unit: 'customers',
  all: false,
}

/**
 * Refuses figures that no campaign has, each by a sentence with the remedy.
 *
 * @throws HoldfastError `decision-figure` for money, a budget or a capacity that is no number from 0,
 *   a share of takers outside 0…1 or a seed that is no whole number; `decision-save-rate`,
 *   `decision-save-order`; `decision-control` unless 0 ≤ control < 1; `decision-budget` for a budget
 *   that is less than one contact
 */
export function checkOptions(options: DecisionOptions): void {
  const { value, cost, offer, takenAnyway, saveRate, budget, capacity, control, seed } = options
  const money = { value, cost, offer, ...(budget !== null && { budget }) }
  for (const [field, figure] of Object.entries(money))
    if (!(figure >= 0 && figure < Number.POSITIVE_INFINITY))
      throw outside(field, figure, 0, Number.POSITIVE_INFINITY)
  if (!(takenAnyway >= 0 && takenAnyway <= 1)) throw outside('takenAnyway', takenAnyway, 0, 1)
  if (capacity !== null && !(Number.isInteger(capacity) && capacity >= 1))
    throw outside('capacity', capacity, 1, Number.POSITIVE_INFINITY)
  if (!Number.isSafeInteger(seed))
    throw outside('seed', seed, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
  for (const rate of [saveRate.low, saveRate.likely, saveRate.high])
    if (!(rate >= 0 && rate <= 1)) throw new HoldfastError('decision-save-rate', { value: rate })
  if (saveRate.likely === 0) throw new HoldfastError('decision-save-rate', { value: 0 })
  if (saveRate.low > saveRate.likely || saveRate.likely > saveRate.high)
    throw new HoldfastError('decision-save-order', { ...saveRate })
  if (!(control >= 0 && control < 1))
    throw new HoldfastError('decision-control', { value: control })
  if (budget !== null && budget < cost)
    throw new HoldfastError('decision-budget', { budget, contact: cost })
}

function outside(field: string, value: number, min: number, max: number): HoldfastError {
  return new HoldfastError('decision-figure', {
    field,
    value: String(value),
    range: max === Number.POSITIVE_INFINITY ? `${min}…` : `${min}…${max}`,
  })
}
