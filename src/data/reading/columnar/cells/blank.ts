import { cellText } from './batch'
import { byte } from './layout'

/**
 * True where nothing is written in the cells between two positions of `bounds`: white space only,
 * as String.trim knows it. Throws NotColumnar where that takes reading what is not UTF-8.
 */
export function isBlank(bytes: Uint8Array, bounds: Int32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 2) {
    const start = bounds[at]!
    const end = bounds[at + 1]!
    if (end < 0) return false
    for (let position = start; position < end; position++) {
      const code = bytes[position]!
      if (code >= 0x80) {
        if (cellText(bytes, start, end).trim() !== '') return false
        break
      }
      if (code !== byte.space && (code < 0x09 || code > 0x0d)) return false
    }
  }
  return true
}
