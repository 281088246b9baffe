/**
 * In which encoding a text is: by its mark, the zero bytes of UTF-16, strict UTF-8, else the 8-bit
 * encoding whose letters make Russian or Western words. Other encodings are written anew as UTF-8,
 * so that all reading is of UTF-8. A file that turns out late not to be UTF-8 is read again.
 */
export { detectEncoding, isUtf32 } from './detectEncoding'
export { lateEncoding } from './lateEncoding'
export { utf8File } from './utf8File'
