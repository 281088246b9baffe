import { byte, type Layout, NotColumnar } from './layout'

/**
 * Finds cells in bytes. `bounds` holds two numbers a cell, row after row: where its content starts
 * and where it ends, without quotes and line ends. A quoted cell with doubled quotes inside has its
 * end stored as ~end.
 */
export class CellIndex {
  bounds: Int32Array
  /** Numbers of `bounds` in use. */
  length = 0
  /** 1 for every byte that may end a cell, or should not be in one. */
  private readonly special = new Uint8Array(256)

  constructor(
    private readonly layout: Layout,
    capacity = 1 << 12,
  ) {
    this.bounds = new Int32Array(capacity)
    for (const code of [0, byte.quote, layout.delimiter, layout.newline]) this.special[code] = 1
  }

  /**
   * Adds the cells of the row that starts at `from`. Returns where the next row starts, or −1 and
   * adds nothing where the row does not end before `to`. Throws NotColumnar at a byte 0 and at
   * quotes that are not as CSV has them.
   */
  addRow(bytes: Uint8Array, from: number, to: number): number {
    const { special } = this
    const { delimiter, newline } = this.layout
    let { bounds, length } = this
    let start = from
    let at = from
    while (at < to) {
      const code = bytes[at]!
      if (special[code] === 0) {
        at++
        continue
      }
      if (length + 2 > bounds.length) bounds = this.grow()
      if (code === delimiter) {
        bounds[length++] = start
        bounds[length++] = at
        start = ++at
      } else if (code === newline) {
        // Rows are cut at LF; the CR of a CR LF line end is still on the last cell.
        const end = at > start && bytes[at - 1] === byte.return ? at - 1 : at
        bounds[length++] = start
        bounds[length++] = end
        this.length = length
        return at + 1
      } else if (code === byte.quote && at === start && this.layout.quotes) {
        const end = closingQuote(bytes, start + 1, to)
        if (end === incomplete) return -1
        const close = end < 0 ? ~end : end
        bounds[length++] = start + 1
        bounds[length++] = end
        const after = bytes[close + 1]
        if (after === delimiter) {
          start = at = close + 2
          continue
        }
        const next = afterLineEnd(bytes, close + 1, to, newline)
        if (next < 0) return -1
        // A CR at the end of the last cell counts as part of the line end, even in quotes.
        if (bytes[close - 1] === byte.return) throw new NotColumnar('CR before a closing quote')
        this.length = length
        return next
      } else throw new NotColumnar(code === 0 ? 'byte 0' : 'stray quote')
    }
    return -1
  }

  /** Drops the cells from there on, or adds empty ones up to there. */
  fit(length: number): void {
    while (this.bounds.length < length) this.grow()
    this.bounds.fill(0, this.length, Math.max(this.length, length))
    this.length = length
  }

  private grow(): Int32Array {
    const bounds = new Int32Array(this.bounds.length * 2)
    bounds.set(this.bounds)
    this.bounds = bounds
    return bounds
  }
}

const incomplete = 0x7fffffff

/**
 * Where the quote is that closes the cell whose content starts at `from`: ~position where quotes are
 * doubled inside, `incomplete` where it, and the byte after it, do not come before `to`.
 */
function closingQuote(bytes: Uint8Array, from: number, to: number): number {
  let doubled = false
  for (let at = from; at + 1 < to; at++) {
    const code = bytes[at]!
    if (code > byte.quote) continue
    if (code === 0) throw new NotColumnar('byte 0')
    if (code !== byte.quote) continue
    if (bytes[at + 1] !== byte.quote) return doubled ? ~at : at
    doubled = true
    at++
  }
  return incomplete
}

/** Where the row after the line end at `at` starts; −1 where the line end is not whole before `to`. */
function afterLineEnd(bytes: Uint8Array, at: number, to: number, newline: number): number {
  if (bytes[at] === newline) return at + 1
  if (bytes[at] !== byte.return || newline !== byte.feed)
    throw new NotColumnar('text after a closing quote')
  if (at + 1 >= to) return -1
  if (bytes[at + 1] !== newline) throw new NotColumnar('text after a closing quote')
  return at + 2
}
