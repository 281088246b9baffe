/**
 * The one way in which all rows of a table are scored. It knows neither tables nor models, only what
 * it asks of them, so that it runs on the page between two workers and in Node alike.
 */
export { type RowsToScore, type Scorer, scorePass } from './scorePass'
