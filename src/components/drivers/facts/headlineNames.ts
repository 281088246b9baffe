import type { Feature, Language } from '../../../contracts'
import type { Driver } from './drivers'

const mostNamed = 3
/** A feature this much weaker than the strongest is not named beside it. */
const leastShare = 0.1

/**
 * The strongest features as one phrase: "Tenure, complaints and order category". Labels inside it
 * begin small unless they are a column's own name or an abbreviation.
 */
export function headlineNames(
  drivers: readonly Driver[],
  features: readonly Feature[],
  language: Language,
): { readonly names: string; readonly count: number } {
  const strongest = drivers.flatMap((driver) => (driver.kind === 'feature' ? [driver] : []))
  const least = leastShare * (strongest[0]?.importance ?? 0)
  const named = strongest.slice(0, mostNamed).filter(({ importance }) => importance >= least)
  const labels = named.map(({ feature }, index) => {
    const described = features[feature]
    if (!described) return ''
    const label = described.label[language]
    const first = index === 0 && language === 'en'
    return first || label === described.name ? label : beginSmall(label)
  })
  const list = new Intl.ListFormat(language, { style: 'long', type: 'conjunction' })
  return { names: list.format(labels), count: labels.length }
}

/** "Order count" → "order count", but "HR score" and "Wi-Fi" stay. */
function beginSmall(label: string): string {
  return /^\p{Lu}\p{Ll}+(\s|$)/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label
}
