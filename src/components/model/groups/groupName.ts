import { type Feature, type Subgroup, unitOf, valueWords } from '../../../contracts'
import type { Formats } from '../../ui'

/**
 * "0–1 months", "Mobile Phone", a single value with what it stands for; null for missing cells, which
 * have a word of their own.
 */
export function groupName(
  value: Subgroup['value'],
  feature: Feature | undefined,
  format: Formats,
): string | null {
  if (value === null) return null
  if (typeof value === 'string') return value
  const [low, high] = value
  const meaning = low === high && feature ? valueWords(feature, String(low), format.language) : null
  if (meaning !== null) return `${format.number(low)}: ${meaning}`
  const range = low === high ? format.number(low) : `${format.number(low)}–${format.number(high)}`
  const unit = feature ? unitOf(feature, format.language) : ''
  return unit === '' ? range : `${range}\u00a0${unit}`
}
