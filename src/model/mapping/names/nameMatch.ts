import type { MatchReason, ModelInput } from '../../../contracts'
import { latinised } from '../../../ground/words'
import { bareSpelling } from './bareSpelling'
import { conceptsOf } from './concepts'
import { spellingSimilarity } from './distance'
import { conceptSimilarity } from './nameSimilarity'

/** How surely a name alone tells the feature, by how it was recognised. */
export const nameConfidence = {
  exact: 1,
  spelling: 0.99,
  alias: 0.97,
  meaning: 0.93,
  slip: 0.9,
} as const

/** Likeness of spelling from which a slip is supposed. */
const leastSpelling = 0.8

export interface NameMatch {
  /** 0…1, from the name alone. */
  readonly confidence: number
  readonly reason: MatchReason
}

/** A column's name, taken apart once. */
export interface NamedColumn {
  readonly bare: string
  readonly latin: string
  readonly concepts: readonly string[]
  /** Without what stands in brackets: "Пол (М/Ж)", "Tenure [months]". */
  readonly plainConcepts: readonly string[]
  readonly hasRemark: boolean
}

/** A name as it is compared: its spelling, in Latin letters, and as concepts. */
export function takeApart(name: string): NamedColumn {
  const bare = bareSpelling(name)
  const plain = name.replace(/\([^()]*\)|\[[^\][]*\]/g, ' ')
  return {
    bare,
    latin: latinised(bare),
    concepts: conceptsOf(name),
    plainConcepts: conceptsOf(plain),
    hasRemark: plain !== name,
  }
}

/** Returns a comparison of column names with all names of one input: its own, aliases, labels. */
export function nameMatcher(input: ModelInput): (column: NamedColumn) => NameMatch {
  const { name, aliases, label } = input
  const own = bareSpelling(name)
  const names = [...new Set([name, ...aliases, ...Object.values(label)])].map(takeApart)
  return (column) => {
    if (column.bare !== '' && column.bare === own)
      return { confidence: nameConfidence.spelling, reason: 'name' }
    if (column.bare !== '' && names.some(({ bare }) => bare === column.bare))
      return { confidence: nameConfidence.alias, reason: 'alias' }
    let meaning = 0
    let spelling = 0
    for (const known of names) {
      meaning = Math.max(meaning, conceptSimilarity(column.concepts, known.concepts))
      if (column.hasRemark || known.hasRemark)
        meaning = Math.max(meaning, conceptSimilarity(column.plainConcepts, known.plainConcepts))
      spelling = Math.max(spelling, likeness(column.latin, known.latin))
    }
    // Steeper than the similarity itself: half of the words shared is far from half sure.
    const byMeaning = nameConfidence.meaning * meaning ** 1.5
    const bySpelling = spelling >= leastSpelling ? nameConfidence.slip * spelling : 0
    return bySpelling > byMeaning
      ? { confidence: bySpelling, reason: 'spelling' }
      : { confidence: byMeaning, reason: 'synonym' }
  }
}

/** Likeness of spelling; names whose digits differ are different columns. */
function likeness(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  if (shorter.length < 4 || shorter.length < leastSpelling * longer.length) return 0
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return 0
  return spellingSimilarity(a, b)
}
