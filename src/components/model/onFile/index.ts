/** How good the model in use is on the open file, for its own view and for a line elsewhere. */
export { OnFileLine } from './OnFileLine'
export { OnFileSection } from './OnFileSection'
export { RightLine } from './RightLine'
export { useOnFile } from './useOnFile'
