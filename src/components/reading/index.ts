export { ReadingGate } from './ReadingGate'
export { ReadingLine } from './ReadingLine'
