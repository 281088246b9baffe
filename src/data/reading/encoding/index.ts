export { detectEncoding, isUtf32 } from './detectEncoding'
export { lateEncoding } from './lateEncoding'
export { utf8File } from './utf8File'
