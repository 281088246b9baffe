import { labelOf, type Manifest } from '../../../contracts'
import { formatList } from '../../../i18n'
import type { Driver } from './drivers'
import type { Words } from './placeText'

const mostNamed = 3
/** A feature this much weaker than the strongest is not named beside it. */
const leastShare = 0.1

/**
 * The strongest features in a sentence: "Tenure, complaints, and order category move the risk most".
 * Labels begin small unless they begin the sentence, are a column's own name or an abbreviation, or
 * stand in quotes, as they do where a language would have to bend them.
 */
export function driversHeadline(
  drivers: readonly Driver[],
  { features }: Pick<Manifest, 'features'>,
  { t, format: { language } }: Words,
): string {
  const all = drivers.flatMap((driver) => (driver.kind === 'feature' ? [driver] : []))
  // What no value is sure of is no headline, unless there is nothing else to say.
  const sure = all.filter(({ unsure }) => !unsure)
  const strongest = sure.length > 0 ? sure : all
  const least = leastShare * (strongest[0]?.importance ?? 0)
  const labels = strongest
    .slice(0, mostNamed)
    .filter(({ importance }) => importance >= least)
    .map(({ feature }) => {
      const described = features[feature]
      if (!described) return { label: '', small: '' }
      const label = labelOf(described, language)
      const named = t('reasons.named', { label })
      const small = label === described.name || named !== label ? named : beginSmall(label)
      return { label: named, small }
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
