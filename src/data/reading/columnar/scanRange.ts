import type { Layout } from './layout'
import type { TablePart } from './part'
import { RangeScanner } from './rangeScanner'

/**
 * Reads the rows between two positions of a file's bytes: `from` is where a row after the header
 * starts, `to` where another starts or the file ends. Rows of any range can be read apart, in any
 * order, and put together by mergeParts. Throws NotColumnar where the file must be read by rows;
 * with `layout.quotes` false at any quote, for a range cut blindly may start within quotes.
 */
export function scanRange(
  bytes: Uint8Array,
  from: number,
  to: number,
  layout: Layout,
  width: number,
): TablePart {
  const scanner = new RangeScanner(layout, width)
  scanner.scanLast(bytes.subarray(scanner.scan(bytes, from, to), to))
  return scanner.part()
}

/** Where the first row starts at or after `position`, in a file without quotes; or the file's end. */
export function rowStart(bytes: Uint8Array, position: number, layout: Layout): number {
  if (position <= 0) return 0
  const end = bytes.indexOf(layout.newline, position - 1)
  return end < 0 ? bytes.length : end + 1
}
