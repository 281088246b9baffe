import type { Feature } from '../../../contracts'

/** The values of a number that the model saw in training, and how finely a slider walks them. */
export interface NumberRange {
  readonly min: number
  readonly max: number
  readonly step: number
}

/** At least this many steps from end to end, where numbers are not whole. */
const leastSteps = 100

/** Null where training saw no two values. */
export function rangeOf({ integer, training }: Feature): NumberRange | null {
  const { min, max } = training
  if (min === null || max === null || !(max > min)) return null
  const step = 10 ** Math.floor(Math.log10((max - min) / leastSteps))
  return { min, max, step: integer ? Math.max(1, step) : step }
}

/** Whether the model has seen numbers below and above this one, or this one itself. */
export function seen({ training }: Feature, value: number): boolean {
  const { min, max } = training
  return min !== null && max !== null && value >= min && value <= max
}

/** Whether the value may be tried at all. */
export function permitted({ allowed, integer }: Feature, value: number): boolean {
  if (!Number.isFinite(value) || (integer && !Number.isInteger(value))) return false
  return allowed === null || (value >= allowed.min && value <= allowed.max)
}
