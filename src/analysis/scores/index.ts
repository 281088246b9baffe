/** Scores of a table by one model: made in batches, kept small, asked by row. */
export type { FileScores } from './fileScores'
export { scoreHere } from './scoreHere'
export { ScoresUnderWay } from './scoresUnderWay'
