import { byte, type Layout } from '../cells'

const lowBits = 0x7f7f7f7f
const highBits = 0x80808080
const ones = 0x01010101

/**
 * Where in a block of bytes there are delimiters, line ends, quotes and bytes 0: all that rows are
 * cut by or must not hold.
 */
export class ByteMarks {
  /** The positions, ascending, and how many. */
  positions = new Int32Array(0)
  count = 0
  /** Indices into `positions` of those that are no delimiters, and how many. */
  others = new Int32Array(0)
  otherCount = 0

  constructor(private readonly layout: Layout) {}

  /**
   * Finds the marks between two positions. Words of four bytes that hold at most delimiters, as
   * most do, are searched at once and without a branch, for where cells end cannot be foretold.
   */
  find(bytes: Uint8Array, from: number, to: number): void {
    // A word tells of all its bytes at once; room for twice as many spares growing with every block.
    const room = to - from + 4
    if (room > this.positions.length) {
      const length = Math.max(room, 2 * this.positions.length)
      this.positions = new Int32Array(length)
      this.others = new Int32Array(length)
    }
    const { positions, others } = this
    const { delimiter, newline } = this.layout
    const offset = bytes.byteOffset
    const words = new Int32Array(bytes.buffer, 0, bytes.buffer.byteLength >> 2)
    const delimiters = delimiter * ones
    const newlines = newline * ones
    const quotes = byte.quote * ones
    let count = 0
    let otherCount = 0
    let at = from
    while (at < to) {
      const whole = ((at + offset) & 3) === 0 && at + 4 <= to
      if (!whole) {
        const code = bytes[at]!
        if (code === delimiter || code === newline || code === byte.quote || code === 0) {
          if (code !== delimiter) others[otherCount++] = count
          positions[count++] = at
        }
        at++
        continue
      }
      const word = words[(at + offset) >> 2]!
      const cells = word ^ delimiters
      const lines = word ^ newlines
      const quoted = word ^ quotes
      // Of each byte of the word the highest bit tells whether it is the one looked for.
      let hits = ~(((cells & lowBits) + lowBits) | cells)
      const seldom =
        ((lines - ones) & ~lines) | ((quoted - ones) & ~quoted) | ((word - ones) & ~word)
      if ((seldom & highBits) !== 0) {
        const other =
          ~(((lines & lowBits) + lowBits) | lines) |
          ~(((quoted & lowBits) + lowBits) | quoted) |
          ~(((word & lowBits) + lowBits) | word)
        let index = count
        others[otherCount] = index
        otherCount += (other >>> 7) & 1
        index += ((hits | other) >>> 7) & 1
        others[otherCount] = index
        otherCount += (other >>> 15) & 1
        index += ((hits | other) >>> 15) & 1
        others[otherCount] = index
        otherCount += (other >>> 23) & 1
        index += ((hits | other) >>> 23) & 1
        others[otherCount] = index
        otherCount += other >>> 31
        hits |= other
      }
      positions[count] = at
      count = (count + ((hits >>> 7) & 1)) | 0
      positions[count] = (at + 1) | 0
      count = (count + ((hits >>> 15) & 1)) | 0
      positions[count] = (at + 2) | 0
      count = (count + ((hits >>> 23) & 1)) | 0
      positions[count] = (at + 3) | 0
      count = (count + (hits >>> 31)) | 0
      at += 4
    }
    this.count = count
    this.otherCount = otherCount
  }
}
