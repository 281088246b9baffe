/** Different numbers at most while they are kept as codes. */
const mostKnown = 1 << 12
const firstSlots = 1 << 9
/** The 32-bit golden ratio: multiplying by it spreads bits over the high end (Knuth). */
const goldenRatio = 0x9e3779b1 | 0

/**
 * One float32 a row, kept as a code of one or two bytes into the different ones: contributions of
 * tree models are steps, and so few. With more than 4,096 different ones, where looking them up
 * would leave the fast caches, the numbers are kept as they are.
 * Every number comes back to the bit.
 */
export class CodedFloats {
  private cells: Uint8Array | Uint16Array | Int32Array
  /** Whether `cells` are codes, or the numbers' bits. */
  private coded = true
  /** Bits of the different numbers by code; the first `count` are in use. */
  private known = new Int32Array(firstSlots / 2)
  private count = 0
  /** Open addressing over `known`: code + 1, 0 is free. A power of two, at most half full. */
  private slots = new Int32Array(firstSlots)
  private shift = Math.clz32(firstSlots) + 1

  constructor(rows: number) {
    this.cells = new Uint8Array(rows)
  }

  /** Bytes that the rows take. */
  get byteLength(): number {
    return this.cells.byteLength
  }

  /** Keeps numbers, given by their bits, for `count` rows from `row` on: every `step`th from `at` on. */
  set(row: number, count: number, bits: Int32Array, at: number, step: number): void {
    for (let done = 0; done < count; ) {
      const from = at + done * step
      if (this.coded) done += this.setCodes(row + done, count - done, bits, from, step)
      else
        for (let to = row + done; done < count; done++) this.cells[to++] = bits[at + done * step]!
    }
  }

  /** The bits of a row's number. */
  bits(row: number): number {
    const cell = this.cells[row]!
    return this.coded ? this.known[cell]! : cell
  }

  /** Sum in float64 over some rows. */
  sumOver(rows: Uint32Array): number {
    const { cells, coded } = this
    const bits = coded ? this.known : cells
    const numbers = new Float32Array(
      bits.buffer,
      bits.byteOffset,
      coded ? bits.length : cells.length,
    )
    let sum = 0
    if (coded) for (const row of rows) sum += numbers[cells[row]!]!
    else for (const row of rows) sum += numbers[row]!
    return sum
  }

  /**
   * Returns how many rows it kept: fewer where a number is new, which comes to be known then. The
   * search is written out and works on local names, which is ten times as fast.
   */
  private setCodes(row: number, count: number, bits: Int32Array, at: number, step: number): number {
    const { cells, known, slots, shift } = this
    const mask = slots.length - 1
    for (let done = 0, from = at; done < count; done++, from += step) {
      const wanted = bits[from]!
      let slot = Math.imul(wanted, goldenRatio) >>> shift
      let code = slots[slot]! - 1
      while (code >= 0 && known[code] !== wanted) {
        slot = (slot + 1) & mask
        code = slots[slot]! - 1
      }
      if (code < 0) {
        this.add(wanted, slot)
        return done
      }
      cells[row + done] = code
    }
    return count
  }

  private add(bits: number, slot: number): void {
    this.known[this.count++] = bits
    this.slots[slot] = this.count
    const most = this.cells instanceof Uint8Array ? 1 << 8 : mostKnown
    if (this.count > most) this.widen()
    if (this.coded && this.count === this.known.length) this.growSlots()
  }

  private growSlots(): void {
    const known = new Int32Array(this.count * 4)
    known.set(this.known)
    const slots = new Int32Array(known.length * 2)
    const shift = Math.clz32(slots.length) + 1
    for (let code = 0; code < this.count; code++) {
      let slot = Math.imul(known[code]!, goldenRatio) >>> shift
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = code + 1
    }
    this.known = known
    this.slots = slots
    this.shift = shift
  }

  private widen(): void {
    const { cells, known } = this
    if (cells instanceof Uint8Array) {
      this.cells = new Uint16Array(cells.length)
      this.cells.set(cells)
      return
    }
    const numbers = new Int32Array(cells.length)
    for (let row = 0; row < cells.length; row++) numbers[row] = known[cells[row]!]!
    this.cells = numbers
    this.coded = false
    this.known = new Int32Array()
    this.slots = new Int32Array()
  }
}

/** Rows taken at a time: their numbers stay in the processor's cache from column to column. */
const blockRows = 512

/** A matrix of float32 by columns of few different numbers each. */
export class CodedMatrix {
  private readonly columns: readonly CodedFloats[]

  constructor(rows: number, width: number) {
    this.columns = Array.from({ length: width }, () => new CodedFloats(rows))
  }

  /** Bytes that the rows take. */
  get byteLength(): number {
    return this.columns.reduce((sum, { byteLength }) => sum + byteLength, 0)
  }

  /** Keeps whole rows from row `from` on, given row-major. */
  set(from: number, numbers: Float32Array): void {
    const width = this.columns.length
    const bits = new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length)
    const rows = numbers.length / width
    for (let row = 0; row < rows; row += blockRows) {
      const count = Math.min(blockRows, rows - row)
      for (let column = 0; column < width; column++)
        this.columns[column]!.set(from + row, count, bits, row * width + column, width)
    }
  }

  /** Sum by column over some rows. */
  sumsOver(rows: Uint32Array): number[] {
    return this.columns.map((column) => column.sumOver(rows))
  }

  /** A copy of one row. */
  row(row: number): Float32Array {
    const bits = new Int32Array(this.columns.length)
    for (let column = 0; column < bits.length; column++)
      bits[column] = this.columns[column]!.bits(row)
    return new Float32Array(bits.buffer)
  }
}
