/** The customers in scope by the values of one column; each segment is a filter. */
export { SegmentsPart } from './SegmentsPart'
