import { labelOf, type Manifest } from '../../../contracts'
import { formatList } from '../../../i18n'
import type { Driver } from './drivers'
import type { Words } from './placeText'

const mostNamed = 3
/** A feature this much weaker than the strongest is not named beside it. */
const leastShare = 0.1

/**
 * The strongest features in a sentence: "Tenure, complaints, and order category move the risk most".
 * Labels begin small unless they begin the sentence, are a column's own name, or an abbreviation.
 */
export function driversHeadline(
  drivers: readonly Driver[],
  { features }: Pick<Manifest, 'features'>,
  { t, format: { language } }: Words,
): string {
  const strongest = drivers.flatMap((driver) => (driver.kind === 'feature' ? [driver] : []))
  const least = leastShare * (strongest[0]?.importance ?? 0)
  const labels = strongest
    .slice(0, mostNamed)
    .filter(({ importance }) => importance >= least)
    .map(({ feature }) => {
      const described = features[feature]
      if (!described) return { label: '', small: '' }
      const label = labelOf(described, language)
      return { label, small: label === described.name ? label : beginSmall(label) }
    })
  const [first, ...rest] = labels
  const sentence = (opening: string) =>
    t('drivers.headline', {
      count: labels.length,
      features: formatList([opening, ...rest.map(({ small }) => small)], language),
    })
  if (!first) return sentence('')
  const opened = sentence(first.label)
  return opened.startsWith(first.label) ? opened : sentence(first.small)
}

/** "Order count" → "order count", but "HR score" and "Wi-Fi" stay. */
function beginSmall(label: string): string {
  return /^\p{Lu}\p{Ll}+(\s|$)/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label
}
