import type { Feature } from '../../contracts'
import { wordsOf } from '../../ground/words'
import type { Trend } from './trend'

export type Direction = Trend['direction']

/** Which way the risk goes, as anybody would say who knows customers, when something grows. */
const sense: readonly (readonly [words: RegExp, Direction])[] = [
  [/^(satisf|csat$|nps$|удовлетвор)/, 'falls'],
  [/^(tenures?$|стаж)/, 'falls'],
  [/^(complain|жалоб|претенз)/, 'rises'],
]

/** What common sense expects of a feature by the words of its name; null where it expects nothing. */
export function expectedDirection({ name }: Pick<Feature, 'name'>): Direction | null {
  const words = wordsOf(name)
  return sense.find(([known]) => words.some((word) => known.test(word)))?.[1] ?? null
}
