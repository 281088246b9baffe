import type { MatchCandidate } from '../../../contracts'
import type { NameMatch } from '../names'
import type { ContentAgreement } from './contentAgreement'

/** A column whose content alone speaks for it is proposed, never mapped. */
const mostByContent = 0.45
/** What likeness of content can take away from a name. */
const contentWeight = 0.25
/** Likeness supposed where the model or the column tells nothing. */
const unknownLikeness = 0.5
/** A name that tells this much is borne out by content, though never to certainty. */
const leastName = 0.35
const mostTogether = 0.78
/** Below this share of cells that the feature can take, the column is hardly meant. */
const leastReadable = 0.5

/** The name's confidence weighed with the content's: what speaks for a pair adds up as independent evidence. */
export function pairConfidence(
  name: NameMatch,
  { readable, likeness }: ContentAgreement,
): Omit<MatchCandidate, 'column'> {
  const unreadable = readable < leastReadable
  const kept = 1 - contentWeight * (1 - (likeness ?? unknownLikeness))
  const byName = name.confidence * kept * (unreadable ? 0.5 : 1)
  const byContent = unreadable ? 0 : (likeness ?? 0) * mostByContent
  if (byName >= leastName && byName < mostTogether) {
    const together = 1 - (1 - byName) * (1 - byContent)
    return { confidence: Math.min(together, mostTogether), reason: name.reason }
  }
  return byContent > byName
    ? { confidence: byContent, reason: 'content' }
    : { confidence: byName, reason: name.reason }
}
