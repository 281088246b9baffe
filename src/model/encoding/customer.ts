import type { Feature, Manifest } from '../../contracts'
import { HoldfastError } from '../../contracts'
import { dayOfIso } from '../../ground/days'
import { parsePlainNumber } from '../../ground/words'
import { categoryCodes, matchNames } from '../mapping'

export interface EncodedCustomer {
  /** One row of F float32 values, NaN for missing. */
  readonly row: Float32Array
  /** Features, and dates that derived ones lack, that are absent, null or empty. */
  readonly missingFeatures: readonly string[]
}

/** Longest piece of a wrong value that an error repeats. */
const quoteLimit = 80

/**
 * Encodes one customer given as an object of feature names (or aliases) and values. Numbers may be
 * text, booleans count as 0 and 1, fields that are not features are ignored. A derived feature is
 * given as its days, or as its dates in ISO 8601.
 *
 * @param referenceDay what days are counted to, in ISO 8601; that of training where absent
 * @throws HoldfastError `customer-not-an-object`, `value-not-a-number`, `value-not-a-date`,
 * `value-out-of-range` or `category-unknown`, the last four naming the field as the customer has it.
 */
export function encodeCustomer(
  customer: unknown,
  manifest: Manifest,
  referenceDay?: string,
): EncodedCustomer {
  if (typeof customer !== 'object' || customer === null || Array.isArray(customer))
    throw new HoldfastError('customer-not-an-object', { got: kindOf(customer) })
  const fields = Object.entries(customer)
  const { features, dates } = manifest
  const inputs = [...features, ...(dates?.inputs ?? [])]
  const matches = matchNames(
    inputs,
    fields.map(([name]) => name),
  )
  const given = inputs.map(({ name }, index) => fields[matches[index]!] ?? ([name, null] as const))
  const days = new Map<string | null, number>()
  if (dates) days.set(null, encodeDate('referenceDay', referenceDay ?? dates.referenceDay))
  dates?.inputs.forEach(({ name }, index) => {
    const [field, value] = given[features.length + index]!
    if (!isMissing(value)) days.set(name, encodeDate(field, value))
  })
  const row = new Float32Array(features.length).fill(Number.NaN)
  const missing = new Set<string>()
  features.forEach((feature, index) => {
    const [field, value] = given[index]!
    const { name, kind, derived } = feature
    if (!isMissing(value))
      row[index] =
        kind === 'number'
          ? encodeNumber(feature, field, value)
          : encodeCategory(feature, field, value)
    else if (derived) {
      row[index] = (days.get(derived.to) ?? Number.NaN) - (days.get(derived.from) ?? Number.NaN)
      for (const date of [derived.from, derived.to])
        if (date !== null && !days.has(date)) missing.add(date)
    } else missing.add(name)
  })
  return { row, missingFeatures: [...missing] }
}

function encodeDate(field: string, value: unknown): number {
  const day = typeof value === 'string' ? dayOfIso(value) : Number.NaN
  if (Number.isNaN(day)) throw new HoldfastError('value-not-a-date', { field, value: quote(value) })
  return day
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
}

function encodeNumber(feature: Feature, field: string, value: unknown): number {
  const number =
    typeof value === 'string'
      ? parsePlainNumber(value)
      : typeof value === 'number' || typeof value === 'boolean'
        ? Number(value)
        : Number.NaN
  if (!Number.isFinite(number))
    throw new HoldfastError('value-not-a-number', { field, value: quote(value) })
  const { allowed } = feature
  if (allowed && (number < allowed.min || number > allowed.max))
    throw new HoldfastError('value-out-of-range', { field, value: number, ...allowed })
  return number
}

function encodeCategory(feature: Feature, field: string, value: unknown): number {
  const text = typeof value === 'boolean' ? String(Number(value)) : String(value)
  const code = typeof value === 'object' ? Number.NaN : categoryCodes(feature)(text)
  if (Number.isNaN(code))
    throw new HoldfastError('category-unknown', {
      field,
      value: quote(value),
      known: feature.categories.join(', '),
    })
  return code
}

/** A value as an error shows it. */
function quote(value: unknown): string {
  const text = typeof value === 'object' ? kindOf(value) : String(value)
  return text.length > quoteLimit ? `${text.slice(0, quoteLimit)}…` : text
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}
