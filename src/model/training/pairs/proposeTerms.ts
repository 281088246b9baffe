import type { Glossary, TrainingFeature } from '../../features'
import { conceptsOf } from '../../mapping'
import type { NamedTerm } from './namedTerms'

/** What adds up while somebody is a customer, as concepts of the vocabulary. */
const addsUp = [
  'order',
  'address',
  'cashback',
  'coupon',
  'complaint',
  'call',
  'message',
  'visit',
  'total',
  'spend',
]
/** What happens once an order at most. */
const byOrder = ['coupon', 'complaint', 'cashback']
/** A name that says one of these is no count, whatever else it says. */
const noCount = ['since', 'recency', 'score', 'growth', 'date', 'category', 'method']

/**
 * The terms of a run: those that the glossary names, or else those that people would think of by the
 * names of the columns: what adds up for each month of tenure, and what was used for each order.
 */
export function proposeTerms(
  features: readonly TrainingFeature[],
  glossary: Glossary | null,
): NamedTerm[] {
  if (glossary?.terms) {
    const at = new Map(features.map(({ name }, f) => [name, f]))
    return glossary.terms.flatMap(({ quantity, of: [above, below] }) => {
      const a = at.get(above)
      const b = at.get(below)
      if (a === undefined || b === undefined) return []
      return [{ quantity, features: [a, b], proposed: false }]
    })
  }
  const concepts = features.map(({ name, kind }) => (kind === 'number' ? conceptsOf(name) : []))
  const saying = (words: readonly string[], but: readonly string[] = []) =>
    concepts.flatMap((said, f) => {
      const says = said.some((word) => words.includes(word))
      return says && !said.some((word) => but.includes(word)) ? [f] : []
    })
  const ratios = (above: readonly number[], below: readonly number[]): NamedTerm[] =>
    above.flatMap((a) =>
      below
        .filter((b) => b !== a)
        .map((b) => ({ quantity: 'ratio', features: [a, b], proposed: true })),
    )
  return [
    ...ratios(saying(addsUp, [...noCount, 'tenure']), saying(['tenure'], noCount)),
    ...ratios(saying(byOrder, [...noCount, 'order']), saying(['order'], [...noCount, ...byOrder])),
  ]
}
