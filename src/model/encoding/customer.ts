import type { Feature, Manifest } from '../../contracts'
import { HoldfastError } from '../../contracts'
import { parsePlainNumber } from '../../ground/words'
import { categoryCodes, matchNames } from '../mapping'

export interface EncodedCustomer {
  /** One row of F float32 values, NaN for missing. */
  readonly row: Float32Array
  /** Features that are absent, null or empty. */
  readonly missingFeatures: readonly string[]
}

/** Longest piece of a wrong value that an error repeats. */
const quoteLimit = 80

/**
 * Encodes one customer given as an object of feature names (or aliases) and values. Numbers may be
 * text, booleans count as 0 and 1, fields that are not features are ignored.
 *
 * @throws HoldfastError `customer-not-an-object`, `value-not-a-number`, `value-out-of-range` or
 * `category-unknown`, the last three naming the field as the customer has it.
 */
export function encodeCustomer(customer: unknown, manifest: Manifest): EncodedCustomer {
  if (typeof customer !== 'object' || customer === null || Array.isArray(customer))
    throw new HoldfastError('customer-not-an-object', { got: kindOf(customer) })
  const fields = Object.entries(customer)
  const matches = matchNames(
    manifest.features,
    fields.map(([name]) => name),
  )
  const row = new Float32Array(manifest.features.length).fill(Number.NaN)
  const missingFeatures: string[] = []
  manifest.features.forEach((feature, index) => {
    const [field, value] = fields[matches[index]!] ?? [feature.name, null]
    if (isMissing(value)) missingFeatures.push(feature.name)
    else
      row[index] =
        feature.kind === 'number'
          ? encodeNumber(feature, field, value)
          : encodeCategory(feature, field, value)
  })
  return { row, missingFeatures }
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
