/** Which columns fill a model: proposed, remembered, and whether a person should look. */

export { needsLook } from './attention'
export { answerLeaving, keepDraft, pastDraft } from './draft'
export { type Filling, fillingFor, firstView, isObvious, reportFilling } from './filling'
export { forgetMapping, rememberMapping } from './mappingMemory'
