import type { FeatureRole } from '../../contracts'
import { finestWordsOf, isAfterwardsName } from '../../ground/words'
import { conceptsOf } from '../mapping'

/** What a business sets or offers. */
const levers: ReadonlySet<string> = new Set([
  'contract',
  'charge',
  'coupon',
  'cashback',
  'discount',
  'support',
  'security',
  'backup',
  'protection',
  'delivery',
])

/** Words for the same that name no feature known to the vocabulary. */
const leverWord =
  /^(prices?|pricing|cost|plan|tariff|bonus|loyalty|offer|promo|цен|тариф|план$|бонус|лояльност|акци)/

/** What has happened, whatever it has to do with. */
const events: ReadonlySet<string> = new Set([
  'tenure',
  'complaint',
  'since',
  'recency',
  'total',
  'call',
  'message',
  'visit',
  'satisfaction',
  'score',
  'date',
  'identifier',
])

/** What can be done about a feature as far as its name tells: "context" where it does not. */
export function guessRole(name: string): FeatureRole {
  if (isAfterwardsName(name)) return 'outcome'
  const concepts = conceptsOf(name)
  if (concepts.some((concept) => events.has(concept))) return 'context'
  const canBeSet =
    concepts.some((concept) => levers.has(concept)) ||
    finestWordsOf(name).some((word) => leverWord.test(word))
  return canBeSet ? 'lever' : 'context'
}

/** What can be done about a date: it has happened, or is agreed upon, whatever its name speaks of. */
export function guessDateRole(name: string): FeatureRole {
  return isAfterwardsName(name) ? 'outcome' : 'context'
}
