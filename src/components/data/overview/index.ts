export { DataHeadline } from './DataHeadline'
export { KeyFigures } from './KeyFigures'
export { Notes } from './Notes'
export { UnscoredNote } from './UnscoredNote'
