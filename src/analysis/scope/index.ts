/**
 * Which rows and customers every screen counts. A scope is worked out from the table, the outcome and
 * the families of rows alone, so page, scripts and command line cannot differ.
 *
 * A customer stands as their last row in the file: that row tells whether they left, their risk, and
 * whether filters keep them. So those who stay and those who left always add up to all customers,
 * which they would not where a family has rows of both outcomes.
 */
export { CustomerRows } from './customerRows'
export { pickRows } from './pickRows'
export { Scopes } from './scopes'
export { rankSegmentColumns, segmentsOf, treeSegments } from './segments'
