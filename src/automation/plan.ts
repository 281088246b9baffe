import { type DecisionOptions, HoldfastError, type SaveRate } from '../contracts'
import type { PlanOptions } from './api'

type Figure =
  | 'value'
  | 'cost'
  | 'offer'
  | 'takenAnyway'
  | 'budget'
  | 'capacity'
  | 'control'
  | 'seed'

const figures: readonly Figure[] = [
  'value',
  'cost',
  'offer',
  'takenAnyway',
  'budget',
  'capacity',
  'control',
  'seed',
]
const others = ['valueColumn', 'saveRate', 'all', 'rows']

/** A campaign as a script gives it. @throws HoldfastError `usage` that names the fault */
export function checkedPlan(given: unknown): Partial<DecisionOptions> {
  if (given == null) return {}
  if (typeof given !== 'object' || Array.isArray(given)) throw fault('options are an object')
  const options = given as Readonly<Record<keyof PlanOptions, unknown>>
  const unknown = Object.keys(options).find(
    (name) => !figures.includes(name as Figure) && !others.includes(name),
  )
  if (unknown !== undefined) throw fault(`there is no option “${unknown}”`)
  const { valueColumn, saveRate, all, rows, value } = options
  if (valueColumn != null && typeof valueColumn !== 'string')
    throw fault('valueColumn is the name of a column')
  if (valueColumn != null && value != null) throw fault('give value or valueColumn, not both')
  const numbers = figures.flatMap((name) => {
    const figure = options[name]
    if (figure == null) return []
    if (typeof figure !== 'number') throw fault(`${name} is a number`)
    return [[name, figure] as const]
  })
  return {
    ...Object.fromEntries(numbers),
    ...(valueColumn != null && { valueColumn }),
    ...(saveRate != null && { saveRate: checkedRate(saveRate) }),
    ...(all != null && { all: flag('all', all) }),
    ...(rows != null && { unit: flag('rows', rows) ? 'rows' : 'customers' }),
  }
}

function checkedRate(given: unknown): SaveRate {
  const rates = Array.isArray(given) ? given : [given, given, given]
  const [low, likely, high] = rates
  if (rates.length !== 3 || !rates.every((rate) => typeof rate === 'number'))
    throw fault('saveRate is a number or [low, likely, high]')
  return { low, likely, high }
}

function flag(name: string, given: unknown): boolean {
  if (typeof given === 'boolean') return given
  throw fault(`${name} is true or false`)
}

const fault = (detail: string) => new HoldfastError('usage', { detail: `plan: ${detail}.` })
