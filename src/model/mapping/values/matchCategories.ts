import type { Feature } from '../../../contracts'
import { finestWordsOf } from '../../../ground/words'
import { bareSpelling, conceptSimilarity, isSlip, spellingSimilarity } from '../names'
import { categoryCodes } from './categories'
import { conceptsOfValue } from './valueWords'

/** From here on a value is taken for the category; below, it is proposed only. */
export const sureCategory = 0.8
/** Below this nothing is proposed. */
const leastProposal = 0.5

/** What each kind of likeness is worth. */
const confidenceOf = { same: 1, bare: 0.97, slip: 0.85, meaning: 0.9 } as const

export interface CategoryGuess {
  readonly category: string
  readonly confidence: number
}

/** Longest value that is compared by spelling: longer ones are remarks. */
const longestValue = 60

/**
 * Returns a look-up from a value of a file to the likeliest of the feature's categories: by exact
 * spelling or synonym, by letters alone, by what the words mean in English and Russian, by a slip of
 * the pen; else the nearest spelling as a proposal. Null where nothing is near.
 * @param proposals whether guesses that are not sure are wanted; they take most of the time
 */
export function categoryGuesser(
  feature: Feature,
  proposals = true,
): (value: string) => CategoryGuess | null {
  const codeOf = categoryCodes(feature)
  const spellings = [
    ...feature.categories.map((category) => [category, category] as const),
    ...Object.entries(feature.synonyms).filter(([, to]) => feature.categories.includes(to)),
    ...valueNames(feature),
    ...flagDigits(feature.categories),
  ].map(([spelling, category]) => ({
    category,
    bare: bareSpelling(spelling),
    words: finestWordsOf(spelling),
    concepts: conceptsOfValue(spelling),
  }))
  return (value) => {
    const code = codeOf(value)
    if (!Number.isNaN(code))
      return { category: feature.categories[code]!, confidence: confidenceOf.same }
    if (value.length > longestValue) return null
    const bare = bareSpelling(value)
    const words = finestWordsOf(value)
    const concepts = conceptsOfValue(value)
    const found = spellings.map((known) => {
      const { category } = known
      if (bare !== '' && bare === known.bare) return { category, confidence: confidenceOf.bare }
      const slip = slipConfidence(words, known.words)
      if (!proposals && concepts.length !== known.concepts.length)
        return { category, confidence: slip }
      const meaning = meaningConfidence(concepts, known.concepts)
      const near = proposals ? spellingSimilarity(bare, known.bare) * 0.7 : 0
      return { category, confidence: Math.max(slip, meaning, near) }
    })
    return onlyBest(found)
  }
}

/** Words for a value in a sentence, such as "Married" of "Состоит в браке": the file may use them. */
function valueNames(feature: Feature): (readonly [string, string])[] {
  return Object.entries(feature.valueLabels)
    .filter(([category]) => feature.categories.includes(category))
    .flatMap(([category, { en, ru }]) => [en, ru].map((label) => [label, category] as const))
    .filter(([label]) => label !== '')
}

/** 1 and 0 where the categories are a yes and a no. */
function flagDigits(categories: readonly string[]): (readonly [string, string])[] {
  const named = (concept: string) =>
    categories.find((category) => conceptsOfValue(category).join() === concept)
  const yes = named('yes')
  const no = named('no')
  if (categories.length !== 2 || yes === undefined || no === undefined) return []
  return [
    ['1', yes],
    ['0', no],
  ]
}

function slipConfidence(words: readonly string[], known: readonly string[]): number {
  if (words.length !== known.length || words.length === 0) return 0
  const likely = words.every((word, i) => word === known[i] || isSlip(word, known[i]!))
  return likely ? confidenceOf.slip : 0
}

function meaningConfidence(concepts: readonly string[], known: readonly string[]): number {
  const similarity = conceptSimilarity(concepts, known)
  return similarity > 0.999 ? confidenceOf.meaning : similarity * 0.75
}

/** The best guess; where another category is as likely it is a proposal only. */
function onlyBest(found: readonly CategoryGuess[]): CategoryGuess | null {
  let best: CategoryGuess | null = null
  for (const guess of found) if (!best || guess.confidence > best.confidence) best = guess
  if (!best || best.confidence < leastProposal) return null
  const { category, confidence } = best
  const rival = found.some(
    (guess) => guess.category !== category && guess.confidence > confidence - 0.1,
  )
  return rival ? { category, confidence: Math.min(confidence, leastProposal + 0.1) } : best
}
