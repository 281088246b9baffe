import { spellingSimilarity } from './distance'
import { measures, vocabulary, weakConcepts } from './vocabulary'

/** Weight of a concept that stands beside many others, such as "number" or "last". */
const weakWeight = 0.25
/** Weight of a word outside the vocabulary: it may be decoration. */
const unknownWeight = 0.6
/** What is left of a similarity where the names say they measure different things. */
const otherMeasure = 0.6
/** Likeness of words outside the vocabulary below which they have nothing in common. */
const leastLikeness = 0.8
/** Shortest abbreviation: "sat" of "satisfaction". */
const shortestAbbreviation = 3

/**
 * How much two names say the same, 0…1: weighted Dice coefficient of their concepts, 1 where all
 * are shared. Words outside the vocabulary count by likeness of spelling.
 */
export function conceptSimilarity(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  const free = new Set(b)
  let shared = 0
  for (const concept of a) {
    let best = 0
    let partner: string | null = null
    for (const other of free) {
      const likeness = wordLikeness(concept, other)
      if (likeness <= best) continue
      best = likeness
      partner = other
    }
    if (partner === null) continue
    free.delete(partner)
    shared += best * (weightOf(concept) + weightOf(partner))
  }
  const similarity = shared / (totalWeight(a) + totalWeight(b))
  return measuresDiffer(a, b) ? similarity * otherMeasure : similarity
}

function wordLikeness(a: string, b: string): number {
  if (a === b) return 1
  if (Object.hasOwn(vocabulary, a) && Object.hasOwn(vocabulary, b)) return 0
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  if (/\d/.test(shorter)) return 0
  if (shorter.length >= shortestAbbreviation && longer.startsWith(shorter)) return leastLikeness
  const likeness = spellingSimilarity(a, b)
  return likeness >= leastLikeness ? likeness : 0
}

function weightOf(concept: string): number {
  if (weakConcepts.has(concept)) return weakWeight
  return Object.hasOwn(vocabulary, concept) ? 1 : unknownWeight
}

function totalWeight(concepts: readonly string[]): number {
  return concepts.reduce((sum, concept) => sum + weightOf(concept), 0)
}

function measuresDiffer(a: readonly string[], b: readonly string[]): boolean {
  const ofA = a.filter((concept) => measures.has(concept))
  const ofB = b.filter((concept) => measures.has(concept))
  return ofA.length > 0 && ofB.length > 0 && !ofA.some((concept) => ofB.includes(concept))
}
