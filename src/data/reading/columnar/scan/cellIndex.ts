import { byte, type Layout, NotColumnar } from '../cells'
import { ByteMarks } from './byteMarks'

/**
 * Finds cells in bytes. `bounds` holds two numbers a cell, row after row: where its content starts
 * and where it ends, without quotes and line ends. A quoted cell with doubled quotes inside has its
 * end stored as ~end.
 */
export class CellIndex {
  bounds = new Int32Array(1 << 12)
  /** Numbers of `bounds` in use. */
  length = 0
  private readonly marks: ByteMarks
  /** The next row's first mark, and its first that is no delimiter, among `marks.others`. */
  private mark = 0
  private other = 0
  /** Whether quotes are doubled inside the cell whose closing quote was found last. */
  private hasDoubled = false

  constructor(private readonly layout: Layout) {
    this.marks = new ByteMarks(layout)
  }

  /** Takes the bytes between two positions as the block to find rows in, and drops all cells. */
  startBlock(bytes: Uint8Array, from: number, to: number): void {
    this.marks.find(bytes, from, to)
    this.mark = 0
    this.other = 0
    this.length = 0
  }

  /**
   * Adds the cells of the block's next row, which starts at `from`. Returns where the row after it
   * starts, or −1 and adds nothing where the row does not end within the block. Throws NotColumnar
   * at a byte 0 and at quotes that are not as CSV has them.
   */
  addRow(bytes: Uint8Array, from: number): number {
    const { positions, others, otherCount } = this.marks
    if (this.other >= otherCount) return -1
    const first = this.mark
    const last = others[this.other]!
    const at = positions[last]!
    if (bytes[at] !== this.layout.newline) return this.addQuotedRow(bytes, from)
    let { length } = this
    const bounds = this.room(length + 2 * (last - first + 1))
    let start = from
    for (let mark = first; mark <= last; mark++) {
      const end = positions[mark]!
      bounds[length++] = start
      bounds[length++] = end
      start = end + 1
    }
    // Rows are cut at LF; the CR of a CR LF line end is still on the last cell.
    if (bytes[at - 1] === byte.return && at > bounds[length - 2]!) bounds[length - 1] = at - 1
    this.mark = last + 1
    this.other++
    this.length = length
    return start
  }

  private addQuotedRow(bytes: Uint8Array, from: number): number {
    const { positions, others, otherCount, count } = this.marks
    const { delimiter, newline } = this.layout
    let { length } = this
    const bounds = this.room(length + 2 * (count - this.mark))
    let start = from
    for (let mark = this.mark; mark < count; mark++) {
      let at = positions[mark]!
      let end = at
      let code = bytes[at]!
      if (code === byte.quote && at === start) {
        // Most often the next mark is the quote that closes, with none beside it.
        let closing = mark + 1
        const next = closing + 1 < count ? positions[closing]! : -1
        const simple = next >= 0 && bytes[next] === byte.quote && bytes[next + 1] !== byte.quote
        if (!simple) closing = this.closingQuote(bytes, mark)
        mark = closing + 1
        if (mark >= count) return -1
        const close = positions[closing]!
        start++
        end = simple || !this.hasDoubled ? close : ~close
        at = positions[mark]!
        code = bytes[at]!
        if (code === newline || at !== close + 1)
          checkAfterQuote(bytes, close, at, code === newline)
      } else if (code === newline && at > start && bytes[at - 1] === byte.return) end = at - 1
      if (code !== delimiter && code !== newline)
        throw new NotColumnar(code === 0 ? 'byte 0' : 'stray quote')
      bounds[length++] = start
      bounds[length++] = end
      start = at + 1
      if (code === delimiter) continue
      this.mark = mark + 1
      while (this.other < otherCount && others[this.other]! <= mark) this.other++
      this.length = length
      return start
    }
    return -1
  }

  /** Drops the cells from there on, or adds empty ones up to there. */
  fit(length: number): void {
    const bounds = this.room(length)
    bounds.fill(0, this.length, Math.max(this.length, length))
    this.length = length
  }

  /** The bounds, with room for so many numbers. */
  private room(length: number): Int32Array {
    if (length > this.bounds.length) {
      const bounds = new Int32Array(2 * length)
      bounds.set(this.bounds)
      this.bounds = bounds
    }
    return this.bounds
  }

  /**
   * The mark of the quote that closes the one at `mark`; past the last where it is not in the block.
   * Sets `hasDoubled`.
   */
  private closingQuote(bytes: Uint8Array, mark: number): number {
    const { positions, count } = this.marks
    this.hasDoubled = false
    for (let closing = mark + 1; closing < count; closing++) {
      const at = positions[closing]!
      const code = bytes[at]!
      if (code === 0) throw new NotColumnar('byte 0')
      if (code !== byte.quote) continue
      const doubled = closing + 1 < count && positions[closing + 1] === at + 1
      if (!doubled || bytes[at + 1] !== byte.quote) return closing
      this.hasDoubled = true
      closing++
    }
    return count
  }
}

/** Throws NotColumnar unless the cell closed by the quote at `quote` ends with the mark at `at`. */
function checkAfterQuote(bytes: Uint8Array, quote: number, at: number, endsRow: boolean): void {
  const returned = endsRow && at === quote + 2 && bytes[quote + 1] === byte.return
  if (at !== quote + 1 && !returned) throw new NotColumnar('text after a closing quote')
  // A CR at the end of the last cell counts as part of the line end, even in quotes.
  if (endsRow && bytes[quote - 1] === byte.return) throw new NotColumnar('CR in quotes')
}
