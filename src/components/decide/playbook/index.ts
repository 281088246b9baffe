export { PlaybookPart } from './PlaybookPart'
