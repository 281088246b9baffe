import { decode } from './byteDictionary'
import { byte } from './layout'

/** Some consecutive rows, all of the table's width, with their cells found. */
export interface Batch {
  readonly bytes: Uint8Array
  /** Start and end of every cell, row after row; see CellIndex. */
  readonly bounds: Int32Array
  readonly width: number
  readonly rows: number
}

/** A cell whose quotes are doubled inside, as it reads; `end` is where its bytes end. */
export function withoutDoubling(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const text = new Uint8Array(end - start)
  let length = 0
  for (let at = start; at < end; at++) {
    text[length++] = bytes[at]!
    if (bytes[at] === byte.quote) at++
  }
  return text.subarray(0, length)
}

/** The text of the cell with these bounds. Throws NotColumnar where it is not UTF-8. */
export function cellText(bytes: Uint8Array, start: number, end: number): string {
  return decode(end < 0 ? withoutDoubling(bytes, start, ~end) : bytes.subarray(start, end))
}
