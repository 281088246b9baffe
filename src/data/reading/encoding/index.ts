/**
 * In which encoding a text is: by its mark, the zero bytes of UTF-16, strict UTF-8, else the encoding
 * in which its letters make words of a language, or the signs that China, Japan and Korea use most;
 * where two do, that is told. Other encodings are written anew as UTF-8, so that all reading is of
 * UTF-8. Lines of a UTF-8 file that are not are read in their own encoding. A file that turns out
 * late not to be UTF-8 is read again.
 */
export { decodeStart, detectEncoding, isUtf32 } from './detectEncoding'
export { lateEncoding } from './lateEncoding'
export { utf8File } from './utf8File'
export { otherEncodingMark } from './utf8Lines'
