/**
 * JSON as rows: an array of objects or of arrays, such an array within an object, or a document a line.
 * Read by our own code, piece by piece, with numbers as they are written: `JSON.parse` makes another
 * number of a long ID.
 */
export { jsonKind } from './jsonKind'
export { openJson } from './openJson'
