/** A model of one's own: what to learn, the run that learns it, and the outcome of the file. */
export { changeDraft } from './draft'
export { chooseOutcome } from './outcome'
export { train } from './train'
