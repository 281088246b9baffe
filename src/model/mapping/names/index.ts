/**
 * How surely two names mean the same: by spelling, by the concepts of their words (`vocabulary`),
 * by slips of the pen. Held by tests to the headers of made-up businesses, of which some were not
 * looked at while the vocabulary was written.
 */
export { bareSpelling } from './bareSpelling'
export { conceptsOf } from './concepts'
export { isSlip, spellingSimilarity } from './distance'
export { type NameMatch, nameConfidence, nameMatcher, takeApart } from './nameMatch'
export { conceptSimilarity } from './nameSimilarity'
export { matchNames } from './names'
